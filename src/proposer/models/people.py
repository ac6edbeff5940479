"""The freelancer, the evidence of their work, and the profiles that select from it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, Secret, SecretStr

from proposer.models.base import Value

LanguageLevel = Literal["basic", "conversational", "fluent", "native"]


class Evidence(Value):
    """One piece of past work: the only ground on which a claim of experience may stand (D-31)."""

    id: str
    did: str
    """What was done, in the first person past tense, without subject: `moved 40,000 orders from Magento to Shopify`."""
    outcome: str | None = None
    """What it led to, as a clause that can follow `so` or stand alone."""
    numbers: tuple[str, ...] = ()
    """Figures that may be quoted, each with its unit: `40,000 orders`."""
    skills: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    client: str | None = None
    """The client's name. Under `nda` it is private and is removed before anything is written."""
    link: str | None = None
    nda: bool = False
    year: int | None = None


class Language(Value):
    """A language and how well it is spoken."""

    name: str
    level: LanguageLevel


class Availability(Value):
    """What the freelancer can take on."""

    hours_per_week: int | None = None
    start: date | None = None
    """First day they can start."""
    note: str | None = None


class MilestonePreset(Value):
    """A first milestone that the freelancer likes to offer for a kind of work (D-25)."""

    work: str
    deliverable: str
    amount: float | None = None
    """US dollars."""
    days: int | None = None


class Private(Value):
    """What never leaves the process: no prompt, cache, recording, log or `repr` shows it."""

    real_name: SecretStr | None = None
    email: SecretStr | None = None
    phone: SecretStr | None = None
    bank: SecretStr | None = None
    price_floor: Secret[float] | None = None
    """US dollars an hour, or for a first milestone; below it an offer is declined."""

    def secrets(self) -> tuple[str, ...]:
        """The private strings themselves, for checks that none of them is about to leak. Never print them."""
        fields = (self.real_name, self.email, self.phone, self.bank)
        return tuple(field.get_secret_value() for field in fields if field is not None)


class Freelancer(Value):
    """A person who sells work. Evidence belongs to them; their profiles select from it."""

    slug: str
    display_name: str
    country: str | None = None
    time_zone: str | None = None
    languages: tuple[Language, ...] = ()
    badges: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    availability: Availability = Field(default_factory=Availability)
    links: tuple[str, ...] = ()
    """Public links to past work; never a way to be contacted (D-08)."""
    evidence: tuple[Evidence, ...] = ()
    private: Private = Field(default_factory=Private, repr=False, exclude=True)
    sample: bool = False
    """Whether this is a sample that ships with the package."""


class Profile(Value):
    """A general or specialised profile of a freelancer, as its file gives it (D-14)."""

    slug: str
    freelancer: str
    """The slug of its owner."""
    general: bool = False
    title: str
    overview: str
    rate: float
    """US dollars an hour."""
    skills: tuple[str, ...] = Field(max_length=15)
    voice: str = ""
    """How this person writes, in a sentence or two."""
    avoid: tuple[str, ...] = ()
    """Words this person does not use."""
    milestones: tuple[MilestonePreset, ...] = ()
    evidence: tuple[str, ...] = ()
    """Ids of the owner's evidence."""


class PublicProfile(Value):
    """A profile joined with what may be told of its owner: the form that plans, prompts and linting see.

    NDA clients and everything `[private]` are already gone.
    """

    slug: str = ""
    freelancer: str = ""
    display_name: str = ""
    title: str = ""
    overview: str = ""
    rate: float | None = None
    skills: tuple[str, ...] = ()
    voice: str = ""
    avoid: tuple[str, ...] = ()
    milestones: tuple[MilestonePreset, ...] = ()
    country: str | None = None
    time_zone: str | None = None
    languages: tuple[Language, ...] = ()
    badges: tuple[str, ...] = ()
    certificates: tuple[str, ...] = ()
    tools: tuple[str, ...] = ()
    availability: Availability = Field(default_factory=Availability)
    links: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    sample: bool = False
