"""Every error that `proposer` raises on purpose.

    ProposerError
    ├── InputError            exit 2   what the person gave cannot be used
    │   ├── FileError         a file is missing, binary, too large, not UTF-8
    │   ├── JobError          a job post cannot be read as one
    │   ├── ProfileError      a freelancer or profile file is wrong, or unknown
    │   ├── PromptError       a prompt kind or version is wrong, or unknown
    │   ├── ThreadError       a conversation cannot be read as one
    │   ├── SuiteError        an eval suite, case, recording or result file is wrong
    │   └── ConfigError       a setting is wrong
    └── RunError              exit 3   the work could not be run
        ├── ReplayMiss        no recording answers this request
        ├── RecordingStopped  recording answers ended before its list did
        └── ModelError        a model could not be used
            ├── NoKey  WrongKey  UnknownModel  RateLimited  ContextTooLong
            ├── Refused  Truncated  NotJSON  BadAnswer
            └── Unreachable  TimedOut  LocalRunnerError

A message is one line: what, where, and what to do. `exit_code` is what the command line returns.
"""

from __future__ import annotations


class ProposerError(Exception):
    """The root of the tree."""

    exit_code = 2


class InputError(ProposerError):
    """What the person gave cannot be used."""


class FileError(InputError):
    """A file is missing, binary, too large or not UTF-8."""


class JobError(InputError):
    """A job post cannot be read as one."""


class ProfileError(InputError):
    """A freelancer or profile file is wrong, or no profile has that name."""


class PromptError(InputError):
    """A prompt kind or version is wrong, or none has that name."""


class ThreadError(InputError):
    """A conversation cannot be read as one."""


class SuiteError(InputError):
    """An eval suite, case, recording or result file is wrong."""


class ConfigError(InputError):
    """A setting is wrong."""


class RunError(ProposerError):
    """The work could not be run."""

    exit_code = 3


class ReplayMiss(RunError):
    """No recording answers this request."""


class RecordingStopped(RunError):
    """Recording answers ended before its list did."""


class ModelError(RunError):
    """A model could not be used."""


class NoKey(ModelError):
    """The endpoint needs a key and none is set."""


class WrongKey(ModelError):
    """The endpoint refused the key."""


class UnknownModel(ModelError):
    """The endpoint does not know the model."""


class RateLimited(ModelError):
    """The endpoint asked to slow down, after the retries."""


class ContextTooLong(ModelError):
    """The prompt does not fit the model's context."""


class Refused(ModelError):
    """The model, or a filter before it, refused to answer."""


class Truncated(ModelError):
    """The answer was cut off at the token limit."""


class NotJSON(ModelError):
    """The answer does not hold the sections that were asked for."""


class BadAnswer(ModelError):
    """The server answered something that is not a chat completion."""


class Unreachable(ModelError):
    """No connection to the server, or it closed in the middle of an answer."""


class TimedOut(ModelError):
    """The server did not answer within the deadline."""


class LocalRunnerError(ModelError):
    """The local model could not be started."""
