from dataclasses import dataclass, replace
from pathlib import Path

import pytest
import respx
from pydantic import SecretStr
from respx import MockResponse

from proposer.config import Settings
from proposer.errors import ConfigError, LocalRunnerError, NoKey
from proposer.llm.cache import CachedSender
from proposer.llm.client import OpenAIClient
from proposer.llm.connect import ModelSettings, connect
from proposer.llm.dialects import DialectMemory
from proposer.models.llm import ChatMessage, Request


@dataclass(frozen=True)
class Given:
    cache_dir: Path
    model: str | None = "clay-2"
    base_url: str | None = "http://127.0.0.1:8080/v1"
    api_key: SecretStr | None = None
    openai_api_key: SecretStr | None = None
    timeout: float | None = None
    cache: bool = True


@pytest.fixture
def given(tmp_path: Path) -> Given:
    return Given(tmp_path / "cache")


def test_the_settings_of_the_package_fit(tmp_path: Path) -> None:
    settings: ModelSettings = Settings(home=tmp_path, cache_dir=tmp_path, model="m", base_url="http://[::1]/v1")
    with connect(settings) as connection:
        assert connection.loopback


def test_a_server_is_reached_by_its_base_url(given: Given) -> None:
    with connect(given) as connection:
        assert (connection.model, connection.timeout) == ("clay-2", 600.0)
        assert (connection.loopback, connection.local) == (True, False)
        assert isinstance(connection.sender, CachedSender)


def test_without_the_cache_the_client_is_asked_itself(given: Given) -> None:
    with connect(replace(given, cache=False, timeout=9.0)) as connection:
        assert isinstance(connection.sender, OpenAIClient)
        assert connection.timeout == 9.0
    assert not given.cache_dir.exists()


def test_a_hosted_model_needs_its_key(given: Given) -> None:
    hosted = replace(given, base_url=None, api_key=SecretStr("own-key"))
    with pytest.raises(NoKey), connect(hosted):
        pass
    with connect(replace(hosted, openai_api_key=SecretStr("sk-1"))) as connection:
        assert (connection.loopback, connection.timeout) == (False, 60.0)


@pytest.mark.parametrize("model", [None, ""])
def test_no_model_is_an_error(given: Given, model: str | None) -> None:
    with pytest.raises(ConfigError, match="--model"), connect(replace(given, model=model)):
        pass


def test_a_model_file_that_is_missing_is_an_error(given: Given) -> None:
    with pytest.raises(LocalRunnerError, match=r"gone\.gguf"), connect(replace(given, model="local:/gone.gguf")):
        pass


def test_a_letter_is_asked_for_once_and_then_kept(httpx2_mock: respx.Router, given: Given) -> None:
    answer = {"choices": [{"message": {"content": '{"a": "b"}'}, "finish_reason": "stop"}]}
    route = httpx2_mock.post("http://127.0.0.1:8080/v1/chat/completions").mock(
        return_value=MockResponse(200, json=answer)
    )
    request = Request(
        model="clay-2",
        messages=(ChatMessage(role="user", content="A post."),),
        schema_name="cover_letter_v1",
        response_schema={"type": "object"},
    )
    for cached in (False, True):
        with connect(given, dialects=DialectMemory()) as connection:
            assert connection.sender.send(request).cached is cached
    assert route.call_count == 1
