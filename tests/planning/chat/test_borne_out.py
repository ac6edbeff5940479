"""The trade, the piece and the past work that the client's own words bear out, and no other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.analysis import read_post
from proposer.analysis.chat.turns import take_turns
from proposer.models.base import Span
from proposer.models.people import Evidence, Language, MilestonePreset, PublicProfile
from proposer.models.plan import Plan
from proposer.models.reading import ChatReading, FoundSituation, Reading
from proposer.models.thread import Message, Stage, Thread
from proposer.planning.chat import plan_reply, talk_post
from proposer.planning.chat.catalogue import choose_entry, count_phrases, is_like_one, load_catalogue
from proposer.planning.chat.discounts import is_compared
from proposer.planning.chat.grounded import as_english
from proposer.planning.chat.naming import name_piece
from proposer.planning.chat.project_types import find_type
from proposer.planning.chat.revisions import find_revisions
from proposer.planning.chat.subject import DOING

MakePlan = Callable[..., Plan]
DESIGNER = PublicProfile(
    freelancer="ida",
    display_name="Ida",
    title="Designer",
    rate=50.0,
    skills=("Graphic Design",),
    milestones=(
        MilestonePreset(work="brand", deliverable="three logo sketches in black on white", amount=300.0, days=5),
        MilestonePreset(work="packaging", deliverable="one label on its die line, ready for the printer", amount=250.0),
    ),
    evidence=(
        Evidence(
            id="tea",
            did="drew the labels of a tea trader with nine blends",
            skills=("Packaging Design",),
        ),
    ),
    languages=(Language(name="German", level="native"), Language(name="French", level="basic")),
)


def points_of(plan: Plan) -> dict[str, str]:
    return {point.topic: point.about for point in plan.points if point.topic != "ask"}


def plan_narrowly(
    text: str,
    situation: str,
    words: str,
    *,
    signal: str = "low",
    stage: Stage = Stage.PRE_CONTRACT,
    profile: PublicProfile = DESIGNER,
    project: str = "Label for a jam",
) -> Plan:
    """The plan for a turn of which only some words were read as a situation."""
    thread = Thread(project=project, stage=stage, messages=(Message(author="client", text=text),))
    start = text.index(words)
    span = Span(start=start, end=start + len(words), text=words, field="message:0")
    chat = ChatReading.model_validate(
        {
            "signal": signal,
            "situations": (situation,),
            "move": "shape_plan" if signal == "medium" else "answer_and_ask",
            "max_questions": 1,
            "kind": "chat_reply",
            "found": (FoundSituation(name=situation, span=span),),
        }
    )
    return plan_reply(thread, profile, read_post(talk_post(thread)), chat)


def test_one_word_and_its_plural_count_once() -> None:
    assert count_phrases("two webhooks", ("webhook", "webhooks")) == 1


@pytest.mark.parametrize(
    ("line", "told", "kind"),
    [
        ("Payment webhook sometimes fails", "It happens since the new server.", "repair"),
        ("Our Shopify store is too slow", "", "repair"),
        ("Podcast cover art", "", "design"),
        ("CV for a pilot", "", "content"),
        ("Why does our shop not sell", "Many visitors, few orders.", "marketing"),
    ],
)
def test_the_form_of_the_line_names_the_trade(line: str, told: str, kind: str) -> None:
    assert find_type(line, told, "other").name == kind


def test_an_art_that_only_the_reading_names_is_none_to_a_developer() -> None:
    assert find_type("Cookie notice for a toy shop", "", "graphic", ("web_app",)).name != "design"


def test_a_piece_named_in_the_talk_is_described_only_where_it_is_like_a_known_one() -> None:
    redesign = load_catalogue()["redesign"]
    assert is_like_one("the wireframe of the start page", redesign)
    assert not is_like_one("one booking screen that works", redesign)


def test_a_label_is_no_logo() -> None:
    entry = choose_entry(load_catalogue()["design"], "Label for a jam", "", "seed")
    assert entry.deliverable.startswith("one label")


def test_a_piece_that_builds_on_something_needs_something_to_build_on(make_plan: MakePlan) -> None:
    line = "Spreadsheet for a kiosk"
    fresh = make_plan(
        "A simple sheet for sales, what would it cost?", "price", signal="medium", move="shape_plan", project=line
    )
    there = make_plan(
        "Our sheet for sales has errors, what would it cost?", "price", signal="medium", move="shape_plan", project=line
    )
    assert fresh.milestone is None
    assert there.milestone is not None


def test_the_price_of_another_makes_no_wish_to_pay_less(make_plan: MakePlan) -> None:
    told = "What do you charge for the sync? I have another offer for $90 which seems low."
    plan = make_plan(told, "price", signal="medium", move="shape_plan")
    assert "discount" not in points_of(plan)
    assert is_compared("We got an offer for 7 dollars a page")


def test_a_wish_that_is_only_pressed_is_answered_once() -> None:
    plan = plan_narrowly("Our limit is $30/h. Any chance?", "discount", "Our limit is $30/h.", signal="medium")
    assert "other" not in points_of(plan)


def test_the_figure_is_told_where_it_was_asked_and_the_piece_is_known(make_plan: MakePlan) -> None:
    plan = make_plan("Does it log each order? And a ballpark for the sync?", "price", signal="low")
    assert plan.milestone is not None
    assert not [point for point in plan.points if point.topic == "ask"]


def test_work_of_the_skills_is_the_trade(make_plan: MakePlan) -> None:
    plan = make_plan("Can you do this?", "fit_check", project="Flyer for a zoo", profile=DESIGNER)
    assert points_of(plan)["fit"] == "trade"


def test_an_example_without_a_telling_word_in_common_is_not_told(make_plan: MakePlan) -> None:
    pages = Evidence(id="pages", did="sorted the help pages of a museum", skills=("Writing",))
    preset = MilestonePreset(work="article", deliverable="one finished article", amount=200.0)
    profile = DESIGNER.model_copy(update={"evidence": (pages,), "milestones": (preset,)})
    plan = make_plan("Can you help me with it?", "fit_check", project="Article on harbour pilots", profile=profile)
    assert points_of(plan)["fit"] == "trade"
    assert all(not point.evidence for point in plan.points)


def test_what_was_not_made_is_not_answered_with_a_yes(make_plan: MakePlan) -> None:
    line = "Labels for dog snacks"
    made = make_plan("Have you made labels before?", "asks_experience", project=line, profile=DESIGNER)
    other = make_plan("Have you done kitchen knives before?", "asks_experience", project=line, profile=DESIGNER)
    assert points_of(made)["experience"] == "near"
    assert points_of(other)["experience"] == "next"


def test_work_like_what_the_client_tells_is_found() -> None:
    mails = Evidence(id="spam", did="brought a sender out of the spam folder", skills=("Deliverability",))
    profile = DESIGNER.model_copy(update={"evidence": (*DESIGNER.evidence, mails)})
    asked = "Have you solved this kind of thing before?"
    told = f"All of it lands in the spam folder. {asked}"
    plan = plan_narrowly(told, "asks_experience", asked, profile=profile, project="Our newsletter")
    assert [point.evidence for point in plan.points if point.topic == "experience"] == [("spam",)]


def test_a_former_client_who_wants_more_gets_a_yes() -> None:
    told = "We add a second shop, could you extend it? What would that cost?"
    plan = plan_narrowly(told, "price", "What would that cost?", signal="medium", stage=Stage.ENDED)
    assert "interest" in points_of(plan)


def test_of_several_alike_the_one_with_most_in_common_is_told() -> None:
    far = Evidence(id="far", did="drew the label of one tea trader", skills=("Packaging Design",))
    close = Evidence(id="close", did="drew the label of a pepper sauce in two languages", skills=("Packaging Design",))
    profile = DESIGNER.model_copy(update={"evidence": (far, close)})
    told = "Have you drawn such a pepper sauce label before?"
    plan = plan_narrowly(told, "asks_experience", told, profile=profile, project="Label of a pepper sauce")
    assert [point.evidence for point in plan.points if point.topic == "experience"] == [("close",)]


def test_a_new_sheet_is_not_rebuilt() -> None:
    entry = choose_entry(
        load_catalogue()["data"], "Spreadsheet for a kiosk", "a simple sheet where I put in sales", "s"
    )
    assert entry.deliverable.startswith("one sheet for your entries")


def test_an_invitation_for_foreign_tools_claims_no_trade(make_plan: MakePlan) -> None:
    told = "I would like to invite you to my job."
    invited = {"kind": "invitation_reply"}
    assert points_of(make_plan(told, "invitation", project="Sync of two calendars", **invited))["fit"] == "trade"
    assert points_of(make_plan(told, "invitation", project="Java for a HubSpot sync", **invited))["fit"] == "none"


def test_a_place_is_no_tool_unless_it_is_asked_for(make_plan: MakePlan) -> None:
    assert "no_tool" not in points_of(make_plan("Do you do LinkedIn too?", "fit_check"))
    assert points_of(make_plan("Have you worked with LinkedIn?", "fit_check"))["no_tool"] == "LinkedIn"


def test_a_norm_in_passing_asks_for_no_past_work(make_plan: MakePlan) -> None:
    told = "It has to be GDPR ok. Are you able to host it?"
    assert "rules" not in points_of(make_plan(told))
    assert points_of(make_plan("Have you worked under HIPAA before?", "asks_experience"))["rules"] == "HIPAA"


def test_a_language_one_writes_is_a_yes(make_plan: MakePlan) -> None:
    assert points_of(make_plan("Can you write it in German?", "fit_check", profile=DESIGNER))["language"] == "yes"
    assert points_of(make_plan("Can you write it in French?", "fit_check", profile=DESIGNER))["language"] == ""


def test_a_wish_for_a_call_asks_for_no_first_day(make_plan: MakePlan) -> None:
    told = "I'd like to speak before I decide, are you free Tuesday afternoon?"
    assert set(points_of(make_plan(told, "start_date", signal="medium", move="shape_plan"))) == {"talk"}


def test_a_call_that_is_not_wanted_is_not_accepted(make_plan: MakePlan) -> None:
    assert "talk" not in points_of(make_plan("I don't want a call. Do you log each run?", "fit_check"))


def test_english_with_a_foreign_name_is_english() -> None:
    turns = take_turns(
        Thread(messages=(Message(author="client", text="When can you start with the work for Zsófia?"),))
    )
    assert as_english(Reading(language="pl"), turns).language == "en"
    turns = take_turns(Thread(messages=(Message(author="client", text="Kiedy możesz zacząć pracę dla naszej firmy?"),)))
    assert as_english(Reading(language="pl"), turns).language == "pl"


def test_an_activity_with_a_hyphen_takes_no_article() -> None:
    assert DOING.match("fact-checking a book")


def test_a_name_needs_its_noun() -> None:
    assert name_piece("Just the of the lake story first", echo=6) == ""


def test_nothing_new_means_no_revision() -> None:
    assert find_revisions("Please swap the two photos.") == ()
