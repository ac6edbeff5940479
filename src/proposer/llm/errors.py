"""The one place where what a server or the SDK says becomes an error of ours.

First a `Fault`: what went wrong, as plain values. From it the client decides whether another dialect may help, and
`explain` makes the error with its remedy.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import SecretStr

from proposer.errors import (
    BadAnswer,
    ContextTooLong,
    ModelError,
    NoKey,
    RateLimited,
    Refused,
    TimedOut,
    UnknownModel,
    Unreachable,
    WrongKey,
)

FaultKind = Literal["status", "unreachable", "untrusted", "closed", "timed_out", "refused", "bad_answer"]

_KEYS = re.compile(
    r"\b(?:sk|pk|rk|or|gsk|xai|hf|AIza)[-_][\w*.\-]{3,}|\bAIza[\w-]{8,}|\bBearer\s+[^\s,;]+", re.IGNORECASE
)
_NOT_PRINTED = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+")
_QUOTED = 160
"""Characters of a server's message that are shown: enough for its point, too few for a prompt echoed back."""

_CONTEXT = re.compile(
    r"context.?(?:length|size|window)|maximum context|exceed_context|too many tokens|prompt is too long|"
    r"input is too long|reduce the length|token limit exceeded",
    re.IGNORECASE,
)
_REFUSAL = re.compile(r"content.?(?:filter|policy|management)|moderation|flagged|safety system", re.IGNORECASE)
_MODEL = re.compile(
    r"model.?not.?found|unknown.?model|invalid.?model|no such model|not a valid model|"
    r"model\b.{0,80}\b(?:not found|does not exist|not exist|is not (?:available|supported|loaded)|unknown)",
    re.IGNORECASE,
)
_CREDIT = re.compile(
    r"insufficient.?(?:quota|credit|balance|funds)|billing|more credits|payment required", re.IGNORECASE
)
_RATE = re.compile(r"rate.?limit|too many requests", re.IGNORECASE)
_PARAMETER = re.compile(
    r"\b(?:temperature|seed|max_tokens|max_completion_tokens|reasoning_effort|response_format|json_schema)\b|schema|grammar"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong with one call, before it is an error."""

    kind: FaultKind
    status: int = 0
    code: str = ""
    """The server's own codes and types, joined by spaces."""
    param: str = ""
    """The parameter that the server blames."""
    message: str = ""

    @property
    def words(self) -> str:
        """Code and message, to look for known phrases in."""
        return f"{self.code} {self.message}"


@dataclass(frozen=True, slots=True)
class Where:
    """Where a call went, for messages."""

    url: str
    model: str
    key: SecretStr | None = None
    timeout: float = 0.0
    """Seconds the call could take."""


def read_fault(status: int, body: str) -> Fault:
    """Read the body of a failed answer, in any of the shapes that servers use."""
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        plain = body.lstrip()
        return Fault("status", status, message="" if plain.startswith("<") else plain)
    error = data.get("error", data) if isinstance(data, dict) else data
    if not isinstance(error, dict):
        return Fault("status", status, message=error if isinstance(error, str) else "")
    message = error.get("message") or error.get("detail") or error.get("msg") or ""
    if not isinstance(message, str):
        message = json.dumps(message, ensure_ascii=False)
    codes = [str(value) for value in (error.get("code"), error.get("type")) if value is not None]
    return Fault("status", _status(error, status), " ".join(codes), _text(error.get("param")), message)


def _status(error: dict[str, Any], status: int) -> int:
    """Some routers answer 200 and put the real status into the body as `code`."""
    code = error.get("code")
    if status < 400 and isinstance(code, int) and 400 <= code < 600:
        return code
    return status


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def read_exception(error: Exception) -> Fault:
    """Read an exception of the SDK."""
    import httpx2
    import openai

    from proposer.llm.transport import AnswerTooLarge, DeadlinePassed

    cause = error.__cause__
    if isinstance(error, openai.APIStatusError):
        location = error.response.headers.get("location", "") if error.status_code < 400 else ""
        return (
            Fault("status", error.status_code, message=location)
            if location
            else read_fault(error.status_code, error.response.text)
        )
    if isinstance(error, DeadlinePassed):
        return Fault("timed_out")
    if isinstance(error, AnswerTooLarge):
        return Fault("bad_answer", message="it is larger than any letter")
    if isinstance(cause, httpx2.DecodingError):
        return Fault("bad_answer", message="its compression is broken")
    if "CERTIFICATE_VERIFY_FAILED" in f"{cause!r}":
        return Fault("untrusted")
    if isinstance(cause, httpx2.ConnectTimeout | httpx2.ConnectError | httpx2.PoolTimeout | httpx2.ProxyError):
        return Fault("unreachable")
    if isinstance(error, openai.APITimeoutError):
        return Fault("timed_out")
    if isinstance(error, openai.APIConnectionError):
        return Fault("closed")
    return Fault("bad_answer", message=type(error).__name__)


def explain(fault: Fault, where: Where) -> ModelError:
    """Give the error for a fault: one line with what, where and the remedy, and no key in it."""
    kind = fault.kind
    if kind == "status":
        return _explain_status(fault, where)
    quoted = _quote(fault, where)
    if kind == "unreachable":
        return Unreachable(f"cannot reach {where.url}: is the server running, and are host and port right?")
    if kind == "untrusted":
        return Unreachable(f"the certificate of {where.url} is not trusted: check the host name, or set SSL_CERT_FILE")
    if kind == "closed":
        return Unreachable(
            f"{where.url} closed the connection in the middle of an answer: try again, or see the server's log"
        )
    if kind == "timed_out":
        return TimedOut(
            f"{where.url} did not answer within {where.timeout:.3g} s: try again, allow more with --timeout, "
            "or use a smaller model"
        )
    if kind == "refused":
        return Refused(f"model {where.model!r} refused to answer{quoted}: try another model, or the built-in composer")
    return BadAnswer(
        f"{where.url} answered something that is not a chat completion{quoted}: "
        "is the base URL right? It usually ends in /v1"
    )


def classify(fault: Fault) -> type[ModelError]:
    """Give the class of a server's error, from its words where they are clear and from its status otherwise."""
    status, words = fault.status, fault.words
    if status in {401, 403}:
        return Refused if _REFUSAL.search(words) else WrongKey
    if status == 413 or _CONTEXT.search(words):
        return ContextTooLong
    if status in {402, 429} or _CREDIT.search(words) or (status == 200 and _RATE.search(words)):
        return RateLimited
    if _REFUSAL.search(words):
        return Refused
    if status in {200, 400, 404, 422} and _MODEL.search(words) and not _blames_parameter(fault):
        return UnknownModel
    return _BY_STATUS.get(status, BadAnswer)


def _blames_parameter(fault: Fault) -> bool:
    """Whether a refusal is about a parameter: such a message may also say `this model`."""
    return fault.param not in {"", "model"} or _PARAMETER.search(fault.message) is not None


_BY_STATUS: dict[int, type[ModelError]] = {
    408: TimedOut,
    502: Unreachable,
    503: RateLimited,
    504: TimedOut,
    524: TimedOut,
    529: RateLimited,
}


def _explain_status(fault: Fault, where: Where) -> ModelError:
    """Give the error for an answer with an error status, or with an error in its body."""
    quoted = _quote(fault, where)
    kind = classify(fault)
    if kind is WrongKey and where.key is None:
        return NoKey(f"{where.url} needs a key{quoted}: set PROPOSER_API_KEY")
    if kind is RateLimited and (fault.status == 402 or _CREDIT.search(fault.words)):
        return RateLimited(f"the account at {where.url} has no credit left{quoted}: add some, or use another server")
    if kind is BadAnswer:
        return BadAnswer(_bad_status(fault, where, quoted))
    return kind(_REMEDIES[kind].format(url=where.url, model=where.model, quoted=quoted, status=fault.status))


_REMEDIES: dict[type[ModelError], str] = {
    WrongKey: "{url} refused the key (HTTP {status}){quoted}: check the key and what it is allowed to use",
    ContextTooLong: "the prompt is too long for model {model!r}{quoted}: shorten the post, or use a larger model",
    RateLimited: "{url} is asked too much right now (HTTP {status}){quoted}: wait a minute and try again",
    Refused: "the request to {model!r} was refused by a filter{quoted}: try another model, or the built-in composer",
    UnknownModel: "{url} does not know model {model!r}{quoted}: check the spelling, or ask the server for its models",
    TimedOut: "{url} gave up waiting for its model (HTTP {status}){quoted}: try again, or use a smaller model",
    Unreachable: "{url} is a gateway that cannot reach its model (HTTP {status}){quoted}: try again later",
}


def _bad_status(fault: Fault, where: Where, quoted: str) -> str:
    """Word an error that is nobody's fault in particular."""
    if 300 <= fault.status < 400:
        return f"{where.url} redirects elsewhere (HTTP {fault.status}){quoted}: set the base URL it redirects to"
    if fault.status in {404, 405}:
        what = f"no chat completions at {where.url} (HTTP {fault.status}){quoted}"
        return f"{what}: is the base URL right? It usually ends in /v1"
    if fault.status >= 500:
        return f"{where.url} failed (HTTP {fault.status}){quoted}: try again, or see the server's log"
    if fault.status >= 400:
        return f"{where.url} did not accept the request (HTTP {fault.status}){quoted}: try another model or server"
    return f"{where.url} answered with an error in place of a completion{quoted}: try again, or use another model"


def _quote(fault: Fault, where: Where) -> str:
    """Give the server's words for a message: one line, short, keys masked."""
    text = fault.message
    if where.key is not None:
        text = text.replace(where.key.get_secret_value(), "***")
    text = _NOT_PRINTED.sub(" ", _KEYS.sub("***", text)).strip()
    if not text:
        return ""
    return f" ({text[: _QUOTED - 1]}…)" if len(text) > _QUOTED else f" ({text})"
