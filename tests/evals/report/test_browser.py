"""The report in a real browser: what it shows, how it is used, and that no text of a run ever becomes markup."""

import pytest

KILN = "#case=kiln&set=composer"


@pytest.fixture(autouse=True)
def _nothing_complains(browser):
    yield
    assert browser.complaints == []
    assert [one for one in browser.requests if not one.startswith(("file:", "about:"))] == []


def test_the_overview_tells_verdict_gates_and_intervals_with_n(browser, page) -> None:
    browser.open(page)
    assert browser.text("h1").lower().startswith("failed")
    assert "It is held to the thresholds of the suite. 0 of 2 gates hold" in browser.text("#overview")
    assert "0.60 0.30 to 0.90" in browser.text("#scores")
    plots = browser.ask("[...document.querySelectorAll('svg.plot')].map((one) => one.getAttribute('aria-label'))")
    assert "grounding, composer: 0.60, 95 % interval 0.30 to 0.90, n = 3" in plots
    assert "replayed answers do not vary within a case" in browser.text("#scores")


def test_the_pass_rate_is_drawn_on_demand(browser, page) -> None:
    browser.open(page)
    browser.ask("document.querySelector('input[value=rate]').click()")
    assert "0.67 0.20 to 0.94" in browser.text("#scores")
    assert "Wilson" in browser.text("#scores")


def test_a_reason_links_to_the_answer_that_it_names(browser, page) -> None:
    browser.open(page)
    browser.ask("document.querySelector('.reasons a').click()")
    assert browser.ask("location.hash") == KILN


def test_a_deep_link_opens_the_case_with_input_plan_text_and_scores(browser, page) -> None:
    browser.open(page, KILN)
    shown = browser.text("#answer")
    for part in (
        "kiln",
        "About kiln.",
        "Post of kiln.",
        "shares kiln",
        "1 claim",
        "mean >= 0.7",
        "Leave the figure out.",
    ):
        assert part in shown
    assert browser.texts("#items a[aria-current] .item-name") == ["kiln"]


def test_findings_are_marked_where_they_stand_though_signs_before_them_count_double(browser, page) -> None:
    browser.open(page, KILN)
    assert browser.texts("mark.error") == ["95"]
    assert browser.texts("mark.score") == ["kilns"]
    assert browser.texts(".gutter")[1].startswith("proof")


def test_a_conversation_is_shown_message_by_message_with_the_words_that_it_is_read_by(browser, page_of_chats) -> None:
    browser.open(page_of_chats, "#case=talk&set=composer")
    assert browser.texts(".talk li > p:first-child") == ["Freelancer, 30 hours ago", "Client, 15 min ago"]
    assert browser.texts(".talk .read") == ["Go ahead."]
    assert browser.texts(".talk .tag") == ["signal high", "ready to start"]
    assert "<img src=x" in browser.texts(".talk .said")[1]
    assert "propose_milestone" in browser.text(".plan")
    browser.open(page_of_chats, "#view=answers")
    browser.choose("q", "one kiln first")
    assert browser.texts("#items .item-name") == ["talk", "silent"]


def test_an_answer_that_sends_nothing_says_so(browser, page_of_chats) -> None:
    browser.open(page_of_chats, "#case=silent&set=composer")
    assert "Nothing is sent." in browser.text("#answer")


def test_a_mark_is_explained_on_focus_and_on_a_tap_and_closed_with_escape(browser, page) -> None:
    browser.open(page, KILN)
    browser.press("n", "n")
    assert browser.ask("document.activeElement.textContent") == "95"
    assert "Leave the figure out." in browser.text("#tip")
    assert "Lowers grounding." in browser.text("#tip")
    browser.press("Escape")
    assert browser.ask("document.querySelector('#tip').hidden") is True
    browser.ask("document.querySelector('mark.score').click()")
    assert "what the list shows" in browser.text("#tip")


def test_a_mark_is_explained_under_the_pointer_and_no_longer(browser, page) -> None:
    browser.open(page, KILN)
    at = browser.ask(
        "(({x, y}) => ({x: x + 4, y: y + 4}))(document.querySelector('mark.error').getBoundingClientRect())"
    )
    browser.send("Input.dispatchMouseEvent", type="mouseMoved", **at)
    assert "Nothing supports 95" in browser.text("#tip")
    browser.send("Input.dispatchMouseEvent", type="mouseMoved", x=at["x"] + 300, y=at["y"])
    assert browser.ask("document.querySelector('#tip').hidden") is True


def test_places_of_a_score_that_passed_are_marked_on_demand(browser, page) -> None:
    browser.open(page, "#case=ferry&set=composer")
    assert browser.ask("document.querySelectorAll('mark.lit').length") == 0
    browser.ask("document.querySelector('[data-scorer=grounding]').click()")
    assert browser.texts("mark.lit") == ["95"]


@pytest.mark.parametrize(
    ("field", "value", "cases"),
    [
        ("only", "composer", ["ferry", "kiln", "hostile"]),
        ("scorer", "grounding", ["ferry", "ferry", "kiln", "kiln"]),
        ("outcome", "stale", ["late"]),
        ("outcome", "errors", ["ferry", "ferry", "kiln"]),
        ("outcome", "repair", ["cut"]),
        ("q", "potteries", ["kiln"]),
        ("q", "clm004 KILN", ["ferry", "ferry", "kiln"]),
        ("q", "nothing like it", []),
    ],
)
def test_filters_list_what_fits(browser, page, field, value, cases) -> None:
    browser.open(page, "#view=answers")
    browser.choose(field, value)
    assert browser.texts("#items .item-name") == cases
    browser.ask("document.querySelector('#clear').click()")
    assert len(browser.texts("#items .item-name")) == 8


