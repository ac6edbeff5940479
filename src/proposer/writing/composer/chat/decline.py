"""What is declined, a calm line for each cause, with the way it can be done instead (D-10, D-11)."""

from __future__ import annotations

from collections.abc import Callable

from proposer.writing.composer.chat.wording import Talk, Written

EARLY: dict[str, tuple[str, ...]] = {
    "contact": (
        "Happy to talk it through right here: until a contract is active I keep the conversation on Upwork.",
        "Let us stay here in Messages for now; until a contract is active I keep the talk about the work on Upwork.",
        "I am glad to go on in this chat. Before a contract I keep everything on Upwork.",
    ),
    "details_sent": (
        (
            "Thanks for the details. I will go on here in Messages until a contract is active, which "
            "keeps it all in one place."
        ),
        "Thanks for sending that. Until a contract is active I answer here on Upwork, so that nothing gets lost.",
    ),
    "call": (
        "A call is a good idea; Upwork's own call tool here in the chat works for it before a contract.",
        "I am glad to talk. Before a contract I use Upwork's own call tool, and other tools once we work together.",
    ),
    "payment": (
        "I keep payment on Upwork for work that began here; it covers both of us and the record stays clear.",
        "I keep payment on Upwork, since that protects your side as much as mine.",
    ),
    "everyone_does_it": (
        "I know it is common; I stay with the rules here all the same.",
        "It may well be usual, and I still keep to the rules here.",
    ),
    "access": (
        (
            "For a look at the scope, the smallest read access is enough, and you can send that "
            "invitation. The talk about "
            "the work itself stays here until a contract is active."
        ),
        (
            "You can add me with read access to just the part in question, if that helps to see the "
            "scope. Price, time and "
            "terms we keep here until a contract is active."
        ),
    ),
    "free_work": (
        "Anything made for you I would do as a small paid milestone, so that you judge the real thing.",
        "I do not do unpaid tests; a small paid milestone shows you the same, with a result that you keep.",
    ),
    "unsafe_file": (
        (
            "The file I leave unopened, since I only open plain documents. The same content as a PDF, or "
            "as text here, works well."
        ),
        "I do not run or unlock files at this stage. A PDF, screenshots or a short description here would do.",
    ),
    "identity": (
        "I do not send papers or bank details; Upwork has checked my identity, and that is what counts here.",
        "My identity is checked by Upwork itself, so papers and bank details stay there.",
    ),
}
RUNNING: dict[str, tuple[str, ...]] = {
    "payment": (
        "Payment I keep on Upwork for this work, bonuses included; it covers both of us.",
        "For this contract payment stays on Upwork; it keeps the record clear for both sides.",
    ),
    "free_work": (
        "That is beyond the agreed work, so I would make it a small milestone of its own here before I start on it.",
        "I am glad to do that as a small extra milestone; within the present one there is no room for it.",
    ),
    "unsafe_file": (
        "The file I leave unopened, since I only open plain documents. A PDF or the text here does as well.",
    ),
}


SPECIAL: dict[str, tuple[str, ...]] = {
    "early": (
        "I begin as soon as the contract is in place; for that a small first milestone is enough.",
        "Work starts for me with the contract, and a small first milestone is quickly set up.",
    ),
    "after": (
        (
            "I work on funded milestones: the money is set aside on Upwork before I start, and you release it only "
            "once you have approved the part."
        ),
        (
            "That is close to how it works here: you fund one small milestone before the start, and it is released "
            "only after you have approved it."
        ),
    ),
    "share": (
        "I work on paid milestones and not for a later share; a small first one keeps the test cheap for you.",
        "A share is not something I work for; a small paid milestone tests the idea at little cost.",
    ),
    "remote": (
        "I do not install tools or take over screens at this stage. Screenshots or a short description here would do.",
        "Remote access and installers I leave out. Screenshots or a PDF here show me the same.",
    ),
    "besides": (
        "The new part is beyond the agreed work, so I would make it a small milestone of its own before I start on it.",
        "The new part I am glad to do as a small extra milestone; within the present one there is no room for it.",
    ),
}
"""Lines for special forms of a cause, by what the plan says it is about."""
CAUSES = tuple(EARLY)


def writer_of(cause: str) -> Callable[[Talk], Written]:
    """Give the writer of one cause's section."""

    def write(talk: Talk) -> Written:
        about = next((point.about for point in talk.points(cause)), "")
        plain = EARLY[cause] if talk.early else RUNNING.get(cause, EARLY[cause])
        yield from ((text, ()) for text in talk.shuffled(cause, SPECIAL.get(about, plain)))

    return write
