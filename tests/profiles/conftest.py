from collections.abc import Callable
from pathlib import Path

import pytest

OWNER = """\
display_name = "Ada T."
links = ["https://ada.example.com/work"]

[[evidence]]
id = "parser"
did = "wrote a parser for Acme Foods Ltd that reads 300 menus a day"
outcome = "Acme Foods' editors stopped typing"
tools = ["Python"]
client = "Acme Foods Ltd"
link = "https://acmefoods.example.com"
nda = true

[[evidence]]
id = "shop"
did = "built a shop in Django"
tools = ["Django", "Stripe"]
client = "Leaf"
link = "https://leaf.example.org"

[private]
real_name = "canary-name"
email = "canary-mail@example.com"
phone = "canary-phone"
bank = "canary-bank"
price_floor = 31337.5
"""
PROFILE = """\
title = "Python developer"
overview = "I write parsers."
rate = 50.0
skills = ["Python", "Django"]
evidence = ["parser", "shop"]
"""

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a freelancer with files under `home/profiles/<slug>`, and give that folder."""

    def make(slug: str = "ada-t", owner: str | bytes = OWNER, **profiles: str | bytes) -> Path:
        folder = tmp_path / "home" / "profiles" / slug
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in {"freelancer": owner, **(profiles or {"general": PROFILE})}.items():
            content = text.encode() if isinstance(text, str) else text
            (folder / f"{name.replace('_', '-')}.toml").write_bytes(content)
        return folder

    return make


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"
