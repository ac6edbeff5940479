"""The invented people who ship with the package, held to what the product needs of them."""

import re

import pytest

from proposer.models.people import Freelancer, Profile
from proposer.profiles import list_freelancers, load_freelancer, load_profiles
from proposer.profiles.checks import is_contact_route

PEOPLE = [load_freelancer(slug) for slug in list_freelancers()]
PROFILES = [(person, profile) for person in PEOPLE for profile in load_profiles(person)]
RESERVED = re.compile(r"https://(?:[\w-]+\.)*example\.(?:com|org|net)(?:/|\Z)")


def named(value: object) -> str | None:
    return value.slug if isinstance(value, Freelancer | Profile) else None


@pytest.mark.parametrize("person", PEOPLE, ids=named)
def test_each_person_has_six_to_twelve_concrete_items_with_one_or_two_under_nda(person: Freelancer) -> None:
    assert 6 <= len(person.evidence) <= 12
    assert 1 <= sum(item.nda for item in person.evidence) <= 2
    for item in person.evidence:
        assert item.outcome
        assert item.numbers
        assert item.tools
        assert item.did[0].islower()
        assert not item.did.startswith("I ")
        assert not item.did.endswith(".")
        assert not item.outcome.endswith(".")


@pytest.mark.parametrize("person", PEOPLE, ids=named)
def test_numbers_that_may_be_quoted_stand_in_what_was_done_or_what_came_of_it(person: Freelancer) -> None:
    for item in person.evidence:
        assert [number for number in item.numbers if number not in f"{item.did} {item.outcome}"] == []


@pytest.mark.parametrize("person", PEOPLE, ids=named)
def test_addresses_and_private_data_are_plainly_invented(person: Freelancer) -> None:
    links = [*person.links, *(item.link for item in person.evidence if item.link)]
    assert all(RESERVED.match(link) and not is_contact_route(link) for link in links)
    assert person.private.email is not None
    assert person.private.phone is not None
    assert person.private.email.get_secret_value().endswith("@example.com")
    assert "555-01" in person.private.phone.get_secret_value()
    assert None not in (person.private.real_name, person.private.bank, person.private.price_floor)


@pytest.mark.parametrize("person", PEOPLE, ids=named)
def test_each_person_has_one_general_profile_and_one_or_two_special_ones(person: Freelancer) -> None:
    kinds = [profile.general for profile in load_profiles(person)]
    assert kinds.count(True) == 1
    assert kinds.count(False) in (1, 2)


@pytest.mark.parametrize(("person", "profile"), PROFILES, ids=named)
def test_each_profile_is_complete(person: Freelancer, profile: Profile) -> None:
    assert len(profile.evidence) >= 5
    assert 8 <= len(profile.skills) <= 15
    assert profile.voice
    assert profile.avoid
    assert profile.milestones
    assert all(preset.amount and preset.days for preset in profile.milestones)
    floor = person.private.price_floor
    assert floor is not None
    assert profile.rate > floor.get_secret_value()


@pytest.mark.parametrize(("person", "profile"), PROFILES, ids=named)
def test_no_profile_uses_the_words_it_avoids(person: Freelancer, profile: Profile) -> None:
    told = f"{profile.title} {profile.overview} {' '.join(preset.deliverable for preset in profile.milestones)}"
    assert [word for word in profile.avoid if re.search(rf"\b{re.escape(word)}\b", told, re.IGNORECASE)] == []
