"""Settings: flags before environment before `proposer.toml` before defaults. The only reader of `os.environ`."""

from __future__ import annotations

import math
import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import urlsplit

from pydantic import SecretStr

from proposer.errors import ConfigError
from proposer.resources import read_text

FILE_NAME = "proposer.toml"

WEIGHTS: Mapping[str, float] = MappingProxyType(
    {"fit": 35, "client": 15, "budget": 15, "competition": 12, "clarity": 8, "red_flags": 8, "freshness": 7}
)
"""How much each factor of the advice weighs; those of the table `[weights]` replace them one by one."""

_SWITCH = {"1": True, "true": True, "yes": True, "on": True, "0": False, "false": False, "no": False, "off": False}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the person has chosen."""

    home: Path
    """The person's own folder: `profiles/`, `prompts/` and a `proposer.toml` of theirs."""
    cache_dir: Path
    model: str | None = None
    """Without a model the built-in composer writes."""
    base_url: str | None = None
    api_key: SecretStr | None = None
    """`PROPOSER_API_KEY`: for servers other than OpenAI's own."""
    openai_api_key: SecretStr | None = None
    """`OPENAI_API_KEY`: for OpenAI's own endpoint only."""
    freelancer: str | None = None
    profile: str | None = None
    cache: bool = True
    timeout: float | None = None
    """Seconds for one call."""
    deadline: float | None = None
    """Seconds over all calls of one draft."""
    temperature: float | None = None
    max_tokens: int | None = None
    ignore: tuple[str, ...] = ()
    """Codes of lint findings to leave out."""
    weights: Mapping[str, float] = field(default_factory=lambda: WEIGHTS)
    """How much each factor of the advice weighs, by its name."""

    @classmethod
    def load(
        cls,
        flags: Mapping[str, object] | None = None,
        environ: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> Settings:
        """Put the settings together; a flag that is `None` and a variable that is empty count as not given.

        `proposer.toml` is read from `folder` (default: the working folder) and then from the person's own folder.
        The one in the working folder may come from a stranger, so it may not say where data goes. Raises
        `ConfigError` for a setting that is wrong, `FileError` for a file that cannot be read.
        """
        env = os.environ if environ is None else environ
        given = {key: value for key, value in (flags or {}).items() if value is not None}
        values: dict[str, Any] = {}
        home = _find_home(given, env) or _user_folder(env, "XDG_CONFIG_HOME", ".config")
        for path, is_own in _files(home, folder):
            values.update(_read_file(path, is_own=is_own))
        for key in _PARSERS:
            text = env.get(_variable(key), "")
            if text.strip():
                values[key] = _parse(key, text, f"environment variable {_variable(key)}", from_text=True)
        for key, value in given.items():
            if key not in _PARSERS:
                raise ConfigError(f"{key!r} is not a setting; {_suggest(key, _PARSERS)}")
            values[key] = _parse(key, value, f"--{key.replace('_', '-')}", from_text=False)
        values["home"] = home
        values.setdefault("cache_dir", _user_folder(env, "XDG_CACHE_HOME", ".cache"))
        return cls(**values)


def _variable(key: str) -> str:
    return "OPENAI_API_KEY" if key == "openai_api_key" else f"PROPOSER_{key.upper()}"


def _find_home(given: Mapping[str, object], env: Mapping[str, str]) -> Path | None:
    where, value = "--home", given.get("home")
    if value is None:
        where, value = f"environment variable {_variable('home')}", env.get(_variable("home"), "").strip() or None
    return None if value is None else _parse("home", value, where, from_text=False)


def _user_folder(env: Mapping[str, str], variable: str, usual: str) -> Path:
    base = Path(env.get(variable, ""))
    if not base.is_absolute():  # the XDG rules say that a relative one is ignored
        home = env.get("HOME", "")
        base = (Path(home) if home else _account_folder()) / usual
    return base / "proposer"


def _account_folder() -> Path:
    try:
        return Path.home()
    except RuntimeError:
        raise ConfigError("no home folder is known; set PROPOSER_HOME and PROPOSER_CACHE_DIR") from None


def _files(home: Path, folder: Path | None) -> list[tuple[Path, bool]]:
    """Give the settings files there are, weakest first, each with whether it is the person's own."""
    own = home / FILE_NAME
    try:
        near = (Path.cwd() if folder is None else folder) / FILE_NAME
        if own.exists() and near.exists() and own.samefile(near):
            return [(own, True)]
        return [(path, is_own) for path, is_own in ((own, True), (near, False)) if path.exists()]
    except OSError as error:
        raise ConfigError(
            f"{FILE_NAME}: cannot be looked for in {own.parent} and the working folder: {error.strerror}"
        ) from None


def _read_file(path: Path, *, is_own: bool) -> dict[str, Any]:
    import tomllib

    try:
        data = tomllib.loads(read_text(path))
    except (ValueError, RecursionError) as error:
        what = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "a value is too long or nested too deeply"
        raise ConfigError(f"{path}: is not TOML: {what}; expected `key = value` lines") from None
    values = {}
    for key, value in data.items():
        _refuse(path, key, value, is_own=is_own)
        values[key] = _parse(key, value, f"{path}: {key}", from_text=False)
    return values


def _refuse(path: Path, key: str, value: object, *, is_own: bool) -> None:
    if key in _SECRET or re.search(r"(?:^|_)(?:key|token|secret|password)$", key.lower()):
        raise ConfigError(f"{path}: {key}: a key may not stand in a settings file; set {_variable('api_key')} instead")
    if key == "home":
        raise ConfigError(f"{path}: home: is where {FILE_NAME} is looked for; set {_variable('home')} instead")
    if key not in _PARSERS:
        raise ConfigError(f"{path}: {key}: is not a setting; {_suggest(key, _IN_FILE)}")
    starts_model = key == "model" and isinstance(value, str) and value.strip().lower().startswith("local:")
    if not is_own and (key in _OWN_ONLY or starts_model):
        shown = "model = 'local:…'" if starts_model else key
        raise ConfigError(
            f"{path}: {shown}: a {FILE_NAME} in the working folder may not set this; "
            f"set {_variable(key)} or put it into your own folder"
        )


def _suggest(key: str, known: Mapping[str, object] | tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(key, list(known), n=1)
    return f"did you mean {near[0]!r}?" if near else f"known: {', '.join(known)}"


def _parse(key: str, value: object, where: str, *, from_text: bool) -> Any:
    parser, expected = _PARSERS[key]
    try:
        return parser(_from_text(key, str(value)) if from_text else value)
    except (TypeError, ValueError, OverflowError):
        shown = "" if key in _SECRET or _holds_password(value) else f", found {value!r:.80}"
        raise ConfigError(f"{where}: expected {expected}{shown}") from None


def _from_text(key: str, text: str) -> object:
    """Read what an environment variable says as the type of its setting."""
    text = text.strip()
    if key in {"timeout", "deadline", "temperature"}:
        return float(text)
    if key == "max_tokens":
        return int(text)
    if key == "cache":
        return _SWITCH.get(text.lower(), text)
    if key == "weights":
        return {name.strip(): float(weight) for name, _, weight in (one.partition("=") for one in text.split(","))}
    if key == "ignore":
        return [code for code in re.split(r"[,\s]+", text) if code]
    return text


def _holds_password(value: object) -> bool:
    return isinstance(value, str) and "@" in value


def _to_name(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable():
        raise ValueError
    return value.strip()


def _to_url(value: object) -> str:
    text = _to_name(value)
    parts = urlsplit(text)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.password:
        raise ValueError
    return text


def _to_secret(value: object) -> SecretStr:
    return value if isinstance(value, SecretStr) else SecretStr(_to_name(value))


def _to_flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _to_path(value: object) -> Path:
    if not isinstance(value, str | Path) or "\x00" in str(value) or not str(value).strip():
        raise ValueError
    try:
        return Path(value).expanduser().absolute()
    except RuntimeError:  # `~name` of a user that is not there
        raise ValueError from None


def _to_number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise TypeError
    return float(value)


def _to_seconds(value: object) -> float:
    number = _to_number(value)
    if not 0 < number <= 86_400:
        raise ValueError
    return number


def _to_temperature(value: object) -> float:
    number = _to_number(value)
    if not 0 <= number <= 2:
        raise ValueError
    return number


def _to_count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value <= 1_000_000:
        raise ValueError
    return value


def _to_codes(value: object) -> tuple[str, ...]:
    if not isinstance(value, (list, tuple)):
        raise TypeError
    for code in value:
        if not isinstance(code, str) or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]{0,39}", code):
            raise ValueError
    return tuple(dict.fromkeys(value))


def _to_weights(value: object) -> Mapping[str, float]:
    if not isinstance(value, Mapping) or not value.keys() <= WEIGHTS.keys():
        raise TypeError
    weights = {**WEIGHTS, **{name: _to_number(weight) for name, weight in value.items()}}
    if not all(0 <= weight <= 1000 for weight in weights.values()) or not any(weights.values()):
        raise ValueError
    return MappingProxyType(weights)


_PARSERS: dict[str, tuple[Callable[[object], Any], str]] = {
    "model": (_to_name, "the name of a model, or local:FILE.gguf"),
    "base_url": (_to_url, "an address such as http://127.0.0.1:8080/v1, without user or password"),
    "api_key": (_to_secret, "a key on one line"),
    "openai_api_key": (_to_secret, "a key on one line"),
    "freelancer": (_to_name, "the name of a freelancer's folder"),
    "profile": (_to_name, "the name of a profile"),
    "home": (_to_path, "the path of a folder"),
    "cache": (_to_flag, "true or false"),
    "cache_dir": (_to_path, "the path of a folder"),
    "timeout": (_to_seconds, "seconds above 0 and up to 86400"),
    "deadline": (_to_seconds, "seconds above 0 and up to 86400"),
    "temperature": (_to_temperature, "a number from 0 to 2"),
    "max_tokens": (_to_count, "a whole number from 1 to 1000000"),
    "ignore": (_to_codes, "a list of lint codes"),
    "weights": (_to_weights, f"numbers from 0 to 1000, not all 0, for some of {', '.join(WEIGHTS)}"),
}
_SECRET = ("api_key", "openai_api_key")
_IN_FILE = tuple(key for key in _PARSERS if key not in {*_SECRET, "home"})
_OWN_ONLY = ("base_url", "cache_dir")
"""What a `proposer.toml` in the working folder may not set: where keys, posts and answers go."""
