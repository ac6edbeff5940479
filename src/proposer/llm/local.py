"""A model file served on this machine, by llama.cpp."""

from __future__ import annotations

import functools
import hashlib
import os
import re
import secrets
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from pydantic import SecretStr

from proposer.errors import LocalRunnerError

CONTEXT_TOKENS = 8192
_HOST = "127.0.0.1"
_PROMPT_CACHE_MIB = 256
"""Main memory for prompts of earlier requests; llama.cpp's own default is 8 GB."""
_NOT_IN_ALIAS = re.compile(r"[^A-Za-z0-9._-]+")


class LocalRunner:
    """Serves a GGUF file over HTTP on 127.0.0.1, at a free port, behind a random key, while the block lasts.

    The server is llama.cpp's own, inside this process: no other program is started, and nothing is left behind.
    """

    def __init__(self, path: str | Path, *, n_ctx: int = CONTEXT_TOKENS) -> None:
        """Take the model file and the context length in tokens. Nothing starts yet."""
        self.path = Path(path).expanduser()
        self._n_ctx = n_ctx
        self._server: Any = None
        self.api_key = SecretStr(secrets.token_urlsafe(24))
        """Without a key the server would answer every page open in a browser."""
        self.base_url = ""
        """Known once started."""
        self.model = ""
        """The name for requests, as `model_id` gives it; known once started."""

    def __enter__(self) -> Self:
        """Load the model and serve it. Raises `LocalRunnerError`."""
        self.model = model_id(self.path)
        self._server = self._start()
        self.base_url = f"{self._server.listening_address}/v1"
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the server and free the model."""
        self._server = None  # the last reference: xllamacpp stops the server when it goes

    def _start(self) -> Any:
        try:
            import xllamacpp
        except ImportError:
            raise LocalRunnerError("a local model needs an extra: run pip install 'proposer[local]'") from None
        try:
            server = xllamacpp.Server(self._parameters(xllamacpp.CommonParams()))
            # Answered by the server's loop, so it runs now: told to stop before that, xllamacpp would wait for ever.
            server.handle_metrics()
        except RuntimeError:
            raise LocalRunnerError(
                f"{self.path} could not be loaded: the file may be cut off, too large for the memory, "
                "or of a kind that this llama.cpp does not know"
            ) from None
        except (AttributeError, TypeError) as error:
            raise LocalRunnerError(
                f"xllamacpp {xllamacpp.__version__} is not the version this was written for ({error}): "
                "run pip install -U 'proposer[local]'"
            ) from None
        return server

    def _parameters(self, parameters: Any) -> Any:
        parameters.model.path = str(self.path)
        parameters.model_alias = {self.model}  # a set: a string would be split into letters
        parameters.n_ctx = self._n_ctx
        parameters.hostnames = [_HOST]
        parameters.port = 0
        parameters.api_keys = [self.api_key.get_secret_value()]
        parameters.verbosity = -1
        parameters.cache_ram_mib = _PROMPT_CACHE_MIB
        parameters.ui = False
        parameters.endpoint_metrics = True
        # llama.cpp's threads wait for each other by spinning. With as many of them as processors and other work on the
        # machine an answer took up to 68 s; with half as many 4 s, and 2 in place of 1 on an idle machine.
        threads = max(1, (os.cpu_count() or 2) // 2)
        parameters.cpuparams.n_threads = threads
        parameters.cpuparams_batch.n_threads = threads
        return parameters


def model_id(path: str | Path) -> str:
    """Give the name of a model file for requests: its stem and the first 12 hex digits of its sha256, never its path.

    Reads the whole file the first time. Raises `LocalRunnerError` for a file that is missing or no GGUF.
    """
    path = Path(path).expanduser()
    try:
        state = path.stat()
        digest = _digest(path, state.st_size, state.st_mtime_ns)
    except OSError as error:
        raise LocalRunnerError(f"model file {path} cannot be read ({error.strerror}): check the path") from None
    if digest is None:
        raise LocalRunnerError(f"{path} is not a GGUF model file: download one that ends in .gguf")
    return f"{_NOT_IN_ALIAS.sub('-', path.stem).strip('-') or 'model'}-{digest[:12]}"


@functools.lru_cache(maxsize=8)
def _digest(path: Path, _size: int, _modified: int) -> str | None:
    """Hash a GGUF file; `None` for another kind of file."""
    with path.open("rb") as file:
        if file.read(4) != b"GGUF":
            return None
        file.seek(0)
        return hashlib.file_digest(file, "sha256").hexdigest()
