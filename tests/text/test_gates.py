"""What is skipped because it cannot be there is never there."""

import itertools
import re
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proposer.text.candidates import Candidate, address, pointer
from proposer.text.document import APART, LONG, Document, read
from proposer.text.phrases import Lexicon, Phrase
from proposer.text.topics import features

POINTING = sorted({word for told in pointer._POINTERS for word in (told.openers + " " + told.beside).split()})
TEXTS = {
    "pointers": st.lists(
        st.sampled_from(
            [
                *POINTING,
                *(
                    "my",
                    "our",
                    "the",
                    "is in the",
                    "link in my",
                    "me",
                    "us",
                    "name",
                    "look up",
                    "Search for",
                    "Dana Reed",
                ),
                *("before the at", "after the @", "phone book", "find me on", "on", "page", ".", "\n", ",", "dot com"),
            ]
        ),
        max_size=25,
    ).map(" ".join),
    "streets": st.lists(
        st.sampled_from(
            [
                *("Harbour", "Street", "my desk is at", "flat", "Block", "B,", "sector", "Rua", "Calle", "Ahornweg"),
                *("12", "7a", "p.o. box", "box", ".", "\n", ",", "x1", "come over", "weg", "straße"),
            ]
        ),
        max_size=15,
    ).map(" ".join),
    "anything": st.text(max_size=200),
    "signs": st.text(alphabet="a b.c-,'\n\t1_@$0", max_size=120),
}
SOURCES = (
    "i .. moved|grew_up to? !town the city",
    "my? *mother|father ran".replace("*", ""),
    "^ at school|college i",
    "years old $",
    "in .. .. end",
)
VOCABULARY = ("i", "moved", "grew", "up", "to", "town", "the", "city", "my", "mother", "father", "ran", "at", "school")
PHRASES = st.lists(
    st.sampled_from([*VOCABULARY, "college", "years", "old", "in", "end", "so", ".", "\n", ",", "-----"]), max_size=40
).map(" ".join)


def pointed_anywhere(document: Document) -> list[Candidate]:
    """What the patterns find if none of them waits for the words beside its opener."""
    with patch.object(pointer, "_stands_near", lambda *_: True), patch.object(pointer, "_may_stand", lambda *_: True):
        return list(pointer.find(document))


@given(TEXTS["pointers"])
@settings(max_examples=300)
def test_a_pointer_never_stands_where_no_word_beside_it_does(text: str) -> None:
    document = read(text)
    found = sorted(pointer.find(document))
    assert sorted(pointed_anywhere(document)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Google\nmy company name.",
        "Our details are in the site\u2019s footer, and my number is in the header.",
        "Search LinkedIn for Dana Reed",
    ],
)
def test_a_word_beside_a_pointer_may_stand_on_the_next_line(text: str) -> None:
    document = read(text)
    found = sorted(pointer.find(document))
    assert sorted(pointed_anywhere(document)) == found
    assert found


def test_a_pointer_begins_with_a_word() -> None:
    document = read("On the same shelf I am listed in the phone book. Backlink in my bio has moved.")
    assert [candidate.value for candidate in pointer.find(document)] == ["am listed in the phone book", "my bio has"]


@given(TEXTS["streets"])
@settings(max_examples=300)
def test_a_text_of_letters_alone_holds_no_address(text: str) -> None:
    document = read(text)
    if not document.odd_words:
        assert address._with_street(document) == []
        assert not address._BOX.search(document.view.lower)


@given(st.one_of(TEXTS["anything"], TEXTS["signs"]))
@settings(max_examples=300)
def test_words_of_a_document_are_those_of_its_sentences(text: str) -> None:
    document = read(text)
    words = [word for sentence in document.sentences for word in sentence.words]
    assert document.known == set(words)
    assert document.odd_words == sorted({word for word in words if not word.isalpha()})
    assert document.long_words == sorted({word for word in words if len(word) >= LONG})
    for wanted in (set(words[:1]), set(words[-2:]), {"nowhere"}):
        assert document.holding(wanted) == [one for one in document.sentences if wanted & set(one.words)]


@given(st.one_of(TEXTS["anything"], TEXTS["signs"]))
@settings(max_examples=300)
def test_a_word_follows_closely_when_few_signs_stand_between(text: str) -> None:
    for sentence in read(text).sentences:
        places = [match.span() for match in re.finditer(r"\w+", sentence.lower)]
        assert sentence.places == places
        near = [two[0] - one[1] <= APART for one, two in itertools.pairwise(places)]
        assert [sentence.follows(number) for number in range(1, len(places) + 1)] == [*near, *[False] * bool(places)]


def found_by(lexicon: Lexicon, document: Document) -> set[tuple[int, int, int]]:
    return {(start, end, sentence.number) for start, end, sentence in lexicon.find(document)}


@given(PHRASES)
@settings(max_examples=300)
def test_a_lexicon_finds_what_its_phrases_find_on_every_sentence(text: str) -> None:
    document, lexicon = read(text), Lexicon(SOURCES)
    found = found_by(lexicon, document)
    spans = [lexicon.spans(sentence) for sentence in document.sentences]
    assert not any(phrase.fits(frozenset()) for phrase in lexicon.phrases)
    with patch.object(Phrase, "fits", lambda *_: True):
        everywhere = {
            (sentence.start + start, sentence.start + end, sentence.number)
            for phrase in lexicon.phrases
            for sentence in document.sentences
            for start, end in phrase.find(sentence)
        }
    assert found == everywhere
    assert found == {
        (one.start + a, one.start + b, one.number) for one in document.sentences for a, b in spans[one.number]
    }
    assert [lexicon.within(sentence) for sentence in document.sentences] == [bool(there) for there in spans]


@given(st.one_of(TEXTS["anything"], TEXTS["signs"], TEXTS["streets"]))
@settings(max_examples=300)
def test_the_words_of_a_plain_text_are_seen_as_they_are(text: str) -> None:
    document = read(text)
    if features.is_plain(document):
        with patch.object(features, "is_plain", lambda _: False):
            for sentence in document.sentences:
                assert features.plain_words(document, sentence) == sentence.words
