"""A job post and what the page says of its client."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field

from proposer.models.base import Value


class ClientFacts(Value):
    """What a job page tells of its client. `None` means unknown, never bad (D-12)."""

    payment_verified: bool | None = None
    rating: float | None = None
    """Stars, 0 to 5."""
    reviews: int | None = None
    country: str | None = None
    city: str | None = None
    jobs_posted: int | None = None
    hire_rate: float | None = None
    """Per cent, 0 to 100."""
    open_jobs: int | None = None
    total_spent: float | None = None
    """US dollars."""
    hires: int | None = None
    avg_hourly: float | None = None
    """US dollars an hour that the client has paid on average."""
    hours: float | None = None
    industry: str | None = None
    company_size: str | None = None
    member_since: str | None = None
    company: str | None = None
    """A company or person's name that the post itself gives."""


class Activity(Value):
    """What has happened on the post so far. `None` means unknown."""

    proposals_min: int | None = None
    proposals_max: int | None = None
    last_viewed: str | None = None
    interviewing: int | None = None
    invites_sent: int | None = None
    unanswered_invites: int | None = None
    hires: int | None = None


class JobPost(Value):
    """One job post, cleaned: plain text, no page noise. All that the page did not say is `None`."""

    title: str = ""
    description: str
    skills: tuple[str, ...] = ()
    category: str | None = None
    job_type: Literal["fixed", "hourly"] | None = None
    budget: float | None = None
    """US dollars, fixed price."""
    hourly_min: float | None = None
    hourly_max: float | None = None
    level: Literal["entry", "intermediate", "expert"] | None = None
    duration: str | None = None
    workload: str | None = None
    posted: str | None = None
    connects: int | None = None
    location: str | None = None
    url: str | None = None
    questions: tuple[str, ...] = ()
    """Screening questions of the application form (D-36); those typed into the post stay in `description`."""
    activity: Activity = Field(default_factory=Activity)
    client: ClientFacts = Field(default_factory=ClientFacts)
    hidden: bool = False
    """Whether cleaning took out text that no person could see, such as tag characters."""
    source: str = "text"
    """Where it was read from: a path, `-` or `text`."""

    @property
    def text(self) -> str:
        """Title and description, as one reads them."""
        return f"{self.title}\n\n{self.description}".strip()

    @classmethod
    def read(cls, path: str | Path) -> JobPost:
        """Read a post from a text, Markdown, TOML or JSON file.

        Raises `FileError` for a file that cannot be read and `JobError` for one that holds no post.
        """
        from proposer.intake import read_job  # the one upward import: this is only a door

        return read_job(path)
