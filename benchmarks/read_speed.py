"""How fast posts are read and judged, side by side with a plain baseline on the same posts in the same process.

    python benchmarks/read_speed.py                     the example posts
    python benchmarks/read_speed.py --posts FILE.jsonl  the posts of an export
    python benchmarks/read_speed.py --stages            what each part of the reading costs a post, in microseconds
    python benchmarks/read_speed.py --long              seconds for one post of 100 KB, plain and repetitive

The baseline splits each post, lowers it, and searches it with ten bare patterns. A ratio of 40 means that reading costs
forty times as much. Both run in turns and the best of some rounds counts, so that a busy machine changes the figures
but hardly the ratio.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from proposer.analysis import read_post
from proposer.intake.exports import parse_lines
from proposer.models.job import JobPost
from proposer.planning.assessment import assess, load_person

EXAMPLES = Path(__file__).parents[1] / "examples" / "jobs"
ROUNDS = 5
LEAST = 100
"""Posts in a round; fewer are repeated."""
NOW = datetime(2026, 1, 1, tzinfo=UTC)
LONG = 100_000
WORDS = (
    *("budget", "deadline", "portfolio", "experience", "please", "apply", "invoice", "payment", "website", "urgent"),
)
BARE = tuple(re.compile(rf"\b{word}\w*\b", re.IGNORECASE) for word in WORDS)


def load_posts(path: Path | None) -> list[JobPost]:
    """Posts of an export, or the examples over and over."""
    if path is None:
        posts = [JobPost.read(file) for file in sorted(EXAMPLES.iterdir())]
    else:
        posts = [row.job for row in parse_lines(path.read_bytes().split(b"\n"), str(path)) if row.job is not None]
    return posts * -(-LEAST // len(posts))


def judge() -> Callable[[JobPost], object]:
    """The whole way from a post to its score, as `proposer assess` goes it."""
    person = load_person()
    return lambda post: assess(post, read_post(post), person, now=NOW)


def search_bare(post: JobPost) -> object:
    """The baseline."""
    words = post.text.lower().split()
    return len(words), [pattern.search(post.text) for pattern in BARE]


def seconds(work: Callable[[JobPost], object], posts: Sequence[JobPost]) -> float:
    """Processor seconds for all posts."""
    start = time.process_time()
    for post in posts:
        work(post)
    return time.process_time() - start


def compare(posts: Sequence[JobPost]) -> dict[str, float]:
    """Posts a second of both, and how many times as long reading takes."""
    read = judge()
    first = seconds(read, posts[:1])
    turns = [(seconds(read, posts), seconds(search_bare, posts)) for _ in range(ROUNDS)]
    ours, bare = (min(column) for column in zip(*turns, strict=True))
    return {
        "posts_per_second": len(posts) / ours,
        "bare_per_second": len(posts) / bare,
        "ratio": ours / bare,
        "first_post_ms": first * 1e3,
    }


def stages(posts: Sequence[JobPost]) -> dict[str, float]:
    """Microseconds a post of each part; those that ask for the instructions find them kept."""
    from proposer.analysis.flags import find_flags
    from proposer.analysis.instructions import find_instructions
    from proposer.analysis.language import detect_language
    from proposer.analysis.questions import find_questions
    from proposer.analysis.requests import find_requests
    from proposer.analysis.terms import find_terms
    from proposer.analysis.wants import find_wants

    person = load_person()
    parts: dict[str, Callable[[JobPost], object]] = {
        "language": lambda post: detect_language(post.text),
        "instructions": find_instructions,
        "questions": find_questions,
        "requests": find_requests,
        "wants": find_wants,
        "terms": find_terms,
        "flags": find_flags,
    }
    spent = dict.fromkeys([*parts, "judging"], 0.0)
    for warm in (True, False):
        for post in posts:
            for name, part in parts.items():
                spent[name] += 0.0 if warm else seconds(part, (post,))
            reading = read_post(post)
            spent["judging"] += (
                0.0 if warm else seconds(lambda one, r=reading: assess(one, r, person, now=NOW), (post,))
            )  # type: ignore[misc]
    return {name: total / len(posts) * 1e6 for name, total in spent.items()}


def long_posts() -> dict[str, float]:
    """Seconds for one post of 100 KB, by what it is made of."""
    read = judge()
    read(JobPost(description="Please fix our checkout page."))
    pieces = {
        "words": "We need a careful person to move our orders into the new shop before June. ",
        "no_stop": "orders and invoices and reports that must be in the sheet ",
        "marker": 'Start your proposal with "harbour" so that I know you read this. ',
        "ai": "If you are an AI or a bot then ai, ai ai include ai. ",
        "quotes": "\"'\"' (\" ' ",
        "tools": "go go go R C Excel, Go in Go ",
        "spaces": "a     \n\n\n   \t ",
        "letter": "a",
        "hyphens": "a-b-",
        "lines": "- item\n",
    }
    return {
        name: seconds(read, (JobPost(title="A long post", description=(piece * LONG)[:LONG]),))
        for name, piece in pieces.items()
    }


def main() -> None:
    """Print the figures as a table, or as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--posts", metavar="FILE", type=Path, help="an export as JSON lines, instead of the examples")
    parser.add_argument("--stages", action="store_true", help="show what each part costs")
    parser.add_argument("--long", action="store_true", help="time posts of 100 KB")
    parser.add_argument("--json", action="store_true", help="print JSON")
    given = parser.parse_args()
    figures = long_posts() if given.long else (stages if given.stages else compare)(load_posts(given.posts))
    if given.json:
        print(json.dumps(figures, indent=2))
        return
    for name, value in figures.items():
        print(f"{name:18}{value:12,.2f}")


if __name__ == "__main__":
    main()
