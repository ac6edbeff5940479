import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.lint import rules as rule_package
from proposer.lint.hollow import hollow_words
from proposer.lint.kinds import Pattern
from proposer.lint.phrasebook import Phrasebook
from proposer.lint.rule import Check
from proposer.lint.wording import AnyOf, Wording, cited
from proposer.models.context import LintContext
from proposer.text.document import read
from proposer.text.phrases import Phrase


def wordings(check: Check) -> Iterator[Wording]:
    if isinstance(check, AnyOf):
        for part in check.checks:
            yield from wordings(part)
    elif isinstance(check, Wording):
        yield check


def tables() -> Iterator[object]:
    for module in pkgutil.iter_modules(rule_package.__path__):
        rule = importlib.import_module(f"{rule_package.__name__}.{module.name}").RULE
        for number, wording in enumerate(wordings(rule.check), start=1):
            yield pytest.param(wording, id=f"{rule.code}-{number}")


TABLES = tuple(tables())


def found(check: Check, text: str) -> list[str]:
    document = read(text)
    opened = [possible for _, possible in Phrasebook([check.gate.phrases]).search(document)]
    return [text[hit.start : hit.end] for hit in check.hits(document, LintContext(), opened)]


@pytest.mark.parametrize("wording", TABLES)
def test_every_phrase_of_a_rule_can_be_read(wording: Wording) -> None:
    for phrase in (*wording.phrases, *wording.needs, *wording.unless):
        ready = Phrase(phrase.replace("*", ""))
        document = read(" ".join(ready.triggers))
        assert all(end > start for start, end in ready.find(document.sentences[0]))


def test_a_phrase_counts_only_beside_what_it_needs_and_without_what_excuses_it() -> None:
    check = Wording("*slot left", needs=("my",), unless=("server",))
    assert found(check, "One slot left on my list.") == ["slot left"]
    assert found(check, "One slot left.") == []
    assert found(check, "One slot left on my server.") == []


@pytest.mark.parametrize(
    "text",
    [
        'The banner says "hurry up now" in red.',
        "The banner says 'hurry up now' in red.",
        "I won't say hurry up.",
        "You wrote hurry up in the post.",
    ],
)
def test_what_is_cited_denied_or_the_clients_own_is_left_alone(text: str) -> None:
    assert found(Wording("*hurry up"), text) == []


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert found(Wording("*hurry up"), "It's late, so hurry up, it's cold.") == ["hurry up"]


def test_any_of_several_checks_reports_what_each_finds() -> None:
    check = AnyOf(Wording("*hurry up"), Pattern(r"\bhello\?", needles=("hello?",)))
    assert sorted(found(check, "Hello? Please hurry up.")) == ["Hello?", "hurry up"]


@given(st.text(alphabet="'\" ab\n.", max_size=200))
def test_looking_for_quotation_marks_never_fails(text: str) -> None:
    for sentence in read(text).sentences:
        assert cited(sentence, sentence.start, sentence.end) in {True, False}


def test_words_of_any_pitch_are_hollow_and_things_are_not() -> None:
    assert {"passionate", "experienced", "project", "deliver", "delivering"} <= hollow_words()
    assert hollow_words().isdisjoint({"ledger", "shopify", "rota", "glossary", "webhook", "map", "table"})
