"""What only the person can add to the answers of a message."""

from __future__ import annotations

from proposer.models.plan import HumanTask, PlannedMilestone, Point
from proposer.planning.chat.case import Case

TASKS = {
    "start": 'say when you can start (--say "can start Monday")',
    "hours": "say whether your hours suit the client",
    "licence": 'say whether you hold what is asked for: "{words}"',
    "who": 'say who does the work: "{words}"',
    "years": 'say how many years (--say): "{words}"',
    "language": 'say how well you speak it: "{words}"',
    "samples": "add a sample of past work, as a link or a file here",
    "price": "name an amount (--say, or `proposer close --amount`)",
    "other": 'answer this yourself (--say): "{words}"',
    "work": "say where the work stands (--say), so that the reply can tell it",
    "progress": 'say when it is ready (--say): "{words}"',
    "trouble": "say what happened and what comes next (--say), so that the reply can tell it",
    "rules": 'say whether you have worked under it (--say): "{words}"',
    "approach": 'say how you would go about it (--say): "{words}"',
    "place": 'say where you work from (--say): "{words}"',
}
CHECKED = {
    "explain": 'write the explanation yourself (--say): "{words}"',
    "confirm": 'say whether that suits you (--say): "{words}"',
    "cause": 'say what you take for the cause (--say), if you know: "{words}"',
    "suggest": 'say what you would do next (--say): "{words}"',
    "opinion": 'say what you think of it (--say): "{words}"',
    "ai": 'say what you use (--say), if the message should name it: "{words}"',
    "handle": 'say how you would handle it (--say): "{words}"',
    "count": 'say how many (--say): "{words}"',
    "view": 'say what you think of it (--say): "{words}"',
    "using": 'say what you think of it (--say): "{words}"',
    "covers": 'say whether it does (--say): "{words}"',
    "revisions": "say how many rounds you include, if not one (--say)",
    "rights": "check what your terms say on the rights",
    "each": "say whether that price for one suits you (--say)",
    "budget": "say what that figure would cover (--say), if you know it",
    "files": "say which files you hand over (--say), if the message should name them",
    "support": "say what support you give after the end (--say), if the message should name it",
    "nda": "read the agreement before you accept it",
    "deadline": 'say whether you can meet the date (--say): "{words}"',
    "choice": 'say which you prefer (--say): "{words}"',
    "invoice": "check which tax details the client needs on the invoice",
    "tax": "check how tax stands for the client's country",
    "together": "check that you can work with the client's people",
    "inside": "check that you can work inside the client's system",
    "assure": 'check that you stand by the answer to: "{words}"',
    "references": "check whether a former client has agreed to be named",
    "smalls": "check that a job of that size suits you",
    "idea": 'say what you think of it (--say): "{words}"',
    "half": "check which half can stand by itself",
}
"""Points that are answered in general, and to which the person may add."""


def find_tasks(case: Case, points: tuple[Point, ...], planned: PlannedMilestone | None) -> tuple[HumanTask, ...]:
    """Give what is left to the person: what the reading leaves, what answers leave, and figures to be checked."""
    tasks = [HumanTask(what=what) for what in case.chat.needs_human]
    known = " ".join(case.chat.needs_human)
    tasks += [task for task in tasks_of_points(points) if "start" not in task.what or "start" not in known]
    if any(point.topic in ("address", "scoping") for point in points):
        tasks.append(HumanTask(what="share the address for the invitation yourself, and nothing else (D-07)"))
    if planned is not None and planned.is_estimate and case.chat.kind is not None:
        days = f", {planned.days} day{'s' * (planned.days > 1)}" if planned.days else ""
        amount = f"${planned.amount:g}" if planned.amount is not None else "no amount"
        tasks.append(
            HumanTask(what=f"check the estimate ({amount}{days}); the message marks it as one where it names it")
        )
    if planned is not None and planned.source == "client" and planned.amount is not None and not planned.is_estimate:
        tasks.append(HumanTask(what=f"check that ${planned.amount:g}, the client's figure, suits you"))
    return tuple(dict.fromkeys(tasks))


def tasks_of_points(points: tuple[Point, ...]) -> tuple[HumanTask, ...]:
    """Give what only the person can add to these answers, or should look at before they go out."""
    return tuple(_task(point) for point in points if point.topic in CHECKED or _is_open(point))


def _is_open(point: Point) -> bool:
    return point.topic in TASKS and not point.ground


def _task(point: Point) -> HumanTask:
    told = CHECKED.get(point.topic) or TASKS[point.topic]
    return HumanTask(what=told.format(words=point.words), words=point.words)
