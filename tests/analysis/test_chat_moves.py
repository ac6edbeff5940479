"""The close or a question first: what a client who wants to begin has left open (D-26)."""

# ruff: noqa: E501 (one thread a row)

import json
from pathlib import Path

import pytest

from proposer.analysis.chat.checklist import read_checklist
from proposer.analysis.chat.reader import Heard, conclude
from proposer.analysis.chat.turns import take_turns
from proposer.intake.threads import parse_record
from proposer.models.reading import FoundSituation
from proposer.models.thread import Message, Thread

CORPUS = Path(__file__).parent / "chat_corpus" / "seen"
CLOSE, CLARIFY = True, False
SIDES = {"c": "client", "f": "freelancer"}

BEGINNINGS = [
    (
        "Inventory tracker for a tool library",
        ("c:We'd like to hire you. Let's do the loan form to begin with, nothing more for now.",),
        CLOSE,
    ),
    ("Inventory tracker for a tool library", ("c:We'd like to hire you.",), CLARIFY),
    (
        "Inventory tracker for a tool library",
        ("c:hired. what's first is up to the volunteers and they haven't met",),
        CLARIFY,
    ),
    (
        "Inventory tracker for a tool library",
        (
            "c:how do you work",
            "f:I'd build the loan form first so two volunteers can try it on a Saturday.",
            "c:that works, send me what I need to sign",
        ),
        CLOSE,
    ),
    (
        "Inventory tracker for a tool library",
        (
            "c:how do you work",
            "f:I'd build the loan form first so two volunteers can try it on a Saturday.",
            "c:Good. Only thing, the board now thinks a paper list is enough? Anyway I'd like you on board, where do I click",
        ),
        CLARIFY,
    ),
    (
        "Pitch video for a hydrogen bike",
        ("c:ok lets roll, 20 seconds cut of the test ride for 90 bucks, making the contract now",),
        CLOSE,
    ),
    (
        "Pitch video for a hydrogen bike",
        ("c:ok lets roll, making the contract now, we still argue whether it's a pitch video or a tutorial",),
        CLARIFY,
    ),
    ("Pitch video for a hydrogen bike", ("c:You're in! Begin wherever you like, I trust you",), CLARIFY),
    (None, ("c:ready to pay, when do we begin",), CLARIFY),
    (None, ("c:I want to hire you for a task. will tell you everything after you accept",), CLARIFY),
    (
        None,
        (
            "c:Please write three product descriptions for our linen towels, 80 words each, I'll fund it tonight. How do we start?",
        ),
        CLOSE,
    ),
    (
        "Database for a mountain rescue team",
        (
            "c:Thumbs up from everyone. First milestone = call-out log, as you proposed. What should I put as the amount?",
        ),
        CLOSE,
    ),
    (
        "Database for a mountain rescue team",
        (
            "c:Thumbs up from everyone. Not the call-out log though, the chief says that exists. Can you start tomorrow anyway? offer is out",
        ),
        CLARIFY,
    ),
    (
        "Accessibility audit of a ticket portal",
        ("c:We choose you. Let's take the checkout page for the start and see.",),
        CLOSE,
    ),
    ("Accessibility audit of a ticket portal", ("c:great, deal. send contract",), CLARIFY),
    (
        "Translate a hiking guide into Czech",
        ("c:Do chapter 4 as a paid sample, please, then we talk about the rest. Which contract type is right?",),
        CLOSE,
    ),
    (
        "Translate a hiking guide into Czech",
        ("c:Let's go ahead!! but it might be Slovak, the publisher will say",),
        CLARIFY,
    ),
    (
        "Translate a hiking guide into Czech",
        (
            "c:price?",
            "f:The 9,000 words would be 540 dollars; chapter one alone is 70.",
            "c:alright, chapter one it is",
        ),
        CLOSE,
    ),
    (
        "Translate a hiking guide into Czech",
        (
            "c:price?",
            "f:The 9,000 words would be 540 dollars; chapter one alone is 70.",
            "c:alright, you have the job",
        ),
        CLOSE,
    ),
    (
        "Rebuild of an online quiz",
        ("c:can we scrap the quiz and do a calculator? still want to start monday with you, sending offer",),
        CLARIFY,
    ),
    ("Voice bot for a taxi firm", ("c:Fine, I accept. Start with night bookings, days come later.",), CLOSE),
    (
        "Voice bot for a taxi firm",
        ("c:Fine, I accept. Start with whichever you like, nights or days, no preference",),
        CLARIFY,
    ),
    ("Set of icons for a weather app", ("c:Love them. Let's sign. 6 rain icons first please",), CLOSE),
    (
        "Set of icons for a weather app",
        (
            "c:We will hire you but we do not know if it is icons or full illustrations we need. Please send proposal to accept",
        ),
        CLARIFY,
    ),
    (
        "CRM for a funeral home",
        ("c:I accept your terms. What info do you want from us to get going on the contact import?",),
        CLOSE,
    ),
    ("CRM for a funeral home", ("c:I accept your terms.",), CLARIFY),
    ("Blog for a knife maker", ("c:Go for the article about whetstones. I set up 80 for it, right?",), CLOSE),
    ("Blog for a knife maker", ("c:go go go 🚀🚀",), CLARIFY),
    ("Power BI report for a dairy", ("c:Milk yield page first, rest can wait. Hit me with the offer",), CLOSE),
    (
        "Power BI report for a dairy",
        ("c:Hit me with the offer. The owner wants milk yields, the accountant wants costs, so... yeah",),
        CLARIFY,
    ),
    ("Diseño de etiqueta para miel", ("c:Adelante, quiero contratarte. Empieza con la etiqueta de romero",), CLOSE),
    (
        "Diseño de etiqueta para miel",
        ("c:Adelante, quiero contratarte, aunque no sé si será miel o mermelada",),
        CLARIFY,
    ),
    (
        "Logo für eine Imkerei",
        ("c:Super, wir machen das. Zuerst bitte nur das Logo in Schwarzweiß, dann schicke ich den Vertrag.",),
        CLOSE,
    ),
    (
        "Logo für eine Imkerei",
        ("c:Super, wir machen das! Allerdings wissen wir noch nicht, ob Logo oder gleich die ganze Website",),
        CLARIFY,
    ),
    (
        "Traduction d'une notice de four",
        ("c:C'est d'accord. Commencez par les deux premières pages, je crée le contrat.",),
        CLOSE,
    ),
    ("App de receitas", ("c:Bora! começa pela tela de busca, te mando o contrato",), CLOSE),
    (
        "Menu board animation",
        ("c:So, the committee agreed: 1) burger panel 2) nothing else until June. Where do I fund?",),
        CLOSE,
    ),
    (
        "Menu board animation",
        ("c:I'd like to get this moving. Hire button is pressed. Now tell me what you'd even do for us",),
        CLARIFY,
    ),
    (
        "Excel tool for tree surveys",
        ("c:just do the species sheet for now and if i like it we do the map. how do i pay on here",),
        CLOSE,
    ),
    (
        "Excel tool for tree surveys",
        ("c:nm the survey. We need an invoice tool asap. You still good? I'll send the contract right away",),
        CLARIFY,
    ),
    ("Fix checkout crash on iOS", ("c:Contract sent, accept and go",), CLOSE),
    ("Fix checkout crash on iOS", ("c:hire you now. thanks",), CLOSE),
    (
        "Podcast trailer for a history show",
        ("c:Happy to go with you, trailer only at first. Do I make one milestone?",),
        CLOSE,
    ),
    ("Podcast trailer for a history show", ("c:Happy to go with you. Do I make one milestone?",), CLOSE),
    ("Website for a dentist", ("c:Happy to go with you. Do I make one milestone?",), CLARIFY),
    ("SEO", ("c:Happy to go with you. Do I make one milestone?",), CLARIFY),
    ("Virtual assistant", ("c:you're selected, sending the offer",), CLARIFY),
    (
        "Convert 40 pages from InDesign to Word",
        (
            "c:Which pages matter?",
            "f:I can take pages 1 to 5 first to settle the styles.",
            "c:ok pages 1-5. i'm putting in 50",
        ),
        CLOSE,
    ),
    (
        "Etsy listing photos for earrings",
        (
            "c:Are you able to do hands?",
            "f:Yes, with a hand model. Shall I start with the hoops or the studs?",
            "c:studs, go ahead, contract is on the way",
        ),
        CLOSE,
    ),
    (
        "Etsy listing photos for earrings",
        (
            "c:Are you able to do hands?",
            "f:Yes, with a hand model. Shall I start with the hoops or the studs?",
            "c:don't mind. go ahead, contract is on the way",
        ),
        CLARIFY,
    ),
    (
        "Migration from Trello to Jira",
        ("c:we're sold. one board as a pilot: the design team's. 5 hours on hourly ok?",),
        CLOSE,
    ),
    (
        "Migration from Trello to Jira",
        ("c:we're sold. though IT may veto Jira altogether this week. send the offer anyway",),
        CLARIFY,
    ),
    ("Water meter portal for a village", ("c:we'd like to book you. reading entry page before anything else",), CLOSE),
    (
        "Water meter portal for a village",
        ("c:booked! my deputy will tell you which page, I have no clue about these things",),
        CLARIFY,
    ),
    (
        "Water meter portal for a village",
        (
            "c:What's the cost?",
            "f:The reading entry page alone is 300, and you could use it from day one.",
            "c:Very well, the 300 is approved. Which button?",
        ),
        CLOSE,
    ),
    (
        "Water meter portal for a village",
        (
            "c:What's the cost?",
            "f:The reading entry page alone is 300, and you could use it from day one.",
            "c:Approved, but the mayor wants leak alerts and not reading entry, or possibly both. Which button?",
        ),
        CLARIFY,
    ),
    (
        "Comic about beekeeping, 24 pages",
        ("c:My publisher okayed you. Pages 1 to 3 as the opening job, inked, no colour. Contract from me by noon.",),
        CLOSE,
    ),
    ("Comic about beekeeping, 24 pages", ("c:My publisher okayed you. Contract from me by noon.",), CLARIFY),
    (
        "Comic about beekeeping, 24 pages",
        ("c:send me a contract request!! we're thinking of making it an animation by the way, what's your take",),
        CLARIFY,
    ),
    ("Drone survey report", ("c:I pay for one field as a trial run: field 7. Setting it up",), CLOSE),
    ("Drone survey report", ("c:You have my go. We'll work out what the report is for when you are in.",), CLARIFY),
    ("Google Ads for a locksmith", ("c:fund the audit now, campaign rebuild maybe later. amount 120?",), CLOSE),
    ("Google Ads for a locksmith", ("c:fund now. amount 120?",), CLARIFY),
    ("Bilingual menu", ("c:Starters page only, English and Arabic. I've put 40 in a milestone, accept pls",), CLOSE),
    ("R script cleanup", ("c:take 01_import.R first. offer sent",), CLOSE),
    ("R script cleanup", ("c:offer sent, there are 14 scripts and I couldn't tell you which matter",), CLARIFY),
    ("Photo book of a village fair", ("c:great lets do it, cover and the first spread, 60 euros as you said",), CLOSE),
    ("Photo book of a village fair", ("c:great lets do it. book or calendar, I go back and forth",), CLARIFY),
    (
        "Online exam tool",
        (
            "c:How would you begin?",
            "f:With one multiple-choice question type, timed, on a link your teachers can try.",
            "c:Sold. Making an offer now",
        ),
        CLOSE,
    ),
    (
        "Online exam tool",
        (
            "c:How would you begin?",
            "f:With one multiple-choice question type, timed, on a link your teachers can try.",
            "c:Sold, except that teachers asked for essays rather than multiple choice and no timer. Making an offer now",
        ),
        CLARIFY,
    ),
    (
        "3D model of a tram",
        ("c:I'd like to commission the bogie, nothing else yet. Do you want a milestone for it?",),
        CLOSE,
    ),
    (
        "3D model of a tram",
        ("c:I'd like to commission you. It's either a tram or the depot, my museum director flips daily.",),
        CLARIFY,
    ),
    ("Web", ("c:sending contract now, need site",), CLARIFY),
    ("some design stuff", ("c:okay hired, here is 200",), CLARIFY),
    (None, ("c:yes i want! go on with contract",), CLARIFY),
    (
        None,
        (
            "c:Hi. Need my CV rewritten for a school librarian post, two pages. Let's start now, I'll open the contract.",
        ),
        CLOSE,
    ),
    (
        "Kurs-Plattform für Imker",
        ("c:Einverstanden, fangen Sie bitte mit der Anmeldeseite an. Angebot kommt gleich.",),
        CLOSE,
    ),
    ("Kurs-Plattform für Imker", ("c:Einverstanden, Angebot kommt gleich.",), CLARIFY),
    ("Tienda de cerámica en Shopify", ("c:Trato hecho, primero la página de tazas. ¿Cómo creo el hito?",), CLOSE),
    ("Tienda de cerámica en Shopify", ("c:Trato hecho, ¿cómo creo el contrato?",), CLARIFY),
    ("Site d'un club d'aviron", ("c:Banco ! D'abord l'agenda des sorties, le reste au printemps.",), CLOSE),
    ("Bug in Magento tax export", ("c:please just start, contract accepted on my side",), CLOSE),
    ("Sound logo", ("c:I'm sold, three seconds, two variants, 150. How's the contract made?",), CLOSE),
    ("Ghostwriting of a memoir", ("c:I'm sold. How's the contract made?",), CLARIFY),
    (
        "Ghostwriting of a memoir",
        ("c:I'm sold. Let it be the childhood chapter to start. How's the contract made?",),
        CLOSE,
    ),
    (
        "Ghostwriting of a memoir",
        ("c:I'm sold. My daughter thinks it should be a podcast. How's the contract made?",),
        CLARIFY,
    ),
    ("Forecast model for an ice rink", ("c:deal. weekday skating first? yes weekday. sending",), CLOSE),
    (
        "Newsletter for a seed bank",
        ("c:Okay then. I would like monthly, wait, maybe weekly, or a blog. Let me know what to click",),
        CLARIFY,
    ),
    ("Chat widget for a ferry line", ("c:We sign with you. Leave out refunds, start on timetable questions",), CLOSE),
    (
        "Chat widget for a ferry line",
        ("c:We sign with you. Leave out timetables. Leave out refunds too. We'll see what is left",),
        CLARIFY,
    ),
    (
        "Recipe card generator",
        ("c:good answers. i'd like you to make the soup card, if it prints well you get the others. sending contract",),
        CLOSE,
    ),
    ("Recipe card generator", ("c:good answers. sending contract",), CLARIFY),
    ("Recipe card generator", ("c:sending contract. cards or booklet is still open on our side",), CLARIFY),
    ("Solar farm monitoring", ("c:We agreed internally to take you. Inverter alarms come first.",), CLOSE),
    (
        "Solar farm monitoring",
        ("c:We agreed internally to take you. The scope will follow once the grid operator replies.",),
        CLARIFY,
    ),
    (
        "Solar farm monitoring",
        (
            "c:How do you price?",
            "f:Alarm mail for one inverter would be 250, done in a week.",
            "c:250 is ok. go",
        ),
        CLOSE,
    ),
    (
        "Solar farm monitoring",
        (
            "c:How do you price?",
            "f:Alarm mail for one inverter would be 250, done in a week.",
            "c:go. But instead of mail make it a phone app, and for all 30 sites",
        ),
        CLARIFY,
    ),
    ("Cheese label texts", ("c:three labels to try you: gouda, brie, blue. 45 dollars, ok? I hit hire",), CLOSE),
    ("Cheese label texts", ("c:I hit hire :)",), CLARIFY),
    ("Payroll migration", ("c:Excellent. Set it up for the office staff first, drivers in spring",), CLOSE),
    ("Payroll migration", ("c:Excellent, you can start whenever. My accountant decides what moves",), CLARIFY),
    ("Sailing school app", ("c:I wanna start with you. booking screen? weather screen? dunno, surprise me",), CLARIFY),
    ("Sailing school app", ("c:I wanna start with you, booking screen, 10 hours max, hourly contract",), CLOSE),
    ("Fabric catalogue", ("c:hire done. the linen pages are yours, silk later",), CLOSE),
    ("Fabric catalogue", ("c:hire done. Actually hold the catalogue, we need labels",), CLARIFY),
    ("Help centre rewrite", ("c:Deal. Take the five refund articles and bill them as one milestone",), CLOSE),
    ("Help centre rewrite", ("c:Deal. And then what happens?",), CLARIFY),
    (
        "Hotel kiosk",
        (
            "c:Which screen would you take?",
            "f:I'd make the check-in screen first, on your own tablet.",
            "c:love it. what do you need from us to begin?",
        ),
        CLOSE,
    ),
    (
        "Hotel kiosk",
        (
            "c:Which screen would you take?",
            "f:I'd make the check-in screen first, on your own tablet.",
            "c:love it, though the manager hates tablets and wants paper. what do you need from us to begin?",
        ),
        CLARIFY,
    ),
    ("Charity gala invitation", ("c:Approved! Where do I put the money",), CLOSE),
    ("Translate contract PL-EN", ("c:Weź umowę najmu jako pierwszą, wysyłam ofertę",), CLOSE),
    ("Übersetzung Mietvertrag", ("c:Gut, nehmen wir Sie. Bitte § 1 bis 4 zuerst",), CLOSE),
    ("Logo pour une cave", ("c:Je vous prends. On part sur le logo seul, je crée le contrat",), CLOSE),
    ("Site para padaria", ("c:Fechou, pode começar. Ainda não sei se quero site ou só cardápio",), CLARIFY),
]
"""Project line, what client (`c:`) and freelancer (`f:`) wrote, and whether goal and first deliverable are known."""