def test_filters_add_up_and_stand_in_the_address(browser, page) -> None:
    browser.open(page, "#view=answers")
    browser.choose("scorer", "grounding")
    browser.choose("outcome", "fail")
    assert browser.texts("#items .item-name") == ["kiln"]
    address = browser.ask("location.hash")
    browser.open(page, address)
    assert browser.texts("#items .item-name") == ["kiln"]
    assert browser.ask("document.querySelector('#by-outcome').value") == "fail"


def test_keys_step_through_the_answers_search_help_and_leave(browser, page) -> None:
    browser.open(page)
    browser.press("j")
    assert browser.ask("location.hash") == "#case=ferry&set=composer"
    browser.press("j", "j", "k")
    assert browser.ask("location.hash") == "#case=ferry&set=clay"
    assert "ferry, clay, 2 of 8" in browser.text("#said")
    browser.press("/")
    assert browser.ask("document.activeElement.id") == "by-q"
    browser.press("j")
    assert browser.ask("document.querySelector('#by-q').value") == "j"
    browser.press("Escape", "?")
    assert browser.ask("document.querySelector('#help').open") is True
    browser.ask("document.querySelector('#help').close()")
    browser.press("Escape", "Escape")
    assert browser.ask("location.hash") == "#overview"


def test_two_sets_stand_side_by_side_with_the_words_that_differ(browser, page) -> None:
    browser.open(page, KILN + "&with=clay")
    assert browser.texts(".side h3") == ["composer 13 words", "clay 12 words"]
    assert browser.texts(".side del") == ["wrote a job for ", "95", " portals"]
    assert browser.texts(".side ins") == ["loaded logs for three potteries"]
    browser.press("d")
    assert browser.ask("document.querySelectorAll('.side').length") == 1


def test_two_runs_show_paired_differences_and_the_later_text_beside_the_earlier(browser, page_of_two) -> None:
    browser.open(page_of_two)
    assert browser.text(".notice") == "new.json: nothing had to be skipped (run with --allow-missing)"
    assert "composer: after against before" in browser.text("#compared0")
    assert "n = 2" in browser.ask("document.querySelector('#compared0 svg.plot').getAttribute('aria-label')")
    browser.open(page_of_two, "#view=answers&outcome=changed")
    assert browser.texts("#items .item-name") == ["kiln"]
    browser.press("j")
    assert browser.texts(".side h3") == ["composer (before) 13 words", "composer (after) 14 words"]
    assert browser.texts(".side ins") == ["14 carrier"]


def test_an_answer_that_was_not_scored_says_why_and_shows_how_the_prompts_differ(browser, page) -> None:
    browser.open(page, "#case=late&set=clay")
    assert "another request than the one that would be sent today" in browser.text("#answer")
    assert browser.texts(".patch .plus") == ["+You draft\n"]
    browser.open(page, "#case=cut&set=clay")
    assert "its text is never scored" in browser.text("#answer")
    assert "cut off" in browser.text(".tries")


def test_hostile_text_stays_text(browser, page, hostile) -> None:
    browser.open(page, "#case=hostile&set=composer")
    assert browser.texts(".letter .words") == [hostile]
    assert hostile in browser.texts(".source")[0]
    assert browser.ask("document.querySelectorAll('img, #answer script, #overview script').length") == 0
    assert browser.ask("document.scripts.length") == 2


def test_an_address_that_fits_nothing_says_so(browser, page) -> None:
    browser.open(page, "#case=%3Cimg%20src=x%20onerror=alert(1)%3E&set=%25")
    assert "No answer" in browser.text("#answer")
    browser.open(page, "#case=constructor&set=composer&outcome=constructor&q=%F0%9F%8F%BA")
    assert "No answer" in browser.text("#answer")


@pytest.mark.parametrize("address", ["", "#view=answers", KILN, KILN + "&with=clay"])
@pytest.mark.parametrize("width", [380, 800, 1280])
def test_nothing_is_wider_than_the_window_and_nothing_moves_after_it_is_drawn(
    browser, page_of_two, address, width
) -> None:
    browser.open(page_of_two, address, width=width)
    assert browser.ask("document.documentElement.scrollWidth") <= width
    moved = (
        "new Promise((done) => { let sum = 0; new PerformanceObserver((list) => { for (const one of list.getEntries())"
        " sum += one.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(sum), 50); })"
    )
    assert browser.ask(moved) == 0


def test_nothing_shows_before_the_page_is_drawn(browser, page_of_two) -> None:
    browser.open(page_of_two, KILN)
    shown = "[...document.body.children].filter((one) => one.checkVisibility({visibilityProperty: true})).length"
    assert browser.ask(shown) > 0
    browser.ask("delete document.body.dataset.view")
    assert browser.ask(shown) == 0


@pytest.mark.parametrize(("scheme", "ground"), [("light", "rgb(244, 245, 247)"), ("dark", "rgb(14, 17, 22)")])
def test_light_and_dark_follow_the_system_until_the_person_chooses(browser, page, scheme, ground) -> None:
    browser.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])
    browser.open(page)
    shown = "getComputedStyle(document.body).backgroundColor"
    assert browser.ask(shown) == ground
    browser.ask("document.querySelector('#theme').click()")
    assert browser.ask(shown) != ground
    browser.ask("localStorage.clear()")


def test_everything_that_can_be_used_has_a_name(browser, page) -> None:
    for address in ("", KILN + "&with=clay"):
        browser.open(page, address)
        nameless = browser.ask(
            "[...document.querySelectorAll('button, select, input, a[href], svg[role=img]')].filter((one) =>"
            " !(one.getAttribute('aria-label') || one.textContent.trim() || one.labels?.length))"
            ".map((one) => one.outerHTML)"
        )
        assert nameless == []
