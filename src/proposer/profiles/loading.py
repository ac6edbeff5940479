"""Finds, reads and checks the files of freelancers and their profiles: `profiles/<freelancer>/<slug>.toml`."""

from __future__ import annotations

from collections.abc import Collection
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from proposer.errors import FileError, ProfileError
from proposer.models.people import Freelancer, Profile
from proposer.profiles.checks import find_freelancer_faults, find_profile_faults, is_slug
from proposer.profiles.schema import build
from proposer.profiles.toml_source import Problem, TomlSource, parse_toml
from proposer.resources import find_folder, is_shipped, read_text

DEFAULT_FREELANCER = "marit-s"
"""The shipped developer: drafts for a person who has not written a profile yet are made in this one's name."""

OWNER_FILE = "freelancer.toml"

Checked = TypeVar("Checked", Freelancer, Profile)


def list_freelancers(home: Path | None = None) -> tuple[str, ...]:
    """Give the slugs of all freelancers, in alphabetical order."""
    return tuple(sorted(_folders(home)))


def list_profiles(freelancer: str, home: Path | None = None) -> tuple[str, ...]:
    """Give the slugs of one freelancer's profiles, in alphabetical order, without reading them."""
    return _slugs_in(_folder_of(freelancer, home))


def load_freelancer(slug: str | None = None, home: Path | None = None) -> Freelancer:
    """Load one freelancer, by default the shipped developer.

    A folder of the person's own shadows a shipped one of the same name.

    Raises `ProfileError` when none has that name or the file is wrong, `FileError` when it cannot be read.
    """
    return _expect(_check_freelancer(_folder_of(slug or DEFAULT_FREELANCER, home) / OWNER_FILE))


def load_profiles(freelancer: Freelancer, home: Path | None = None) -> tuple[Profile, ...]:
    """Load all profiles of one freelancer, the general one first, then by slug.

    Raises `ProfileError` when one is wrong, two are general, or there is none.
    """
    folder = _folder_of(freelancer.slug, home)
    profiles = [load_profile(slug, freelancer, home) for slug in _slugs_in(folder)]
    general = [profile.slug for profile in profiles if profile.general]
    if not profiles:
        raise ProfileError(f"{folder}: holds no profile; add a file such as general.toml")
    if len(general) > 1:
        raise ProfileError(f"{folder}: {' and '.join(general)} both say general = true; expected one general profile")
    return tuple(sorted(profiles, key=lambda profile: (not profile.general, profile.slug)))


def load_profile(slug: str, freelancer: Freelancer, home: Path | None = None) -> Profile:
    """Load one profile of a freelancer. Raises `ProfileError` when there is none of that name or it is wrong."""
    folder = _folder_of(freelancer.slug, home)
    if slug not in _slugs_in(folder):
        raise ProfileError(f"{freelancer.slug} has no profile {slug!r}; {_suggest(slug, list(_slugs_in(folder)))}")
    return _expect(_check_profile(folder / f"{slug}.toml", freelancer))


def find_profile(name: str, home: Path | None = None, freelancer: str | None = None) -> tuple[Profile, Freelancer]:
    """Find a profile by `slug` or `freelancer/slug`, and its owner; the person's own come before shipped ones.

    Raises `ProfileError` naming the nearest profiles when none or more than one has that name.
    """
    owner, _, slug = name.rpartition("/")
    if owner and freelancer and owner != freelancer:
        raise ProfileError(f"profile {name!r} does not belong to freelancer {freelancer!r}; name only one of them")
    owner = owner or freelancer or ""
    if owner:
        person = load_freelancer(owner, home)
        return load_profile(slug, person, home), person
    folders = _folders(home)
    owners = [owner for owner in sorted(folders) if slug in _slugs_in(folders[owner])]
    own = [owner for owner in owners if not is_shipped(folders[owner])]
    found = own or owners
    if not found:
        known = [f"{owner}/{each}" for owner in sorted(folders) for each in _slugs_in(folders[owner])]
        raise ProfileError(f"no profile is named {name!r}; {_suggest(slug, known)}")
    if len(found) > 1:
        full = ", ".join(f"{owner}/{slug}" for owner in found)
        raise ProfileError(f"profile {name!r} is ambiguous; name one of: {full}")
    person = load_freelancer(found[0], home)
    return load_profile(slug, person, home), person