def thread(project: str | None, lines: tuple[str, ...]) -> Thread:
    messages = (
        Message.model_validate({"author": SIDES[line[0]], "text": line[2:], "hours_ago": 40.0 - place})
        for place, line in enumerate(lines)
    )
    return Thread(project=project, messages=tuple(messages))


@pytest.mark.parametrize(("project", "lines", "known"), BEGINNINGS, ids=[row[1][-1][2:50] for row in BEGINNINGS])
def test_a_close_needs_a_goal_and_a_first_deliverable(
    project: str | None, lines: tuple[str, ...], *, known: bool
) -> None:
    talk = thread(project, lines)
    assert read_checklist(talk, take_turns(talk)).ready == known


def test_the_checklist_names_the_words_it_rests_on() -> None:
    talk = thread(
        "Stock sheet for a bakery",
        (
            "c:how would you go about it?",
            "f:I'd begin with the flour tab, so that you can judge one before the rest. I only need the current sheet.",
            "c:Good. Start with the flour tab then.",
        ),
    )
    goal, deliverable, needed = read_checklist(talk, take_turns(talk)).items
    assert (goal.name, goal.state, goal.span and goal.span.field) == ("goal", "yes", "project")
    assert (deliverable.name, deliverable.state) == ("first_deliverable", "yes")
    assert deliverable.span is not None
    assert (deliverable.span.text, deliverable.span.field) == ("Start with the flour tab then.", "message:2")
    assert (needed.name, needed.state) == ("needed_to_begin", "yes")
    assert needed.span is not None
    assert needed.span.field == "message:1"


