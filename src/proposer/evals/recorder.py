"""Records answers of a model: in parallel, each written in one step, so that a run that was killed goes on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from proposer.errors import ContextTooLong, RateLimited, RecordingStopped, Refused, RunError
from proposer.evals.estimate import Todo, cost_of
from proposer.evals.library import TURNS, find_repairs
from proposer.evals.recording import Origin, Recording, place_of, write_recording
from proposer.evals.suite import Price
from proposer.evals.workbench import Workbench
from proposer.llm.sender import Sender
from proposer.models.llm import Completion, Request, Usage
from proposer.writing.drafting import model_draft

WAITS = (5.0, 10.0, 20.0, 40.0, 60.0)
"""Seconds to wait after each answer that says to slow down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How a recording is made."""

    origin: Origin
    model: str = ""
    """The name for the server, where it differs from the one in requests."""
    jobs: int = 4
    """Requests in flight at once."""
    per_minute: float | None = None
    """Most requests a minute."""
    max_cost: float | None = None
    """US dollars."""
    price: Price | None = None
    repairs: bool = False
    """Whether the repairs that a draft would ask for are recorded too."""
    secrets: tuple[str, ...] = ()
    """Strings that no recording may hold, such as the key itself."""
    wait: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic


@dataclass
class Recorder:
    """Records a list of answers through one sender."""

    bench: Workbench
    sender: Sender
    terms: Terms
    told: Callable[[str], None] = lambda _line: None
    """Takes a line for each answer."""
    spent: float = 0.0
    """US dollars so far."""
    done: int = 0
    stopped: str = ""
    """Why no more is sent."""
    _held: float = 0.0
    _next: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def record(self, todo: Sequence[Todo]) -> None:
        """Record everything. Raises `RecordingStopped` when it ends before the list does; what is recorded stays."""
        with ThreadPoolExecutor(max(1, self.terms.jobs)) as pool:
            try:
                list(pool.map(self._one, todo))
            except BaseException:
                self.stopped = self.stopped or "interrupted"
                raise
        if self.done < len(todo):
            raise RecordingStopped(
                f"{self.stopped}; {self.done} of {len(todo)} answers are recorded, run the same command to go on"
            )

    def _one(self, todo: Todo) -> None:
        if not self._reserve(todo):
            return
        try:
            completion, error = self._answer(todo.request)
        except RunError as fault:
            self._stop(str(fault), todo)
            return
        self._keep(todo, completion, error)
        if self.terms.repairs and completion is not None:
            self._repairs(todo, completion)

    def _reserve(self, todo: Todo) -> bool:
        """Take the most that an answer may cost out of what may be spent."""
        with self._lock:
            if self.stopped:
                return False
            most = self._most(todo)
            limit = self.terms.max_cost
            if limit is not None and self.spent + self._held + most > limit + 1e-9:
                self.stopped = f"--max-cost ${limit:.2f} would be exceeded (spent ${self.spent:.2f})"
                return False
            self._held += most
            return True

    def _most(self, todo: Todo) -> float:
        return cost_of(todo.usage, self.terms.price) if self.terms.price else 0.0

    def _answer(self, request: Request) -> tuple[Completion | None, str | None]:
        """Ask the server. A refusal is an answer too; asked to slow down, wait and ask again."""
        sent = request.model_copy(update={"model": self.terms.model}) if self.terms.model else request
        for seconds in (*WAITS, None):
            self._pace()
            try:
                return self.sender.send(sent), None
            except (Refused, ContextTooLong) as error:
                return None, str(error)
            except RateLimited:
                if seconds is None or self.stopped:
                    raise
                with self._lock:
                    self._next = max(self._next, self.terms.clock() + seconds)
        raise RateLimited("the server keeps asking to slow down")

    def _pace(self) -> None:
        """Wait for this request's turn."""
        with self._lock:
            now = self.terms.clock()
            turn = max(now, self._next)
            self._next = turn + (60.0 / self.terms.per_minute if self.terms.per_minute else 0.0)
        if turn > now:
            self.terms.wait(turn - now)

    def _keep(self, todo: Todo, completion: Completion | None, error: str | None) -> None:
        answers, case, repeat = todo.trial
        recording = self._recording(todo, todo.request, completion, error)
        write_recording(todo.path, recording, (*self.terms.secrets, *self.bench.secrets(case)))
        for turn in TURNS:  # repairs of the answer that was here before
            self._repair_path(todo, turn).unlink(missing_ok=True)
        with self._lock:
            self._held -= self._most(todo)
            self.done += 1
            self._spend(completion)
            ending = "refused" if completion is None else completion.finish_reason
            self.told(f"{self.done}: {answers.name}/{case.id}{f'.{repeat}' if repeat else ''}: {ending}")

    def _repair_path(self, todo: Todo, turn: int) -> Path:
        answers, case, repeat = todo.trial
        return place_of(self.bench.suite.folder, answers.name, todo.path.parent.name, case.id, repeat, turn)

    def _recording(
        self, todo: Todo, request: Request, completion: Completion | None, error: str | None = None, turn: int = 0
    ) -> Recording:
        origin = self.terms.origin
        if completion is not None and completion.model:
            origin = origin.model_copy(update={"model": completion.model})
        return Recording(
            case=todo.trial.case.id,
            kind=todo.trial.case.kind,
            origin=origin,
            repeat=todo.trial.repeat,
            turn=turn,
            request=request,
            completion=completion,
            error=error,
        ).signed(request.fingerprint)

    def _repairs(self, todo: Todo, first: Completion) -> None:
        """Run the draft's own repairs, and record each under its own request."""
        answers, case, repeat = todo.trial
        known = find_repairs(self.bench, answers, case, repeat)
        prompt = self.bench.prompt(case.kind)
        secrets = (*self.terms.secrets, *self.bench.secrets(case))
        turns = 0

        def send(request: Request) -> Completion:
            nonlocal turns
            if request is todo.request:
                return first
            turns += 1
            if request.fingerprint in known:
                return known[request.fingerprint]
            completion, error = self._answer(request)
            if completion is None:
                raise Refused(error or "refused")
            write_recording(
                self._repair_path(todo, turns), self._recording(todo, request, completion, turn=turns), secrets
            )
            with self._lock:
                self._spend(completion)
            return completion

        model_draft(self.bench.plan(case), prompt, todo.request, send, self.bench.secrets(case))

    def _spend(self, completion: Completion | None) -> None:
        usage = completion.usage if completion is not None else Usage()
        self.spent += cost_of(usage, self.terms.price) if self.terms.price else 0.0

    def _stop(self, why: str, todo: Todo) -> None:
        with self._lock:
            self._held -= self._most(todo)
            self.stopped = self.stopped or why
