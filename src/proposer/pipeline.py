"""The pipeline's front door: from a job post to a checked draft, in steps that can also be taken one by one."""

from __future__ import annotations

import time
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from proposer.analysis import read_post
from proposer.config import Settings
from proposer.llm.connect import LOCAL, Connection, connect
from proposer.llm.endpoint import is_loopback
from proposer.llm.local import model_id
from proposer.llm.sender import Sender
from proposer.models.draft import Draft
from proposer.models.job import JobPost
from proposer.models.llm import Completion, Request
from proposer.models.plan import Plan
from proposer.models.reading import ChatReading, Reading
from proposer.models.thread import Thread
from proposer.planning import plan_letter
from proposer.planning.assessment import Judgement, Person, judge, load_person
from proposer.profiles import load_freelancer, public_profile, secret_strings
from proposer.prompts import answer_tokens, load_prompt
from proposer.writing.drafting import compose_draft, model_draft

CALLS_IN_DEADLINE = 2.5
"""The deadline over a whole draft, in timeouts of one call."""


class Proposer:
    """Drafts messages. Use it as a context manager when a model runs locally, so that its server is stopped.

    `plan`, `build_request` and `send` are the steps of `draft`, open to whoever wants to look in between. The profiles
    are read once, and so is a post that is asked about twice in a row.
    """

    def __init__(self, settings: Settings | None = None, sender: Sender | None = None) -> None:
        """Take settings (default: the environment's) and, for tests and replay, a sender to use instead of a server."""
        self.settings = settings if settings is not None else Settings.load()
        self._sender = sender
        self._connection: Connection | None = None
        self._person: Person | None = None
        self._read: tuple[JobPost, Reading] | None = None
        self._stack = ExitStack()

    @classmethod
    def from_env(cls, **flags: object) -> Self:
        """Read settings from `flags` first, then the environment, `proposer.toml` and the defaults.

        Raises `ConfigError` for a setting that is wrong.
        """
        return cls(Settings.load(flags))

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def close(self) -> None:
        """Close the connection and stop the local model, if one was started."""
        self._stack.close()
        self._connection = None

    def assess(self, job: JobPost, *, now: datetime | None = None, invited: bool = False) -> Reading:
        """Read a post and say whether to apply: fit, factors, score, advice, bid. No model is called.

        Ages are read against `now`, which has a time zone, else against the clock. Raises `ProfileError` for an unknown
        profile.
        """
        return self._judge(job, now, invited=invited).reading

    def read(self, thread: Thread, *, now: datetime | None = None) -> ChatReading:
        """Read a conversation: signal, situations, checklist, flags, the next move. No model is called.

        `now`, which has a time zone, counts the hours of messages that know their day; without it their hours count.
        """
        from proposer.analysis.chat import read_chat  # a letter needs none of it

        return read_chat(thread, now=now)

    def plan(
        self, job: JobPost, *, said: Sequence[str] = (), now: datetime | None = None, invited: bool = False
    ) -> Plan:
        """Read a post, choose the profile, say whether to apply, and decide what the letter says. No model is called.

        `said` are facts stated by the person for this letter; `now` and `invited` are those of `assess`. Raises
        `ProfileError` for an unknown profile.
        """
        found = self._judge(job, now, invited=invited)
        choice = found.choice
        plan = plan_letter(
            job,
            public_profile(choice.profile, choice.freelancer),
            found.reading,
            said=tuple(said),
            profile_reason=choice.reason,
            home=self.settings.home,
        )
        warnings = (choice.warning,) if choice.warning else ()
        return plan.model_copy(update={"warnings": (*warnings, *plan.warnings)})

    def plan_reply(
        self,
        thread: Thread,
        *,
        said: Sequence[str] = (),
        now: datetime | None = None,
        decline: bool = False,
        close: bool = False,
        milestone: str | None = None,
        amount: float | None = None,
    ) -> Plan:
        """Read a conversation, choose the profile, and decide what the next message says. No model is called.

        `decline` says no; `close` proposes a milestone whatever the talk's signal is, and so does a `milestone` in the
        person's words or its `amount` in US dollars. A move that sends nothing gives a plan without sections, and its
        first warning says why. Raises `ProfileError` for an unknown profile.
        """
        from proposer.planning.chat import plan_reply, talk_post  # a letter needs none of it

        found = self._judge(talk_post(thread), now, invited=True)
        choice = found.choice
        floor = choice.freelancer.private.price_floor
        plan = plan_reply(
            thread,
            public_profile(choice.profile, choice.freelancer),
            found.reading,
            self.read(thread, now=now),
            said=tuple(said),
            amount=amount,
            milestone=milestone,
            decline=decline,
            close=close,
            floor=floor.get_secret_value() if floor is not None else None,
            profile_reason=choice.reason,
            home=self.settings.home,
        )
        warnings = (choice.warning,) if choice.warning and plan.sections else ()
        return plan.model_copy(update={"warnings": (*plan.warnings, *warnings)})

    def build_request(self, plan: Plan) -> Request:
        """Give the request that asks the configured model for the plan's sections. Nothing is sent."""
        settings = self.settings
        prompt = load_prompt(plan.kind, None, settings.home)
        ceiling = answer_tokens(prompt.kind) if self._is_near() else None
        return prompt.request(
            plan,
            self._model_name(),
            temperature=settings.temperature,
            max_tokens=settings.max_tokens or ceiling,
        )

    def send(self, request: Request, *, deadline: float | None = None) -> Completion:
        """Send a request to the configured model; `deadline` is a time of `time.monotonic()`.

        Raises a `ModelError` that names the remedy.
        """
        sender = self._sender if self._sender is not None else self._connect().sender
        return sender.send(request, deadline=deadline)

    def draft(
        self,
        job: JobPost,
        *,
        said: Sequence[str] = (),
        now: datetime | None = None,
        invited: bool = False,
        anyway: bool = False,
    ) -> Draft:
        """Draft a cover letter: by the configured model, or by the composer when there is none.

        The composer also writes where the advice is `skip`, unless the model is to be asked `anyway`. The draft
        may still have error findings; look at `draft.ok` before using its text. Raises a `ModelError` when the model
        cannot be reached or used, and an `InputError` for a wrong profile or setting.
        """
        return self.write(self.plan(job, said=said, now=now, invited=invited), anyway=anyway)

    def reply(
        self, thread: Thread, *, said: Sequence[str] = (), now: datetime | None = None, decline: bool = False
    ) -> Draft:
        """Draft the next message of a conversation, as `draft` does a letter.

        Where the next move is to wait, the draft's text is empty and its first warning says why.
        """
        return self.write(self.plan_reply(thread, said=said, now=now, decline=decline))

    def propose_milestone(
        self,
        thread: Thread,
        *,
        milestone: str | None = None,
        amount: float | None = None,
        said: Sequence[str] = (),
        now: datetime | None = None,
    ) -> Draft:
        """Draft the message that closes with a first milestone, once the person has decided; see `plan_reply`."""
        return self.write(self.plan_reply(thread, said=said, now=now, close=True, milestone=milestone, amount=amount))

    def write(self, plan: Plan, *, anyway: bool = False) -> Draft:
        """Write a plan that was made before; see `draft`."""
        secrets = secret_strings(load_freelancer(plan.profile.freelancer, self.settings.home))
        if (self.settings.model is None and self._sender is None) or not plan.sections:
            return compose_draft(plan, secrets)
        if plan.reading.advice == "skip" and not anyway:
            why = "".join(f": {reason}" for reason in plan.reading.reasons[:1])
            return compose_draft(plan, secrets, (f"the advice is skip, so no model was asked (--anyway asks it){why}",))
        prompt = load_prompt(plan.kind, None, self.settings.home)
        timeout = self.settings.timeout or (self._connect().timeout if self._sender is None else 60.0)
        deadline = time.monotonic() + (self.settings.deadline or CALLS_IN_DEADLINE * timeout)
        request = self.build_request(plan)
        return model_draft(plan, prompt, request, lambda asked: self.send(asked, deadline=deadline), secrets)

    def _judge(self, job: JobPost, now: datetime | None, *, invited: bool) -> Judgement:
        """Judge a post; only what depends on the time is done again for the same one."""
        settings = self.settings
        if self._person is None:
            self._person = load_person(settings.home, settings.freelancer, settings.profile)
        if self._read is None or self._read[0] != job:
            self._read = job, read_post(job)
        return judge(
            job,
            self._read[1],
            self._person,
            now=now or datetime.now(UTC),
            weights=settings.weights,
            invited=invited,
            named=bool(settings.profile),
        )

    def _connect(self) -> Connection:
        """Connect once; a local model is started by it."""
        if self._connection is None:
            self._connection = self._stack.enter_context(connect(self.settings))
        return self._connection

    def _model_name(self) -> str:
        """Give the name that stands in requests: for a local file its alias and hash, never its path."""
        name = self.settings.model or "none"
        if name.startswith(LOCAL):
            return model_id(name.removeprefix(LOCAL))
        return name

    def _is_near(self) -> bool:
        """Whether the model runs on this machine, where nobody else stops one that rambles."""
        url, model = self.settings.base_url, self.settings.model or ""
        return model.startswith(LOCAL) or (url is not None and is_loopback(url))
