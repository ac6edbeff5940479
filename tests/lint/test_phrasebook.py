"""The search for the phrases of all rules at once gives what a search for each of them gives."""

import re
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.lint.engine import all_rules
from proposer.lint.phrasebook import Phrasebook, starred, unstarred
from proposer.text.document import Document, read, words_of
from proposer.text.phrases import Phrase

STARRED = {rule.code: rule.check.gate.phrases for rule in all_rules() if rule.check.gate.phrases}
CODES = sorted(STARRED)
Span = tuple[str, int, int, int]


def searched(phrases: tuple[str, ...], document: Document) -> set[Span]:
    """What stands in a text, with the phrasebook deciding what is tried."""
    tried = [possible for _, possible in Phrasebook([phrases]).search(document)]
    return {(phrase.source, one.number, *span) for phrase, one in tried for span in phrase.find(one)}


def tried_everywhere(phrases: tuple[str, ...], document: Document) -> set[Span]:
    """What stands in a text, with every phrase tried on every sentence."""
    ready = [phrase for phrase in map(unstarred, phrases) if not phrase.fits(frozenset())]
    with patch.object(Phrase, "fits", lambda *_: True):
        return {
            (phrase.source, sentence.number, *span)
            for phrase in ready
            for sentence in document.sentences
            for span in phrase.find(sentence)
        }


@given(st.data(), st.sampled_from(CODES))
@settings(max_examples=200, deadline=None)
def test_nothing_is_missed_by_looking_at_starred_words_first(data: st.DataObject, code: str) -> None:
    phrases = data.draw(st.lists(st.sampled_from(STARRED[code]), min_size=1, max_size=3).map(tuple))
    words = sorted({word for phrase in phrases for word in words_of(re.sub(r"[{}|*_^$.!?]", " ", phrase))})
    pieces = st.sampled_from([*words, "you", "my", ".", "\n", ",", "-----"])
    document = read(" ".join(data.draw(st.lists(pieces, max_size=40))))
    assert searched(phrases, document) == tried_everywhere(phrases, document)


@pytest.mark.parametrize("code", CODES)
def test_nothing_of_a_rules_own_examples_is_missed_either(code: str) -> None:
    rule = next(rule for rule in all_rules() if rule.code == code)
    for example in (*rule.bad, *rule.good):
        document = read(example if isinstance(example, str) else example[0])
        assert searched(STARRED[code], document) == tried_everywhere(STARRED[code], document)


@pytest.mark.parametrize("code", CODES)
def test_a_star_stands_on_one_token_that_must_occur(code: str) -> None:
    for phrase in STARRED[code]:
        marked = [token for token in phrase.split() if "*" in token]
        assert len(marked) == 1, phrase
        assert marked[0].startswith("*"), phrase
        assert not marked[0].endswith("?"), phrase


def test_a_phrase_is_given_with_the_number_of_its_check() -> None:
    book = Phrasebook([("*hurry up",), (), ("*slot left", "one *slot")])
    found = {(number, possible.phrase.source) for number, possible in book.search(read("Hurry up. One slot left."))}
    assert found == {(0, "hurry up"), (2, "slot left"), (2, "one slot")}


def test_a_phrase_without_a_star_is_refused() -> None:
    with pytest.raises(ValueError, match="star the token"):
        starred("why wait")


def test_the_gate_holds_one_word_of_each_starred_alternative() -> None:
    assert starred("please *hire~|pick_up me") == ("hire", "hires", "hired", "hiring", "pick")
