"""The file itself: whole, alone, the same every time, and nothing of a run can break out of it."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from proposer.cli import main
from proposer.errors import SuiteError
from proposer.evals.report import build_page, compare_for
from proposer.evals.report.page import SCRIPTS, embed
from proposer.evals.result import read_result, write_result


class Outline(HTMLParser):
    """Elements of a page, as a browser without scripts sees them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data) -> None:
        if self.tags and self.tags[-1][0] == "script":
            self.scripts.append(data)


def data_of(text: str) -> dict:
    return json.loads(Outline(text).scripts[0])


def test_the_page_has_its_landmarks_and_no_element_that_a_text_brought(make_run) -> None:
    tags = [tag for tag, _ in Outline(build_page([make_run()])).tags]
    for landmark in ("header", "main", "nav", "h1", "dialog"):
        assert landmark in tags
    assert tags.count("script") == 2
    assert "img" not in tags
    assert "b" not in tags


def test_the_page_fetches_nothing(make_run) -> None:
    outline = Outline(build_page([make_run()]))
    assert not [value for _, held in outline.tags for key, value in held.items() if key in ("src", "srcset", "action")]
    assert {tag for tag, _ in outline.tags} & {"link", "iframe", "object", "embed", "base"} == set()
    policy = next(held["content"] for tag, held in outline.tags if held.get("http-equiv"))
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "text", ["</script>", "<!--", "<script", "]]>", "&amp;", "\u2028\u2029", "@@data@@", "\\u003c"]
)
def test_any_text_reads_back_from_the_page_as_it_was(make_run, text: str) -> None:
    run = make_run(reasons=(text,), suite=text)
    assert data_of(build_page([run], [text]))["runs"][0]["reasons"] == [text]


@pytest.mark.parametrize("sign", ["<", ">", "&", "\u2028", "\ud800"])
def test_embedded_data_holds_no_sign_that_could_end_or_begin_anything(sign: str) -> None:
    held = embed({"text": f"a{sign}b"})
    assert sign not in held
    assert json.loads(held) == {"text": f"a{sign}b"}


def test_a_number_that_is_none_is_told_of_and_gives_no_page() -> None:
    with pytest.raises(SuiteError, match="not finite"):
        embed({"score": float("inf")})


def test_the_first_line_says_that_missing_answers_were_allowed(make_run) -> None:
    told = "INCOMPLETE: 2 of 8 answers were skipped (1 missing, 1 stale)"
    page = build_page([make_run(allow_missing=True, reasons=(told,))])
    first = page[page.index("<body") :].split("\n")[1]
    assert first == f'<p class="notice">{told} (run with --allow-missing)</p>'
    assert 'class="notice"' not in build_page([make_run()])


def test_without_its_script_the_page_still_says_why(make_run) -> None:
    page = build_page([make_run()])
    plain = page[page.index("<noscript>") : page.index("</noscript>")]
    assert "expected mean &gt;= 0.7" in plain
    assert "&lt;/script&gt;" in plain


def test_equal_results_give_equal_pages(make_run) -> None:
    assert build_page([make_run()]) == build_page([make_run()])


def test_everything_of_an_answer_is_in_the_page_once(make_run) -> None:
    run = make_run()
    held = data_of(build_page([run]))
    assert [one["case"] for one in held["answers"]] == [one.case for one in run.cases]
    assert held["answers"][0]["text"] == run.cases[0].text
    assert "text" not in held["answers"][0]["sections"][0]
    assert set(held["inputs"][0]) == {one.case for one in run.inputs}


def test_inputs_that_two_runs_share_stand_in_the_page_once(make_run) -> None:
    run = make_run()
    changed = run.inputs[1].model_copy(update={"post": "Another post."})
    later = make_run(inputs=(run.inputs[0], changed, *run.inputs[2:]))
    held = data_of(build_page([run, later], ["a.json", "b.json"], compare_for(run, later)))
    assert list(held["inputs"][1]) == ["kiln"]


def test_the_script_never_makes_markup_of_text() -> None:
    folder = Path(build_page.__code__.co_filename).parent / "script"
    assert sorted(path.stem for path in folder.glob("*.js")) == sorted(SCRIPTS)
    source = "\n".join(path.read_text("utf-8") for path in folder.glob("*.js"))
    made = r"(?:inner|outer|adjacent)HTML|document\.write|DOMParser|ContextualFragment|\beval\(|new Function"
    assert re.findall(made, source, re.IGNORECASE) == []
    assert "</script" not in source


def test_two_runs_are_compared_in_every_set_that_both_have_scored(make_run) -> None:
    run = make_run()
    assert [(one.before, one.after) for one in compare_for(run, run)] == [("composer", "composer"), ("clay", "clay")]
    assert [(one.before, one.after) for one in compare_for(run, run, ["clay"])] == [("clay", "clay")]


def test_one_run_compares_the_two_sets_that_are_named(make_run) -> None:
    assert compare_for(make_run(), None) == ()
    assert [(one.before, one.after) for one in compare_for(make_run(), None, ["clay", "composer"])] == [
        ("clay", "composer")
    ]
    with pytest.raises(SuiteError, match="name two sets"):
        compare_for(make_run(), None, ["clay"])


def test_the_verb_writes_the_page_of_a_run_and_of_two(make_run, tmp_path: Path, capsys) -> None:
    run, out = tmp_path / "run.json", tmp_path / "report.html"
    write_result(run, make_run())
    assert main(["eval", "report", str(run), "-o", str(out)]) == 0
    assert capsys.readouterr().out == f"{out}: 8 answers, failed\n"
    assert out.read_text("utf-8") == build_page([read_result(run)], [str(run)])
    assert main(["eval", "report", str(run), str(run), "-o", str(out)]) == 0
    assert len(data_of(out.read_text("utf-8"))["compared"]) == 2


@pytest.mark.parametrize(
    ("more", "told"), [(["--set", "clay"], "name two sets"), (["--set", "clay", "--set", "mud"], "no set 'mud'")]
)
def test_sets_that_do_not_fit_are_refused_and_nothing_is_written(make_run, tmp_path: Path, capsys, more, told) -> None:
    run, out = tmp_path / "run.json", tmp_path / "report.html"
    write_result(run, make_run())
    assert main(["eval", "report", str(run), "-o", str(out), *more]) == 2
    assert told in capsys.readouterr().err
    assert not out.exists()
