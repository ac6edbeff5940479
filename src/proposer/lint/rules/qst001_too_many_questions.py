"""The message asks too many questions.

What it does: counts questions, indirect ones too; quoted ones, the client's own, those the product is to answer, and
code are left out. Over two is a warning, five or more an error.
Why it matters: one useful question moves the talk on; five make the job feel like work before it starts.
Example: "Which shop? Which plan? Since when? Who built it?"
Use instead: "Does the export hold the refunds too?"
Source: D-27.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from proposer.lint.kinds import Phrased
from proposer.lint.rule import Hit, Rule
from proposer.text.document import words_of
from proposer.text.pattern import Pattern
from proposer.text.phrases import Lexicon

if TYPE_CHECKING:
    from proposer.lint.phrasebook import Possible
    from proposer.models.context import LintContext
    from proposer.models.finding import Severity
    from proposer.text.document import Document, Sentence

MOST, ERROR = 2, 5
_NEAR = 40
"""Characters before a question in which its number can stand."""
_ASKED = "which|what|where|when|who|how|whether|why|whose|if"
_INDIRECT = (
    (
        "i'd|i_would|i|we'd|we also? want|like|need|love|have also? to *confirm|know|check_with_you|ask|ask_you|"
        f"understand|clarify|hear|learn|find_out_from_you .. {_ASKED}"
    ),
    (
        "could|can|would|please|and_please|also you? kindly|also? *tell|confirm|clarify|share|specify|advise|say|"
        f"explain me|us|with_me? {_ASKED}"
    ),
    "let me *know which|what|where|when|who|how|whether|why",
    f"i'm|i_am|i|also|just also|just|still? *wonder|wondering|curious .. {_ASKED}|about",
    (
        "one|my|a|another|only|last|next|first|second|third|remaining *question|questions|unknown|point is|are|"
        f"would_be|remains .. {_ASKED}"
    ),
    "i'd|i_would want|need|like also? to *confirm|clarify the|your|that|one|two",
    f"it|that would|will help|be_useful|be_good|be_helpful|matter to *know {_ASKED}",
    "please *confirm|clarify|specify the|your|that|which",
    f"^ please|also|and|then|first|second|finally? also|please? *tell me|us {_ASKED}",
    f"do|can you *know|tell|say .. {_ASKED} $",
    f"not *sure|clear .. yet? {_ASKED} you",
)
_CODE = Pattern(r"`[^`]*`|https?://\S+|\S+\?\w+=\S*|\?\?|\?\.|\?:|\s\?\s\S+ : ")
_END = Pattern(r"\?[\"')\]\s!?]*\Z")
_CONTENT = Pattern(
    r"\b(?:answers?|asks?|asking|questions?|wonder|headings?|headlines?|titles?|such as|like|for example|e\.g\.|"
    r"says?|reads?|prompts?|buttons?|polls?|survey|quiz|form|faq|chatbot|bot|users|visitors|customers|buyers|"
    r"readers|guests)\b[^?]{0,60}:\s"
)
_NUMBERED = Pattern(r"\s*(?:\(?\d{1,2}[.):]|q\s?\d{0,2}[.:)]|[-*>])\s*")
_QUOTES = ('"', ">", "'")


@cache
def _indirect() -> Lexicon:
    return Lexicon(phrase.replace("*", "") for phrase in _INDIRECT)


def _check(document: Document, context: LintContext, opened: Sequence[Possible]) -> Iterator[Hit]:
    if document.view.lower.count("?") + len({one.sentence.number for one in opened}) <= MOST:
        return
    asked = find_asked(document, context)
    if len(asked) > MOST:
        severity: Severity = "error" if len(asked) >= ERROR else "warning"
        told = f"{len(asked)} questions; {MOST} is the most a client answers."
        yield Hit(asked[MOST].start, asked[MOST].end, severity, told)


def find_asked(document: Document, context: LintContext) -> tuple[Sentence, ...]:
    """Give the sentences that ask the client something, indirect ones too, in their order."""
    asked = _direct(document, context) if "?" in document.view.lower else {}
    for _, _, sentence in _indirect().find(document):
        if not any(sign in sentence.lower[:1] for sign in _QUOTES):
            asked.setdefault(sentence.number, sentence)
    return tuple(asked[number] for number in sorted(asked))


def _direct(document: Document, context: LintContext) -> dict[int, Sentence]:
    """The sentences that put a question to the client, by number."""
    theirs = _client_words(context)
    found: dict[int, Sentence] = {}
    content = False
    for sentence in document.sentences:
        asks = _asks(sentence)
        content = asks and (content or bool(_CONTENT.search(sentence.lower)))
        if asks and not content and not _restates(sentence, theirs) and not _is_answered(document, sentence):
            found[sentence.number] = sentence
    return found


def _asks(sentence: Sentence) -> bool:
    if "?" not in sentence.lower:
        return False
    bare = _CODE.sub(" ", sentence.lower).strip()
    return bool(_END.search(bare)) and not bare.startswith(_QUOTES)


def _is_answered(document: Document, sentence: Sentence) -> bool:
    """Whether the message itself answers it: a numbered question with its answer, or `Why first? Because ...`."""
    after = document.sentences[sentence.number + 1 : sentence.number + 2]
    if not after or "?" in after[0].lower:
        return False
    begin = document.view.plain.rfind("\n", max(0, sentence.start - _NEAR), sentence.start) + 1
    numbered = _NUMBERED.match(sentence.lower) or _NUMBERED.match(document.view.lower[begin : sentence.end])
    gap = document.view.plain[sentence.end : after[0].start]
    if numbered and "\n\n" not in gap and not _NUMBERED.match(after[0].lower):
        return True
    return after[0].lower.startswith(("because ", "since ")) and "\n" not in gap


def _client_words(context: LintContext) -> str:
    texts = [context.note]
    if context.job:
        texts += [context.job.text, *context.job.questions]
    if context.thread:
        texts += [message.text for message in context.thread.messages if message.author == "client"]
    return " ".join(words_of(" ".join(texts).lower())) if any(texts) else ""


def _restates(sentence: Sentence, theirs: str) -> bool:
    """Whether the client asked this question in the same words."""
    if not theirs:
        return False
    words = [*sentence.words]
    while words and (words[0].isdigit() or words[0] in ("q", "you", "asked", "question")):
        words = words[1:]
    return len(words) > 2 and " ".join(words) in theirs


RULE = Rule(
    code="QST001",
    category="too_many_questions",
    severity="warning",
    message="Too many questions.",
    suggestion="Keep the one question the first step hangs on.",
    check=Phrased(_check, _INDIRECT, needles=("?",)),
    bad=(
        "Which shop is it? Who built it? Since when does it fail?",
        "Which shop is it? Who built it? Since when? On which plan? With what data?",
        "I'd want to confirm where the data comes from. Could you tell me which plan you use? Is there a test account?",
        "I would like to know who reads the log. I'm also wondering whether it is kept. And please tell me how long.",
        "Q1: Which shop is it?\nQ2: Who built it?\nQ3: Since when?",
    ),
    good=(
        "Does the export hold the refunds too?",
        "Which shop is it? Who built it?",
        "The log line `retry?` stands there, and `a ? b : c` too. Call /find?x=1 and /find?y=2 and /find?z=3 then.",
        (
            (
                "1. Which shop have you built?\nThe linen one.\n2. When can you start?\nMonday.\n3. What is your "
                "rate?\nAs posted."
            ),
            {"job": "Answer: 1. Which shop have you built? 2. When can you start? 3. What is your rate?"},
        ),
        (
            "1. Which shop have you built? The linen one.\n2. When can you start? Monday.\n3. What is your rate? As "
            "posted."
        ),
        "The page answers three things: Is it dry? Is it warm? Can I park? Each answer links to a photo.",
        "The import runs nightly. It writes a log.",
        "I know the export. I understand how the refunds are written, and I can explain the log line by line.",
    ),
)
