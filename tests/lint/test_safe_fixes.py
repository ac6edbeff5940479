"""Applying every fix of the rules of form leaves the same words, plain, and nothing more to report."""

import pytest

from proposer.lint import LintContext, lint

CASES = [
    ("**Plan** for the atlas: *maps* first.", "Plan for the atlas: maps first."),
    ("## Approach\nRead the maps, then the index.", "Approach\nRead the maps, then the index."),
    (
        "The [old index](https://quillmaps.com/index) skips two plates.",
        "The old index (https://quillmaps.com/index) skips two plates.",
    ),
    ("The atlas first.\n\n---\n\nThen the index.", "The atlas first.\n\n\nThen the index."),
    ("> as you named them\n\nThe plates follow.", "as you named them\n\nThe plates follow."),
    ("<p>The maps come first.</p>", "The maps come first."),
    ("Maps first,<br>then the index &amp; the plates.", "Maps first,\nthen the index & the plates."),
    ("The the export stops at row 40.", "The export stops at row 40."),
    ("Sure! Here is your cover letter:\n\nThe maps need one scale.", "The maps need one scale."),
    ("It’s **“bold”** here.", "It’s “bold” here."),
]


def fixed(text: str) -> str:
    for finding in reversed(lint(text, LintContext()).findings):
        if finding.fix is not None:
            text = text[: finding.start] + finding.fix + text[finding.end :]
    return text


@pytest.mark.parametrize(("text", "plain"), CASES)
def test_a_fix_leaves_the_words(text: str, plain: str) -> None:
    assert fixed(text) == plain


@pytest.mark.parametrize("text", [text for text, _ in CASES])
def test_what_is_fixed_needs_no_fix(text: str) -> None:
    assert fixed(fixed(text)) == fixed(text)


def test_a_cut_greeting_has_no_fix_when_nothing_would_be_left() -> None:
    (found,) = [one for one in lint("Here is your cover letter:").findings if one.code == "PLH002"]
    assert found.fix is None