def test_nothing_said_leaves_the_checklist_unknown() -> None:
    talk = thread(None, ("c:hello",))
    assert [item.state for item in read_checklist(talk, take_turns(talk)).items] == ["unknown"] * 3


@pytest.mark.parametrize("name", ["first", "second"])
def test_moves_follow_from_signal_and_situations(name: str) -> None:
    """Over whole threads with labelled signal and situations; a second move that a label allows counts as right."""
    rows = [json.loads(line) for line in (CORPUS / f"{name}.jsonl").read_text("utf-8").splitlines()]
    wrong = []
    for row in rows:
        talk = parse_record({key: value for key, value in row.items() if key not in ("expect", "also", "why")})
        turns = take_turns(talk)
        said = [one for one in row["expect"]["situations"] if one != "gone_quiet"] if turns.client else []
        found = tuple(FoundSituation(name=one, span=turns.client.span(0, 1)) for one in said if turns.client)
        reading = conclude(talk, turns, Heard(row["expect"]["signal"], None, "", found))
        if reading.move not in (row["expect"]["move"], *row.get("also", {}).get("move", ())):
            wrong.append(row["id"])
    assert len(wrong) <= 0.02 * len(rows), wrong


def test_a_question_for_advice_between_two_ways_leaves_the_goal_as_it_is() -> None:
    text = "we run forty zaps today. what would you recommend, n8n or python?"
    thread = Thread(
        project="Replace our zaps with a small service", messages=(Message(author="client", text=text, hours_ago=2.0),)
    )
    checklist = read_checklist(thread, take_turns(thread))
    assert checklist.doubt is None
    assert checklist.items[0].state == "yes"
