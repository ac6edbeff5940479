from dataclasses import dataclass

import pytest
from pydantic import SecretStr

from proposer.errors import ConfigError, NoKey, WrongKey
from proposer.llm.endpoint import (
    HOSTED_TIMEOUT,
    LOOPBACK_TIMEOUT,
    OPENAI_URL,
    is_loopback,
    is_openai,
    normal_url,
    resolve,
    shown_url,
)

OWN, OPENAI = SecretStr("own-key"), SecretStr("sk-openai")


@dataclass(frozen=True)
class Given:
    base_url: str | None = None
    api_key: SecretStr | None = OWN
    openai_api_key: SecretStr | None = OPENAI
    timeout: float | None = None


def key(given: Given) -> str | None:
    secret = resolve(given).api_key
    return None if secret is None else secret.get_secret_value()


@pytest.mark.parametrize(
    "base_url", [None, "", OPENAI_URL, "https://API.openai.com/v1/", " https://api.openai.com:443/v1 "]
)
def test_the_openai_key_goes_to_openai(base_url: str | None) -> None:
    assert key(Given(base_url)) == "sk-openai"


@pytest.mark.parametrize(
    "base_url",
    [
        "http://api.openai.com/v1",
        "https://api.openai.com.evil.example/v1",
        "https://api.openai.com@evil.example/v1",
        "https://evil.example/api.openai.com/v1",
        "https://api.openai.com:8443/v1",
        "http://127.0.0.1:8080/v1",
    ],
)
def test_the_openai_key_goes_nowhere_else(base_url: str) -> None:
    assert key(Given(base_url)) == "own-key"
    assert key(Given(base_url, api_key=None)) is None


def test_openai_without_a_key_is_an_error_that_names_the_remedy() -> None:
    with pytest.raises(NoKey, match="OPENAI_API_KEY"):
        resolve(Given(openai_api_key=None))
    with pytest.raises(NoKey):
        resolve(Given(openai_api_key=SecretStr("  ")))


@pytest.mark.parametrize("text", ["sk-\x00", "sk one", "ключ", "sk-\nX-Evil: 1"])
def test_a_key_that_no_header_can_hold_is_an_error_that_does_not_show_it(text: str) -> None:
    with pytest.raises(WrongKey, match="PROPOSER_API_KEY") as caught:
        resolve(Given("http://127.0.0.1/v1", api_key=SecretStr(text)))
    assert text not in str(caught.value)


def test_a_key_loses_the_line_end_it_was_pasted_with() -> None:
    assert key(Given(openai_api_key=SecretStr("sk-1\n"))) == "sk-1"


def test_timeouts_are_those_asked_for_or_those_of_the_place() -> None:
    assert resolve(Given()).timeout == HOSTED_TIMEOUT
    assert resolve(Given("http://localhost:1234/v1")).timeout == LOOPBACK_TIMEOUT
    assert resolve(Given(timeout=5.0)).timeout == 5.0


@pytest.mark.parametrize(
    ("base_url", "here"),
    [
        ("http://127.0.0.1:8080/v1", True),
        ("http://127.9.9.9/v1", True),
        ("http://[::1]:8080/v1", True),
        ("http://localhost/v1", True),
        ("http://llm.localhost/v1", True),
        ("http://0.0.0.0:8000/v1", True),
        ("http://192.168.1.4/v1", False),
        ("http://127.0.0.1.evil.example/v1", False),
        ("http://localhost.evil.example/v1", False),
        ("https://api.openai.com/v1", False),
        ("http://h:99999/v1", False),
        ("nothing", False),
    ],
)
def test_whether_a_server_is_on_this_machine(base_url: str, here: bool) -> None:
    assert is_loopback(base_url) is here


@pytest.mark.parametrize(
    "base_url", ["api.openai.com/v1", "file:///etc/passwd", "https://", "http://[::1/v1", "http://a:x/v1"]
)
def test_what_is_no_base_url(base_url: str) -> None:
    assert not is_openai(base_url)
    with pytest.raises(ConfigError, match="http://"):
        normal_url(base_url)


def test_a_shown_url_has_no_password_and_no_query() -> None:
    assert shown_url("https://ann:hush@models.example/v1?key=hush#hush") == "https://models.example/v1"
    assert "hush" not in shown_url("https://ann:hush@models.example:99999/v1")
