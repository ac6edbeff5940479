"""From a case to its plan and request. Each distinct post is read once, whatever number of cases and sets use it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from proposer.config import Settings
from proposer.errors import SuiteError
from proposer.evals.recording import digest, written_key
from proposer.evals.result import InputShown
from proposer.evals.suite import AnswerSet, Case, Suite
from proposer.intake import parse_job
from proposer.models.job import JobPost
from proposer.models.llm import Request
from proposer.models.people import Freelancer
from proposer.models.plan import Plan
from proposer.pipeline import Proposer
from proposer.profiles import load_freelancer, load_profile, load_profiles, public_profile, secret_strings
from proposer.prompts import Prompt, answer_tokens, load_prompt, response_schema
from proposer.resources import read_text

T = TypeVar("T")


class Workbench:
    """Plans cases of one suite. Everything it reads lies beside the suite; the user's own folder is never looked at."""

    def __init__(self, suite: Suite, versions: Mapping[str, str] = MappingProxyType({})) -> None:
        """Take a suite and, by kind, the prompt versions to use in place of the current ones."""
        self.suite = suite
        self.versions = versions
        self._proposers: dict[tuple[str, str | None], Proposer] = {}
        self._posts: dict[str, JobPost] = {}
        self._plans: dict[str, Plan] = {}
        self._made: dict[tuple[str | None, ...], Any] = {}

    def prompt(self, kind: str) -> Prompt:
        """Load the prompt of a kind, in the version of this run."""
        return load_prompt(kind, self.versions.get(kind), self.suite.home)

    def plan(self, case: Case) -> Plan:
        """Plan a case as `draft` would; a post whose advice is `skip` is planned all the same.

        Raises an `InputError` for an input that cannot be used.
        """
        key = repr((case.kind, self._content(case), case.freelancer, case.profile, case.said, case.invited, case.stage))
        if key not in self._plans:
            self._plans[key] = self._make(case)
        return self._plans[key]

    def request(self, case: Case, answers: AnswerSet) -> Request:
        """Give the request that asks the set's model for an answer. Nothing is sent."""
        prompt = self.prompt(case.kind)
        return prompt.request(
            self.plan(case),
            answers.request_model,
            temperature=answers.temperature,
            max_tokens=answers.max_tokens or (answer_tokens(prompt.kind) if answers.capped else None),
            seed=answers.seed,
        )

    def written_key(self, case: Case) -> str:
        """Give what a written answer is keyed by: the contents of the case's inputs, the kind and its sections."""
        inputs = {
            "kind": case.kind,
            "post": self._once(("post", case.post), lambda: self._post_data(case)) if case.post else None,
            "thread": digest(self._text(case.thread)) if case.thread else None,
            "stage": case.stage.value,
            "profiles": self._once(("profiles", case.freelancer, case.profile), lambda: self._profile_data(case)),
            "said": case.said,
            "invited": case.invited,
        }
        return written_key(inputs, response_schema(self.prompt(case.kind).kind))

    def _post_data(self, case: Case) -> dict[str, Any]:
        # Defaults are left out, here and below: a new field of a model leaves hand-written answers valid.
        return self.post(case).model_dump(mode="json", exclude={"source"}, exclude_defaults=True)

    def _profile_data(self, case: Case) -> list[dict[str, Any]]:
        home, owner = self.suite.home, self._owner(case)
        chosen = (load_profile(case.profile, owner, home),) if case.profile else load_profiles(owner, home)
        return [public_profile(profile, owner).model_dump(mode="json", exclude_defaults=True) for profile in chosen]

    def secrets(self, case: Case) -> tuple[str, ...]:
        """Give the private strings of the case's freelancer. Never print them."""
        return secret_strings(self._owner(case))

    def _owner(self, case: Case) -> Freelancer:
        return self._once(("freelancer", case.freelancer), lambda: load_freelancer(case.freelancer, self.suite.home))

    def _once(self, key: tuple[str | None, ...], make: Callable[[], T]) -> T:
        """Make something once: files do not change under a run."""
        if key not in self._made:
            self._made[key] = make()
        found: T = self._made[key]
        return found

    def post(self, case: Case) -> JobPost:
        """Read the post of a case; equal contents are read once. Raises `FileError` and `JobError`."""
        return self.post_at(case.post or "")

    def post_at(self, place: str) -> JobPost:
        """Read the post at a path relative to the suite."""
        text, suffix = self._text(place), Path(place).suffix
        key = digest(f"{suffix}\n{text}")
        if key not in self._posts:
            form: Any = {".json": "json", ".toml": "toml"}.get(suffix)
            self._posts[key] = parse_job(text, place, form)
        return self._posts[key]

    def shown(self, case: Case) -> InputShown:
        """Give a case's input and its plan in short, for those who read the result."""
        plan = self.plan(case)
        return InputShown(
            case=case.id,
            kind=case.kind,
            about=case.about,
            post=self._once(("post text", case.post), lambda: plan.job.text if plan.job else ""),
            thread=self._text(case.thread) if case.thread else "",
            plan=_in_short(plan),
        )

    def _make(self, case: Case) -> Plan:
        if case.kind != "cover_letter" or case.post is None:
            raise SuiteError(
                f"case {case.id}: cannot be planned: a {case.kind} of a post and a thread is not known yet"
            )
        return self._proposer(case).plan(self.post(case), said=case.said, now=self.suite.now, invited=case.invited)

    def _proposer(self, case: Case) -> Proposer:
        key = case.freelancer, case.profile
        if key not in self._proposers:
            settings = Settings(
                home=self.suite.home,
                cache_dir=Path(),
                cache=False,
                freelancer=case.freelancer,
                profile=case.profile,
            )
            self._proposers[key] = Proposer(settings)
        return self._proposers[key]

    def _content(self, case: Case) -> str:
        return digest("\n".join(self._text(place) for place in (case.post, case.thread) if place))

    def _text(self, place: str | None) -> str:
        return self._once(("text", place), lambda: read_text(self.suite.folder / (place or "")))


def _in_short(plan: Plan) -> dict[str, Any]:
    return {
        "advice": plan.reading.advice,
        "score": plan.reading.score,
        "profile": f"{plan.profile.freelancer}/{plan.profile.slug}",
        "why": plan.profile_reason,
        "sections": [section.name for section in plan.sections],
        "evidence": [choice.model_dump(mode="json") for choice in plan.evidence],
        "must_say": [must.model_dump(mode="json") for must in plan.must_say],
        "must_not_say": list(plan.must_not_say),
        "questions": [question.text for question in plan.questions],
        "needs_human": [task.what for task in plan.needs_human],
        "flags": [flag.code for flag in plan.reading.flags],
    }
