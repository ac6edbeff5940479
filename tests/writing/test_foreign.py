"""What shows in a letter of any language without any grammar."""

from __future__ import annotations

import pytest

from proposer.models.base import Span
from proposer.models.draft import Section
from proposer.models.job import JobPost
from proposer.models.people import Evidence, PublicProfile
from proposer.models.plan import Plan
from proposer.models.reading import Flag, Reading
from proposer.writing.foreign import find_foreign_faults, in_english, in_own_language

PROFILE = PublicProfile(
    evidence=(Evidence(id="tiles", did="moved 12,500 tile photos in nine days with 3.5 % lost", tools=("Lightroom",)),)
)
JOB = JobPost(title="Bot", description="Buscamos a alguien que mejore nuestro bot de Telegram para 40 hoteles.")


def plan_in(language: str, reading: Reading | None = None) -> Plan:
    """A plan of a letter in a language."""
    return Plan(kind="cover_letter", job=JOB, profile=PROFILE, reading=reading or Reading(), language=language)


def faults_of(text: str, section: str = "proof", plan: Plan | None = None) -> list[tuple[str, str]]:
    """Category and words of the faults of one section."""
    one = Section(name=section, text=text, evidence=("tiles",) if section == "proof" else ())
    return [(fault.category, fault.quote) for fault in find_foreign_faults([one], plan or plan_in("es"))]


@pytest.mark.parametrize(
    "text",
    [
        "Moví 12.500 fotos en 9 días.",
        "12 500 photos en 9 jours.",
        "12'500 Bilder, und nur 3,5 % gingen verloren.",
        "Pasé las fotos con Lightroom para 40 hoteles.",
        "El bot de Telegram responde solo.",
        "1. Moví 12.500 fotos.\n2. En nueve días.",
    ],
)
def test_what_evidence_and_post_hold_is_no_fault(text: str) -> None:
    assert faults_of(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [("Moví 13.500 fotos.", "13500"), ("En 10 días.", "10"), ("Trabajé con Kubernetes.", "Kubernetes")],
)
def test_a_figure_or_a_tool_from_nowhere_is_an_unsupported_claim(text: str, words: str) -> None:
    assert faults_of(text) == [("unsupported_claim", words)]


def test_a_figure_of_the_plan_of_work_is_no_claim() -> None:
    assert faults_of("Necesito 3 días para el primer hito.", "next_step") == []


@pytest.mark.parametrize(
    ("text", "category", "words"),
    [
        ("Hablamos por Skype.", "move_off_platform", "Skype"),
        ("Pago por PayPal, si quieres.", "move_off_platform", "PayPal"),
        ("La prueba es gratuita.", "free_work", "gratuita"),
        ("Der Entwurf ist kostenlos.", "free_work", "kostenlos"),
    ],
)
def test_a_way_off_the_platform_and_free_work_are_faults(text: str, category: str, words: str) -> None:
    assert faults_of(text, "next_step") == [(category, words)]


def test_a_messenger_that_the_client_wants_to_talk_on_is_a_fault_though_the_post_names_it() -> None:
    flag = Flag(code="offplatform_contact", severity="error", span=Span(start=0, end=1, text="B"), reason="r")
    asked = plan_in("es", Reading(language="es", flags=(flag,)))
    assert faults_of("Te escribo por Telegram.", "next_step", asked) == [("move_off_platform", "Telegram")]
    assert faults_of("El bot de Telegram va primero.", "next_step") == []


def test_an_english_letter_is_left_to_the_linter() -> None:
    plan = plan_in("en")
    assert faults_of("I moved 99 photos, free of charge; Skype me. Es gratis.", "next_step", plan) == []
    assert in_english(plan) is plan
    assert in_own_language(plan, "I moved the photos.") is plan
