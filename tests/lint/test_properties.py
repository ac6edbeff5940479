"""What holds for every text there is."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.lint import LintContext, lint
from proposer.lint.inputs import ROLES, STAGES, context_from

SPICE = st.sampled_from(
    (
        *(
            "@",
            ".",
            " dot ",
            " at ",
            "t.me/",
            "https://",
            "+44 20 7946 0018",
            "[Name]",
            "{{x}}",
            "c2FtLnJl",
            "40,000",
            "?",
        ),
        *("\u200b", "\u00ad", "\U000e0041", "1\ufe0f\u20e3", "\u0422elegram", "\u0130", "\ufb03", "e\u0301", "\ud800"),
        *("pay me directly ", "WhatsApp ", "I built ", "one two ", "\n", "\r\n"),
    )
)
TEXTS = st.lists(st.one_of(st.text(max_size=20), SPICE), max_size=30).map("".join)


@given(TEXTS, st.sampled_from(ROLES), st.sampled_from(STAGES))
@settings(max_examples=150, deadline=None)
def test_any_text_is_judged_the_same_twice_with_spans_inside_it(text: str, role: str, stage: str) -> None:
    context = context_from({"role": role, "stage": stage, "profile": {"overview": "I build imports."}})
    first = lint(text, context)
    assert first == lint(text, context)
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in first.findings)
    assert list(first.findings) == sorted(first.findings, key=lambda found: (found.start, found.end, found.code))


ADVERSARIAL = {
    "letters": "a",
    "digits": "1 ",
    "digit words": "five ",
    "dots": "a.",
    "at signs": "a@",
    "brackets": "[your ",
    "spelled addresses": "sam at example dot ",
    "links": "https://t.me/a ",
    "sentences": "Pay me. ",
    "channels": "add me on telegram ",
    "negations": "not ",
    "marks": "e\u0301\u0301",
    "hidden": "a\u200b",
    "look-alikes": "аa",
    "claims": "I built 5 Apps ",
    "questions": "why? ",
    "quotes": '"',
    "spaces": " ",
    "line feeds": "\n",
    "base64": "QUJD",
    "streets": "12 High Street ",
    "doubled words": "is is ",
    "cut sentences": "of the. ",
    "cut paragraphs": "and,\n\n",
}
PLAIN = "The import runs every night and writes a log. "
SMALL, LARGE, MEGABYTE = 8_000, 64_000, 1_000_000
SHAPES = ("letters", "dots", "brackets", "hidden")


def cost(text: str, rounds: int = 3) -> float:
    """Processor seconds, the best of a few rounds."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        lint(text, LintContext())
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("piece", ADVERSARIAL.values(), ids=ADVERSARIAL)
def test_no_text_makes_a_check_more_than_linear(piece: str) -> None:
    """Eight times the text may take eight times as long, with room for noise; a quadratic check takes 64 times."""
    small = cost(piece * (SMALL // len(piece)))
    large = cost(piece * (LARGE // len(piece)))
    assert large < 24 * small + 0.05


@pytest.mark.parametrize("shape", SHAPES)
def test_a_hostile_megabyte_takes_a_few_times_as_long_as_a_plain_one(shape: str) -> None:
    piece = ADVERSARIAL[shape]
    plain = cost(PLAIN * (MEGABYTE // len(PLAIN)), rounds=1)
    assert cost(piece * (MEGABYTE // len(piece)), rounds=1) < 20 * plain + 0.5
