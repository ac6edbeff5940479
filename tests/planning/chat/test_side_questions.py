"""Questions that clients ask beside the work, and the piece, the price and the trade that their words name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from proposer.models.plan import Plan
from proposer.models.thread import Stage
from proposer.planning.chat.catalogue import choose_entry, load_catalogue
from proposer.planning.chat.money import find_money
from proposer.planning.chat.naming import name_answer, name_loosely, name_piece, name_smaller
from proposer.planning.chat.project_types import find_type
from proposer.planning.chat.questions import fault_of, find_questions, mood_of, trouble_of, wishes_call

MakePlan = Callable[..., Plan]


def topics_of(turn: str, *, early: bool = True) -> list[str]:
    return [one.topic for one in find_questions(turn, early=early)]


def points_of(plan: Plan) -> dict[str, str]:
    return {point.topic: point.about for point in plan.points if point.topic != "ask"}


@pytest.mark.parametrize(
    ("turn", "topics"),
    [
        ("Could you finish that within three weeks?", ["deadline"]),
        ("Can you repair it and deliver it tomorrow?", ["deadline"]),
        ("Is 10 days realistic?", ["deadline"]),
        ("Can you start tomorrow?", ["start"]),
        ("Are you free for a short call on Monday?", ["talk"]),
        ("What growth could we expect?", ["results"]),
        ("How many posters can you draw per month?", ["capacity"]),
        ("How many slides would it be?", ["count"]),
        ("Are corrections included?", ["revisions"]),
        ("What about using Softr for it?", ["using"]),
        ("Should we move to Webflow?", ["using"]),
        ("Which is better for us, a booklet or a poster?", ["choice"]),
        ("Which methods would you use?", ["choice"]),
        ("How would you deal with scanned pages?", ["handle"]),
        ("Is that something you offer?", ["ability"]),
        ("Do you proofread too?", ["include"]),
        ("Can you work with our editor?", ["together"]),
        ("I would like to pay once I have the files.", ["postpay"]),
        ("Can we pay half now and the rest later?", ["stages"]),
        ("How do we know the quality holds?", ["trust"]),
        ("Why is your rate so high?", ["worth"]),
        ("Does it refresh on its own?", ["possible"]),
        ("Is 450 enough for the start?", ["budget"]),
        ("How long would it take and whats the price?", ["estimate", "price"]),
        ("We would pay 800 for everything.", ["budget"]),
        ("The last one was done by a student.", []),
        ("What's the total?", ["price"]),
        ("Could you send me one?", ["samples"]),
        ("What happens when the feed crashes?", ["support"]),
        ("Why would you do only ten rows first?", ["small"]),
        ("What do you think is the reason?", ["cause"]),
        ("I'd hire you if you can finish it in 4 days", ["deadline"]),
    ],
)
def test_each_question_has_its_topic(turn: str, topics: list[str]) -> None:
    assert topics_of(turn) == topics


@pytest.mark.parametrize(
    ("turn", "topics"),
    [
        ("The second cover with the first title. Possible?", ["try"]),
        ("The chart looks crowded. What do you think?", ["view"]),
    ],
)
def test_running_work_has_questions_of_its_own(turn: str, topics: list[str]) -> None:
    assert topics_of(turn, early=False) == topics


@pytest.mark.parametrize(
    ("turn", "trouble"),
    [
        ("We get duplicates in the list since Monday.", "fault"),
        ("Some members see double bookings.", "fault"),
        ("I don't like any of the three.", "upset"),
        ("I don't like to wait.", ""),
        ("What happens when your feed crashes?", ""),
    ],
)
def test_trouble_is_heard(turn: str, trouble: str) -> None:
    assert trouble_of(turn) == trouble


def test_a_client_who_has_to_talk_with_somebody_needs_time() -> None:
    assert mood_of("ok, i have to talk with my partner first") == "pause"


@pytest.mark.parametrize(
    ("text", "piece"),
    [
        ("The sign-up page I guess. What do you need?", "the sign-up page, finished as one piece for your review"),
        (
            "Probably the menu page with the list of all dishes",
            "the menu page including the list of all dishes, finished as one piece for your review",
        ),
        ("I have no idea yet.", ""),
    ],
)
def test_the_answer_to_what_comes_first_names_a_piece(text: str, piece: str) -> None:
    assert name_answer(text, echo=6) == piece


def test_a_share_that_fell_is_no_sum() -> None:
    assert find_money("our open rate dropped from 40 to 15") == ()
    assert [one.amount for one in find_money("could you come down to 90")] == [90.0]


@pytest.mark.parametrize(("line", "kind"), [("Website texts for a vet", "copy"), ("Customer area for a gym", "saas")])
def test_the_head_of_the_line_names_the_trade(line: str, kind: str) -> None:
    assert find_type(line, "", "other").name == kind


def test_an_order_to_try_is_no_part_of_the_name() -> None:
    turn = "Lets try one chapter first. How do we begin?"
    assert (name_piece(turn, echo=6), name_loosely(turn, echo=6)) == ("", "one chapter")


def test_what_is_wished_for_nothing_keeps_only_its_name() -> None:
    assert "free" not in name_piece("can you design the first poster for free so we see your style", echo=6)


def test_a_size_that_is_told_is_no_wish_for_a_smaller_part() -> None:
    assert name_smaller("It is only two pages and our budget is small.", echo=6) == ""
    assert name_smaller("Could you do just the header?", echo=6) == "the header, finished as one piece for your review"


def test_a_sum_without_a_sign_is_heard_where_it_is_asked_if_it_will_do() -> None:
    assert [one.amount for one in find_money("Is 450 enough for the start?")] == [450.0]


@pytest.mark.parametrize(
    ("line", "told", "kind"),
    [
        ("", "I need a script that fetches the bills of two portals every night", "automation"),
        ("Server migration for a choir", "how do you make sure no mails are lost", "integration"),
        ("Theme conflict", "when can you begin?", "repair"),
        ("Bookings app UI", "are you free next week?", "ui"),
        ("Dashboard redesign for a bank", "", "ui"),
    ],
)
def test_the_trade_is_the_one_the_words_name(line: str, told: str, kind: str) -> None:
    assert find_type(line, told, "other").name == kind


def test_a_script_is_offered_as_a_script() -> None:
    automation = load_catalogue()["automation"]
    told = "a python script that fetches bills every night"
    assert "script" in choose_entry(automation, "", told, "0" * 16).deliverable


def test_a_sum_that_is_asked_about_is_no_thing_that_could_work(make_plan: MakePlan) -> None:
    plan = make_plan("Could we do it for $100?", "price", "discount", signal="medium", move="shape_plan")
    assert set(points_of(plan)) == {"discount"}


def test_a_sum_for_everything_is_answered_in_the_close(make_plan: MakePlan) -> None:
    plan = make_plan(
        "I can pay $900 for everything. Deal?",
        "ready_to_start",
        signal="high",
        move="propose_milestone",
        kind="milestone_close",
    )
    assert points_of(plan) == {"budget": "$900"}


def test_fees_of_the_platform_ask_for_no_price(make_plan: MakePlan) -> None:
    plan = make_plan(
        "We pay by transfer, the fees here are too high.",
        "off_platform_payment",
        "price",
        move="decline_and_redirect",
        kind="stay_on_platform",
    )
    assert "price" not in points_of(plan)


def test_a_team_or_one_person_is_no_choice_of_ways(make_plan: MakePlan) -> None:
    assert set(points_of(make_plan("Is it just you or a team?", "fit_check"))) == {"who"}


def test_files_asked_for_by_kind_are_named(make_plan: MakePlan) -> None:
    assert points_of(make_plan("Do we get the source files?"))["files"] == "source files"


def test_a_count_that_is_no_number_of_hours_is_named_beside_them(make_plan: MakePlan) -> None:
    assert points_of(make_plan("How many feeds can you connect per week?"))["hours_free"] == "feeds"


def test_hours_that_are_asked_for_are_told_in_hours(make_plan: MakePlan) -> None:
    plan = make_plan("How many hours would it take?", "estimate", signal="medium", move="shape_plan")
    assert points_of(plan)["estimate"] == "7 hours"


def test_hours_of_the_client_ask_for_no_estimate(make_plan: MakePlan) -> None:
    plan = make_plan("It takes us 3 hours by hand. Does it work for refunds?", "estimate")
    assert set(points_of(plan)) == {"other"}


def test_a_price_by_the_word_is_no_wish_for_a_discount(make_plan: MakePlan) -> None:
    plan = make_plan("$0.08 per word ok?", "discount", "price", signal="medium", move="shape_plan")
    assert set(points_of(plan)) == {"each"}


def test_a_former_client_with_another_job_is_asked_what_it_is(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Would you be free for another small project?",
        "start_date",
        signal="medium",
        move="shape_plan",
        stage=Stage.ENDED,
    )
    assert "question" in {section.name for section in plan.sections}
    assert plan.milestone is None


def test_the_next_of_a_row_is_the_next_milestone(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Report 2 is approved, go ahead with the next one.",
        "ready_to_start",
        signal="high",
        move="propose_milestone",
        kind="milestone_close",
        stage=Stage.ACTIVE_CONTRACT,
    )
    assert plan.milestone is not None
    assert plan.milestone.deliverable == "the next report, made like the last one and ready for your review"
    assert plan.milestone.amount is None


def test_what_is_added_needs_no_second_answer(make_plan: MakePlan) -> None:
    plan = make_plan(
        "We decided to sell vouchers as well. Can you build that in?", "scope_change", stage=Stage.ACTIVE_CONTRACT
    )
    assert points_of(plan) == {"scope": "extra"}


def test_what_was_named_before_is_handed_over(make_plan: MakePlan) -> None:
    plan = make_plan("Our printer asks for the icons. Can you upload them?", stage=Stage.ACTIVE_CONTRACT)
    assert points_of(plan) == {"work": "send them"}


def test_what_is_to_be_put_right_is_no_extra(make_plan: MakePlan) -> None:
    plan = make_plan(
        "Icon 3 and 5 are too similar, can you change one of them?", "scope_change", stage=Stage.ACTIVE_CONTRACT
    )
    assert "scope" not in points_of(plan)


def test_a_wish_within_the_work_is_answered_beside_other_questions(make_plan: MakePlan) -> None:
    plan = make_plan("Have you used Xero before? And would you interview our bookkeeper?", "asks_experience")
    assert set(points_of(plan)) == {"tool", "include"}


def test_who_pays_for_the_server_is_no_question_for_who_works(make_plan: MakePlan) -> None:
    assert set(points_of(make_plan("Who would host it?", "fit_check"))) == {"hosting"}


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("Do you charge VAT on top?", "tax"),
        ("Would you be ok working alongside our own analyst and her team?", "together"),
        ("Could you work together with our printer?", "together"),
        ("Which formats or tools do you use for that?", "tools"),
        ("Which tool would you use?", "choice"),
        ("Will I see the sketches first?", "draft"),
        ("Do you deliver SRT?", "files"),
        ("Could you explain it on a short call?", "talk"),
        ("Do you have ten minutes on Monday?", "talk"),
        ("Which time zone are you in?", "ability"),
        ("Could you tell us why you'd be the right one?", "about"),
        ("May we print it on mugs?", "rights"),
        ("30 bucks ok?", "budget"),
        ("Could you draw a map tonight?", "deadline"),
        ("How long until it recovers?", "results"),
        ("How many hours of her time would you need?", "needs"),
        ("Where should I put the brand book?", "sending"),
        ("Is this charged by the word?", "price"),
        ("Will we lose our google ranking?", "usable"),
        ("Would you prefer a drawing or something painted?", "choice"),
        ("Combien coûterait le logo?", "price"),
        ("Wie lange dauert das?", "estimate"),
        ("Do you have a demo reel?", "samples"),
    ],
)
def test_side_questions_have_their_topics(turn: str, topic: str) -> None:
    assert topics_of(turn) == [topic]


def test_a_statement_before_a_bare_question_names_what_it_asks() -> None:
    assert topics_of("Before that we'd need you to sign an NDA. Is that ok?") == ["nda"]


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("Where do you want to begin?", "sending"),
        ("Does it work with VAT rates?", "tax"),
        ("Do you work with other freelancers?", "together"),
        ("Can I send you a PDF?", "files"),
        ("Can I share it with my team?", "rights"),
        ("How long until it works?", "results"),
    ],
)
def test_what_only_sounds_like_a_side_question_is_none(turn: str, topic: str) -> None:
    assert topic not in topics_of(turn)


@pytest.mark.parametrize(
    "turn",
    [
        "I need to talk to my boss first.",
        "I am in a meeting until three.",
        "Our clips have 10 minutes each.",
        "No calls, please.",
    ],
)
def test_talk_about_talks_is_no_wish_for_one(turn: str) -> None:
    assert not wishes_call(turn)


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("Our printer wants vectors only. Do you agree?", "second"),
        ("There are four kitchens. Does that make it more difficult?", "harder"),
        ("Is it more work with two alphabets?", "harder"),
        ("Can the shop continue to sell in the meantime?", "meantime"),
        ("Are our records safe?", "privacy"),
        ("How are you sure that every ticket is counted?", "complete"),
        ("Is the folder included in your fee?", "listed"),
        ("Which kind of paper do you normally choose?", "choice"),
        ("Do you need the film or is a still enough?", "choice"),
        ("We think it is the cable. Could that be?", "cause"),
        ("May it run on our own machine?", "hosting"),
        ("We have a word list. Do you want it?", "handing"),
        ("Who would make the drawings, you or should we?", "shared"),
        ("Our lawyer wants an NDA before that. Can we do that?", "nda"),
        ("Tell us how many rounds there are.", "revisions"),
        ("Will our readers notice it?", "safety"),
        ("Can it be live by the end of May?", "deadline"),
        ("We need it for a fair in Riga on Monday.", "deadline"),
        ("Is there a leaner version for about 300?", "budget"),
    ],
)
def test_what_clients_ask_beside_the_work_has_its_topic(turn: str, topic: str) -> None:
    assert topics_of(turn) == [topic]


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("What kind of discount do you put into such a mail?", "price"),
        ("How did the two versions get on?", "concepts"),
        ("Let us know what you think.", "other"),
    ],
)
def test_what_only_sounds_like_a_question_of_terms_is_none(turn: str, topic: str) -> None:
    assert topic not in topics_of(turn)


@pytest.mark.parametrize("turn", ["Should we wait or go on?", "What else could we try?"])
def test_an_opinion_on_running_work_is_given(turn: str) -> None:
    assert topics_of(turn, early=False) == ["view"]


@pytest.mark.parametrize(
    ("turn", "thing"),
    [
        ("The baker says the frame is missing on page two.", "the frame"),
        ("The three didn't run yesterday.", ""),
        ("One of the four did not work.", ""),
    ],
)
def test_a_fault_is_named_by_the_thing_that_has_it(turn: str, thing: str) -> None:
    assert fault_of(turn) == thing


@pytest.mark.parametrize("turn", ["The same error is back.", "Yesterday it happened again.", "It breaks on my tablet."])
def test_a_fault_that_returns_is_trouble(turn: str) -> None:
    assert trouble_of(turn) == "fault"


def test_half_of_a_price_is_not_half_of_the_work(make_plan: MakePlan) -> None:
    turn = "Others do it for half of your price now. Can you match it?"
    assert "half" not in points_of(make_plan(turn, "discount", signal="medium", move="shape_plan"))
    turn = "That is too much for us. Could you do half of the pages now?"
    assert "half" in points_of(make_plan(turn, "discount", signal="medium", move="shape_plan"))


def test_an_approach_to_one_side_of_the_work_is_about_that_side(make_plan: MakePlan) -> None:
    found = points_of(make_plan("How would you go about the captions?", "approach", signal="medium"))
    assert found["handle"] == "the captions"
    assert "approach" not in found


def test_a_word_on_the_price_asks_for_none(make_plan: MakePlan) -> None:
    turn = "Your rate is above our plan but fine. How many orders can you do per week?"
    assert "price" not in points_of(make_plan(turn, "price", signal="medium", move="shape_plan"))


def test_a_time_of_day_is_confirmed_and_no_ability_told(make_plan: MakePlan) -> None:
    found = points_of(make_plan("The guide comes on Friday at 4, could you do the interview?"))
    assert set(found) == {"slot"}


def test_a_former_client_with_more_work_hears_a_yes(make_plan: MakePlan) -> None:
    turn = "We want you to do the spring batch. Are you free in March?"
    found = points_of(make_plan(turn, "start_date", signal="medium", move="shape_plan", stage=Stage.ENDED))
    assert next(iter(found)) == "interest"


def test_what_takes_the_place_of_the_work_is_shown_by_no_past_work(make_plan: MakePlan) -> None:
    turn = "We now want a poster instead. Would you do that as well?"
    assert "fit" not in points_of(make_plan(turn, "scope_change", "fit_check"))


def test_a_number_of_rows_is_no_error() -> None:
    assert trouble_of("The query returns 450 records.") == ""