def check_file(path: Path, works: Collection[str] = ()) -> tuple[Problem, ...]:
    """Check one `freelancer.toml` or profile file and give all that is wrong, in the order of the file.

    A profile is checked against the `freelancer.toml` beside it, and its first milestones against the known kinds of
    work, where `works` has them. Raises `FileError` when a file cannot be read.
    """
    if path.name == OWNER_FILE:
        checked: Freelancer | Profile | list[Problem] = _check_freelancer(path)
    else:
        beside = path.parent / OWNER_FILE
        source = _parse(path)
        if isinstance(source, Problem):
            return (source,)
        if not beside.exists():
            return (Problem(str(path), None, "", f"has no {OWNER_FILE} beside it; expected its owner's file there"),)
        owner = _check_freelancer(beside)
        checked = owner if isinstance(owner, list) else _check_profile(path, owner, works)
    return tuple(checked) if isinstance(checked, list) else ()


def _check_freelancer(path: Path) -> Freelancer | list[Problem]:
    source = _parse(path)
    if isinstance(source, Problem):
        return [source]
    slug = path.absolute().parent.name
    built = build(Freelancer, source, {"slug": slug, "sample": is_shipped(path)})
    if isinstance(built, list):
        return _in_order(built)
    problems = [source.problem(loc, message) for loc, message in find_freelancer_faults(built)]
    if not is_slug(slug):
        problems.append(_wrong_name(path, slug, "folder"))
    return _in_order(problems) or built


def _check_profile(path: Path, owner: Freelancer, works: Collection[str] = ()) -> Profile | list[Problem]:
    source = _parse(path)
    if isinstance(source, Problem):
        return [source]
    built = build(Profile, source, {"slug": path.stem, "freelancer": owner.slug})
    if isinstance(built, list):
        return _in_order(built)
    problems = [source.problem(loc, message) for loc, message in find_profile_faults(built, owner, works)]
    if not is_slug(path.stem):
        problems.append(_wrong_name(path, path.stem, "file"))
    return _in_order(problems) or built


def _parse(path: Path) -> TomlSource | Problem:
    return parse_toml(path, read_text(path))


def _wrong_name(path: Path, name: str, what: str) -> Problem:
    return Problem(str(path), None, "", f"{what} name {name!r}: expected lower-case words joined by hyphens")


def _in_order(problems: list[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.line or 0)


def _expect(checked: Checked | list[Problem]) -> Checked:
    if not isinstance(checked, list):
        return checked
    more = f" (and {len(checked) - 1} more: proposer profiles check {checked[0].file})" if len(checked) > 1 else ""
    raise ProfileError(f"{checked[0]}{more}")


def _folders(home: Path | None) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for root in find_folder("profiles", home):
        for folder in _entries(root):
            if folder.is_dir() and (folder / OWNER_FILE).exists():
                found.setdefault(folder.name, folder)
    return found


def _folder_of(slug: str, home: Path | None) -> Path:
    folders = _folders(home)
    if slug not in folders:
        raise ProfileError(f"no freelancer is named {slug!r}; {_suggest(slug, sorted(folders))}")
    return folders[slug]


def _slugs_in(folder: Path) -> tuple[str, ...]:
    return tuple(path.stem for path in _entries(folder) if path.suffix == ".toml" and path.name != OWNER_FILE)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise FileError(f"{folder}: cannot be listed ({error.strerror}); check its permissions") from None


def _suggest(name: str, known: list[str]) -> str:
    by_tail = {full.rpartition("/")[2]: full for full in reversed(known)}
    near = [by_tail[tail] for tail in get_close_matches(name, by_tail, n=3, cutoff=0.7)]
    if near:
        return f"near names: {', '.join(near)}"
    return f"known: {', '.join(known)}" if known else "none are known"
