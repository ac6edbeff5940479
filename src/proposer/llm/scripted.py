"""A sender that answers from a script: for tests, and for trying things without a model."""

from __future__ import annotations

from collections import deque

from proposer.errors import RunError
from proposer.models.llm import Completion, Request, Wire


class ScriptedSender:
    """Answers with what was enqueued, in order, and keeps the requests it got."""

    def __init__(self, *answers: Completion | str | Exception) -> None:
        self.requests: list[Request] = []
        self._answers: deque[Completion | Exception] = deque()
        for answer in answers:
            self.enqueue(answer)

    def enqueue(self, answer: Completion | str | Exception) -> None:
        """Add an answer: a completion, the text of one that stopped by itself, or an exception to raise."""
        if isinstance(answer, str):
            answer = Completion(text=answer, model="scripted", wire=Wire(dialect="scripted"))
        self._answers.append(answer)

    @property
    def left(self) -> int:
        """How many answers have not been used."""
        return len(self._answers)

    def send(self, request: Request, *, deadline: float | None = None, repeat: int = 0) -> Completion:  # noqa: ARG002
        """Give the next answer; raises `RunError` when the script is at its end."""
        self.requests.append(request)
        if not self._answers:
            raise RunError(
                f"the script has no answer for request {len(self.requests)} ({request.schema_name}); enqueue one more"
            )
        answer = self._answers.popleft()
        if isinstance(answer, Exception):
            raise answer
        return answer

    def close(self) -> None:
        """Do nothing."""
