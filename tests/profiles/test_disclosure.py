import copy
import logging
import traceback
from collections.abc import Callable
from pathlib import Path

import pytest

from proposer.errors import ProfileError
from proposer.models.people import Freelancer
from proposer.profiles import (
    check_file,
    list_freelancers,
    load_freelancer,
    load_profiles,
    public_profile,
    secret_strings,
)
from proposer.profiles.disclosure import conceal, mentions

Write = Callable[..., Path]


@pytest.fixture
def owner(write: Write, home: Path) -> Freelancer:
    write()
    return load_freelancer("ada-t", home)


def tellings(value: object) -> list[str]:
    """Give every way in which a value might be told to somebody."""
    dump = getattr(value, "model_dump", dict)
    as_json = getattr(value, "model_dump_json", str)
    told = [repr(value), str(value), f"{value!r:>5}", f"{value}", repr(dump()), as_json(), repr(vars(value))]
    told += [repr(dump(mode="json")), repr(copy.deepcopy(value)), str(dict(value))]  # type: ignore[call-overload]
    return told


def assert_clean(text: str) -> None:
    assert "canary" not in text
    assert "31337" not in text


def test_the_private_table_is_loaded(owner: Freelancer) -> None:
    assert owner.private.secrets() == ("canary-name", "canary-mail@example.com", "canary-phone", "canary-bank")
    assert owner.private.price_floor is not None
    assert owner.private.price_floor.get_secret_value() == 31337.5
    assert set(secret_strings(owner)) == {*owner.private.secrets(), "Acme Foods Ltd", "Acme Foods"}


def test_no_way_of_telling_a_freelancer_tells_what_is_private(owner: Freelancer, home: Path) -> None:
    profiles = load_profiles(owner, home)
    for value in (owner, owner.private, *profiles, public_profile(profiles[0], owner)):
        for text in tellings(value):
            assert_clean(text)


def test_the_public_profile_has_no_private_field_at_all(owner: Freelancer, home: Path) -> None:
    public = public_profile(load_profiles(owner, home)[0], owner)
    assert "private" not in type(public).model_fields
    assert "private" not in public.model_dump()


def test_a_log_line_with_a_freelancer_tells_nothing(owner: Freelancer, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("proposer").info("%s %r %s", owner, owner.private, [owner])
    assert "Ada T." in caplog.text
    assert_clean(caplog.text)


@pytest.mark.parametrize(
    "table",
    [
        "[private]\nemail = 31337",
        "[private]\nprice_floor = 'canary'",
        "[private]\nprice_floor = -31337.5",
        "[private]\nreal_name = ['canary']",
        "[private]\nreal_name = { canary_name = 'canary' }",
        "private = 'canary'",
        "[[private]]\nreal_name = 'canary'",
        "[private]\nmail = 'canary'",
        "[privat]\nemail = 'canary'",
        "email = 'canary'",
        "[private]\nemail = 'canary",
        "[private]\nemail = canary",
        "[private]\nemail = 'canary' 'canary'",
        "[private]\nemail = 'canary'\nemail = 'canary'",
        '[private]\nbank = "canary \\q"',
    ],
)
def test_a_fault_in_the_private_table_is_told_without_its_value(write: Write, home: Path, table: str) -> None:
    folder = write(owner=f'display_name = "Ada T."\n{table}\n')
    problems = check_file(folder / "freelancer.toml")
    assert problems
    for problem in problems:
        assert_clean(f"{problem} {problem!r}")
    with pytest.raises(ProfileError) as caught:
        load_freelancer("ada-t", home)
    assert_clean("".join(traceback.format_exception(caught.value)))
    assert caught.value.__context__ is None


def test_only_the_selected_evidence_is_public_and_in_the_profiles_order(write: Write, home: Path) -> None:
    text = 'title = "T"\noverview = "O"\nrate = 1\nskills = []\nevidence = {}\n'
    write(none=text.format("[]"), both=text.format("['shop', 'parser']"))
    person = load_freelancer("ada-t", home)
    both, none = load_profiles(person, home)
    assert [item.id for item in public_profile(both, person).evidence] == ["shop", "parser"]
    assert public_profile(none, person).evidence == ()


def test_evidence_under_nda_loses_client_link_and_every_mention(owner: Freelancer, home: Path) -> None:
    public = public_profile(load_profiles(owner, home)[0], owner)
    parser, shop = public.evidence
    assert (parser.client, parser.link, parser.nda) == (None, None, True)
    assert parser.did == "wrote a parser for a client that reads 300 menus a day"
    assert parser.outcome == "a client's editors stopped typing"
    assert (shop.client, shop.link) == ("Leaf", "https://leaf.example.org")
    assert "acme" not in public.model_dump_json().lower()


def test_an_nda_client_is_gone_from_all_other_fields_too(owner: Freelancer, home: Path) -> None:
    profile = load_profiles(owner, home)[0]
    profile = profile.model_copy(update={"title": "ACME FOODS expert", "overview": "At the Acme-Foods office."})
    shop = owner.evidence[1].model_copy(update={"client": "Acme Foods", "did": "fed Acme  Foods"})
    person = owner.model_copy(
        update={
            "links": ("https://acmefoods.example.com", "https://x.example.com/acme-foods", "https://b.example.com"),
            "badges": ("Acme Foods supplier",),
            "evidence": (owner.evidence[0], shop),
        }
    )
    public = public_profile(profile, person)
    assert "acme" not in public.model_dump_json().lower()
    assert public.overview == "At the client office."
    assert public.links == ("https://b.example.com",)
    assert public.evidence[1].client is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("for Blue Harbor", "for a client"),
        ("Blue Harbor's staff", "a client's staff"),
        ("the Blue Harbor team", "the client team"),
        ("an Blue Harbor team", "a client team"),
        ("BLUE-HARBOR", "a client"),
        ("blue harbors", "blue harbors"),
        ("a blue ship", "a blue ship"),
    ],
)
def test_a_name_becomes_a_neutral_noun(text: str, expected: str) -> None:
    assert conceal(text, ("Blue Harbor",)) == expected


def test_names_without_letters_hide_nothing() -> None:
    assert conceal("a & b", ("", "  ")) == "a & b"
    assert not mentions("anything", ("", "&"))


@pytest.mark.parametrize("slug", list_freelancers())
def test_no_shipped_sample_tells_its_private_table_or_nda_clients(slug: str) -> None:
    person = load_freelancer(slug)
    secrets = [secret.casefold() for secret in secret_strings(person)]
    assert len(secrets) > 4
    for profile in load_profiles(person):
        told = public_profile(profile, person).model_dump_json().casefold()
        assert not [secret for secret in secrets if secret in told]
