from collections.abc import Callable
from pathlib import Path

import pytest

from proposer.errors import FileError, ProfileError
from proposer.profiles import (
    DEFAULT_FREELANCER,
    find_profile,
    list_freelancers,
    list_profiles,
    load_freelancer,
    load_profile,
    load_profiles,
)

Write = Callable[..., Path]

SHIPPED = ("diego-a", "hannah-w", "kofi-m", "marit-s")


def test_the_shipped_developer_is_the_default_and_a_sample() -> None:
    assert load_freelancer().slug == DEFAULT_FREELANCER
    assert load_freelancer(None).sample
    assert list_freelancers() == SHIPPED


def test_own_freelancers_are_not_samples_and_shadow_shipped_ones(write: Write, home: Path) -> None:
    write()
    write("marit-s")
    assert list_freelancers(home) == ("ada-t", *SHIPPED)
    assert not load_freelancer("ada-t", home).sample
    assert load_freelancer("marit-s", home).display_name == "Ada T."
    assert list_profiles("marit-s", home) == ("general",)
    assert load_freelancer("marit-s").display_name == "Marit S."


def test_the_general_profile_comes_first(write: Write, home: Path) -> None:
    text = 'title = "T"\noverview = "O"\nrate = 1\nskills = []\n'
    write(alpha=text, zulu="general = true\n" + text, mike=text)
    owner = load_freelancer("ada-t", home)
    assert [profile.slug for profile in load_profiles(owner, home)] == ["zulu", "alpha", "mike"]
    assert {profile.freelancer for profile in load_profiles(owner, home)} == {"ada-t"}


def test_two_general_profiles_or_none_at_all_are_errors(write: Write, home: Path) -> None:
    text = 'general = true\ntitle = "T"\noverview = "O"\nrate = 1\nskills = []\n'
    folder = write(a=text, b=text)
    owner = load_freelancer("ada-t", home)
    with pytest.raises(ProfileError, match="a and b both say general = true"):
        load_profiles(owner, home)
    for name in "ab":
        (folder / f"{name}.toml").unlink()
    with pytest.raises(ProfileError, match="holds no profile"):
        load_profiles(owner, home)


def test_a_profile_is_found_by_its_slug_or_with_its_owner(write: Write, home: Path) -> None:
    write()
    profile, owner = find_profile("python-integrations")
    assert (profile.slug, owner.slug) == ("python-integrations", "marit-s")
    assert find_profile("kofi-m/general")[1].slug == "kofi-m"
    assert find_profile("general", freelancer="diego-a")[1].slug == "diego-a"


def test_an_own_profile_goes_before_a_shipped_one_of_the_same_slug(write: Write, home: Path) -> None:
    write()
    assert find_profile("general", home)[1].slug == "ada-t"


@pytest.mark.parametrize(
    ("name", "freelancer", "expected"),
    [
        ("python-integration", None, "near names: marit-s/python-integrations"),
        ("zzz", None, "known: diego-a/app-ui"),
        ("general", None, "ambiguous; name one of: diego-a/general, hannah-w/general, kofi-m/general, marit-s/general"),
        ("marit-s/web-app", None, "near names: web-apps"),
        ("merit-s/web-apps", None, "near names: marit-s"),
        ("marit-s/web-apps", "kofi-m", "does not belong to freelancer 'kofi-m'"),
        ("../marit-s/general", None, "no freelancer is named '../marit-s'"),
        ("freelancer", "marit-s", "no profile 'freelancer'"),
        ("", None, "no profile is named ''"),
    ],
)
def test_unknown_and_ambiguous_names_are_told_with_near_ones(name: str, freelancer: str | None, expected: str) -> None:
    with pytest.raises(ProfileError) as error:
        find_profile(name, None, freelancer)
    assert expected in str(error.value)


def test_an_unknown_freelancer_is_told_with_near_names() -> None:
    with pytest.raises(ProfileError, match="no freelancer is named 'kofi'; near names: kofi-m"):
        load_freelancer("kofi")


def test_a_wrong_file_is_told_with_its_line_and_the_number_of_further_faults(write: Write, home: Path) -> None:
    folder = write(general='title = 5\noverview = "O"\nrate = "x"\nskills = []\n')
    owner = load_freelancer("ada-t", home)
    with pytest.raises(ProfileError) as error:
        load_profile("general", owner, home)
    path = folder / "general.toml"
    expected = f"{path}:1: title: expected text in quotes, found 5 (and 1 more: proposer profiles check {path})"
    assert str(error.value) == expected


def test_a_binary_profile_is_a_file_error(write: Write, home: Path) -> None:
    write(general=b"\x00\x01")
    with pytest.raises(FileError, match="is binary"):
        load_profiles(load_freelancer("ada-t", home), home)


def test_folders_without_an_owner_and_hidden_files_are_passed_over(write: Write, home: Path) -> None:
    folder = write()
    (home / "profiles" / "notes").mkdir()
    (folder / ".general.toml").write_text("broken")
    assert list_freelancers(home) == ("ada-t", *SHIPPED)
    assert list_profiles("ada-t", home) == ("general",)
