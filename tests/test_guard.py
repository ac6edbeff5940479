"""The guard that keeps unit tests off the network and out of the home folder."""

import os
import socket
import urllib.request
from pathlib import Path

import pytest


@pytest.mark.parametrize("host", ["example.com", "127.0.0.1", "192.0.2.1", "::1"])
@pytest.mark.parametrize("method", ["connect", "connect_ex"])
def test_a_connection_fails(host: str, method: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as one, pytest.raises(RuntimeError, match="tried to reach"):
        getattr(one, method)((host, 9))


def test_a_look_up_fails() -> None:
    with pytest.raises(RuntimeError, match=r"tried to reach 'example\.com'"):
        urllib.request.urlopen("http://example.com")


def test_another_machine_is_out_of_reach_even_with_loopback(loopback: None) -> None:
    with socket.socket() as one, pytest.raises(RuntimeError, match="tried to reach"):
        one.connect(("192.0.2.1", 9))


def test_this_machine_is_within_reach_with_loopback(loopback: None) -> None:
    with socket.socket() as server, socket.socket() as one:
        server.bind(("127.0.0.1", 0))
        server.listen()
        one.connect(server.getsockname())
        assert one.getpeername() == server.getsockname()


def test_folders_and_keys_of_the_person_are_out_of_sight() -> None:
    assert not Path.home().exists()
    assert os.environ["PROPOSER_HOME"].startswith(str(Path.home()))
    assert [name for name in os.environ if name.startswith("OPENAI_")] == []
    assert [name for name in os.environ if name.startswith("PROPOSER_")] == ["PROPOSER_HOME"]
