"""What a question to the applicant is about."""

from __future__ import annotations

import re

TOPICS: tuple[tuple[str, str], ...] = (
    ("years", r"\b(?:how many years|years of|how long have you)\b"),
    (
        "needs",
        (
            r"\bwhat (?:do |would |will |'d )?(?:you|you'd|you would|you will) need\b(?! to (?:know|bring))"
            r"|\bneed from (?:us|me)\b"
        ),
    ),
    ("ask_first", r"\b(?:what|which questions?) would you (?:want to know|ask)\b|\bwould ask (?:me|us) before\b"),
    ("rate", r"\b(?:hourly rate|your rate|rate per|rates?\b|how much (?:do|would|will) you (?:charge|cost)|charge)"),
    (
        "price",
        r"\b(?:price|pricing|what\b[^.!?\n]{0,60}\bcosts?\b|your cost|total cost|quote|budget|fixed fee|bid amount)",
    ),
    (
        "timeline",
        (
            r"\b(?:how long (?:will|would|do|does|to)"
            r"|how (?:soon|quickly|fast) (?:can|could|will|would) (?:you )?(?:deliver|finish|complete|have)"
            r"|time ?frame|timeline|turn ?around|deadline|estimated? time|eta\b"
            r"|how many hours (?:you|it|this|do you think|would)"
            r"|when (?:could|can|would) .*(?:done|finish|deliver|complete))"
        ),
    ),
    (
        "availability",
        (
            r"\b(?:availab|when (?:can|could) you start|how soon|start date|hours (?:per|a) week|full[- ]time"
            r"|how many hours (?:a|per|each|can you|are you)|part[- ]time)"
        ),
    ),
    ("location", r"\b(?:time ?zone|where are you|located|which country|based in|your location)"),
    ("language", r"\b(?:do you speak|fluent|native speaker|english level|languages? (?:do|can) you)"),
    ("project", r"\b(?:most similar|similar projects?|which (?:\w+ ){0,3}project|(?:describe|tell).*project you)"),
    ("samples", r"\b(?:portfolio|samples?|examples?|links?|past work|previous work|similar (?:work|site|app))"),
    (
        "experience",
        (
            r"\b(?:have you|did you|you(?:'ve| have) (?:done|built|made|run|moved)|familiar"
            r"|worked (?:with|on)|ever|do you (?:know|use|have)"
            r"|comfortable with|proficien|(?:your|any|what|prior|previous) experience)"
        ),
    ),
    (
        "approach",
        (
            r"\b(?:how (?:would|will|do|could|can) you|how you(?:'d| would| will| check| make sure| test)|approach"
            r"|your process|your plan|a (?:short|brief|rough|quick|simple) plan|what would you do|method|strategy"
            r"|best way|what steps)"
        ),
    ),
)
"""Topics with their patterns, tried in this order."""

FACTS = ("rate", "price", "timeline", "availability", "location", "samples")
"""Topics that one request often names together."""


def topic_of(question: str) -> str:
    """What a question is about."""
    return next((topic for topic, pattern in TOPICS if re.search(pattern, question, re.IGNORECASE)), "other")


def facts_in(request: str) -> tuple[str, ...]:
    """The facts that a request asks for, however many it names."""
    return tuple(topic for topic, pattern in TOPICS if topic in FACTS and re.search(pattern, request, re.IGNORECASE))
