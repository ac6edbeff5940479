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
from proposer.evals.showing import show_input
from proposer.evals.suite import AnswerSet, Case, Suite
from proposer.intake import parse_job
from proposer.intake.threads import read_thread
from proposer.models.job import JobPost
from proposer.models.llm import Request
from proposer.models.people import Freelancer
from proposer.models.plan import Plan
from proposer.models.thread import Stage, Thread
from proposer.pipeline import Proposer
from proposer.profiles import load_freelancer, load_profile, load_profiles, public_profile, secret_strings
from proposer.prompts import Prompt, answer_tokens, load_prompt, response_schema
from proposer.resources import read_text
from proposer.text.document import words_of

T = TypeVar("T")

OF_PEOPLE = frozenset({"freelancer", "profiles", "evidence words"})
"""What a workbench keeps for as long as it lives."""


class Workbench:
    """Plans cases of one suite. Everything it reads lies beside the suite; the user's own folder is never looked at."""

    def __init__(self, suite: Suite, versions: Mapping[str, str] = MappingProxyType({})) -> None:
        """Take a suite and, by kind, the prompt versions to use in place of the current ones."""
        self.suite = suite
        self.versions = versions
        self._proposers: dict[tuple[str, str | None], Proposer] = {}
        self._posts: dict[str, JobPost] = {}
        self._plans: dict[str, Plan] = {}
        self._held: tuple[str | None, str | None] = (None, None)
        self._made: dict[tuple[str | None, ...], Any] = {}

    def prompt(self, kind: str) -> Prompt:
        """Load the prompt of a kind, in the version of this run."""
        return load_prompt(kind, self.versions.get(kind), self.suite.home)

    def plan(self, case: Case) -> Plan:
        """Plan a case as `draft` would; a post whose advice is `skip` is planned all the same.

        Raises an `InputError` for an input that cannot be used.
        """
        key = self._input_key(case)
        if key not in self._plans:
            self._plans[key] = self._make(case)
        return self._plans[key]

    def _input_key(self, case: Case) -> str:
        """What a plan depends on: cases of equal inputs share theirs."""
        person = (case.freelancer, case.profile, case.said, case.invited, case.milestone, case.amount)
        return repr((case.kind, self._content(case), person, case.stage))

    def request(self, case: Case, answers: AnswerSet) -> Request:
        """Give the request that asks the set's model for an answer. Nothing is sent."""
        return self._request(case, answers)[0]

    def request_key(self, case: Case, answers: AnswerSet) -> str:
        """Give the fingerprint of the request, which is what its recordings are keyed by."""
        return self._request(case, answers)[1]

    def _request(self, case: Case, answers: AnswerSet) -> tuple[Request, str]:
        plan = self.plan(case)
        if not plan.sections:
            raise SuiteError(f"case {case.id}: the next move is to wait, so no model is asked; leave it out of the set")
        sampling = {
            "temperature": answers.temperature,
            "max_tokens": answers.max_tokens
            or (answer_tokens(self.prompt(plan.kind).kind) if answers.capped else None),
            "seed": answers.seed,
        }
        key = "request", self._input_key(case), answers.request_model, repr(sampling)

        def make() -> tuple[Request, str]:
            request = self.prompt(plan.kind).request(plan, answers.request_model, **sampling)
            return request, request.fingerprint

        return self._once(key, make)

    def written_key(self, case: Case) -> str:
        """Give what a written answer is keyed by: the contents of the case's inputs, the kind and its sections."""
        inputs = {
            "kind": case.kind,
            "post": self._once(("post", case.post), lambda: self._post_data(case)) if case.post else None,
            "thread": digest(self._text(case.thread)) if case.thread else None,
            "stage": case.stage.value if case.stage else Stage.PRE_CONTRACT.value if case.is_letter else "",
            "profiles": self._once(("profiles", case.freelancer, case.profile), lambda: self._profile_data(case)),
            "said": case.said,
            "invited": case.invited,
        }
        inputs |= {key: value for key in ("milestone", "amount") if (value := getattr(case, key)) is not None}
        return written_key(inputs, response_schema(self.prompt(case.kind).kind))

    def _post_data(self, case: Case) -> dict[str, Any]:
        # Defaults are left out, here and below: a new field of a model leaves hand-written answers valid.
        return self.post(case).model_dump(mode="json", exclude={"source"}, exclude_defaults=True)

    def _profile_data(self, case: Case) -> list[dict[str, Any]]:
        home, owner = self.suite.home, self._owner(case)
        chosen = (load_profile(case.profile, owner, home),) if case.profile else load_profiles(owner, home)
        return [public_profile(profile, owner).model_dump(mode="json", exclude_defaults=True) for profile in chosen]

    def forget_all_but(self, case: Case) -> None:
        """Drop the inputs of cases with another post or conversation, so that a long run does not keep every one."""
        held = case.post, case.thread
        if self._held != held:
            self._held = held
            self._posts.clear()
            self._plans.clear()
            self._made = {key: made for key, made in self._made.items() if key[0] in OF_PEOPLE}

    def evidence_words(self, case: Case) -> str:
        """Give the words of the freelancer's evidence, by which a text may be like others and be no template."""
        return self._once(("evidence words", case.freelancer), lambda: _words_of_evidence(self._owner(case)))

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

    def thread(self, case: Case) -> Thread:
        """Read the conversation of a case. Raises `FileError` and `ThreadError`."""
        key = ("thread", case.thread, case.stage)
        found = self._once(key, lambda: read_thread(self._path(case.thread), stage=case.stage, now=self.suite.now))
        return found.model_copy(update={"job": self.post(case)}) if case.post else found

    def shown(self, case: Case) -> InputShown:
        """Give a case's input and its plan in short, for those who read the result."""
        plan = self.plan(case)
        post = self._once(("post text", case.post), lambda: plan.job.text if plan.job else "")
        return show_input(case, plan, post)

    def _make(self, case: Case) -> Plan:
        proposer, now = self._proposer(case), self.suite.now
        if case.is_letter:
            return proposer.plan(self.post(case), said=case.said, now=now, invited=case.invited)
        return proposer.plan_reply(
            self.thread(case),
            said=case.said,
            now=now,
            decline=case.kind == "invitation_decline",
            milestone=case.milestone,
            amount=case.amount,
        )

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
        places = [place for place in (case.post, case.thread) if place]
        return self._once(("content", *places), lambda: digest("\n".join(map(self._text, places))))

    def _text(self, place: str | None) -> str:
        return self._once(("text", place), lambda: read_text(self._path(place)))

    def _path(self, place: str | None) -> Path:
        return self.suite.folder / (place or "")


def _words_of_evidence(owner: Freelancer) -> str:
    return " ".join(words_of(" ".join(f"{item.did}. {item.outcome or ''}." for item in owner.evidence).lower()))
