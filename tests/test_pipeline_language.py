"""Posts that are not in English: the letter is in their language when the profile lists it and a model writes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from proposer.config import Settings
from proposer.llm.scripted import ScriptedSender
from proposer.models.draft import Draft
from proposer.models.job import JobPost
from proposer.pipeline import Proposer

EXAMPLES = Path(__file__).parent.parent / "examples" / "jobs"
POSTS = {"de": EXAMPLES / "fahrradwerkstatt-handbuch.toml", "es": EXAMPLES / "reservas-de-kayak.md"}
WRITERS = {"de": "hannah-w", "es": "diego-a"}
NAMES = {"de": "German", "es": "Spanish"}
PROOF = {"de": "heatpump-manual", "es": "invoice-tool-ui"}
LETTERS = {
    "de": {
        "opening": "Acht Arbeiten, die an der Nabenbremse jeder anders macht: Ein Handbuch hilft erst, wenn sich "
        "beide Meister auf einen Ablauf geeinigt haben.",
        "answers": "Anfangen würde ich mit der Nabenbremse, weil dort die meisten Fragen entstehen. Vorher brauche "
        "ich die Liste der acht Arbeiten und die Fotos vom Tablet.",
        "approach": "Zuerst sehe ich einem Meister per Video zu und schreibe jeden Griff mit Werkzeug und Drehmoment "
        "auf. Dann probiert es jemand nur mit dem Text; wo er stockt, schreibe ich um.",
        "proof": "Ich habe das Handbuch einer Wärmepumpe geschrieben, nach zwei Tagen neben einem Monteur. Die "
        "Rückrufe wegen der Verdrahtung gingen von 15 auf 4 im Monat zurück.",
        "next_step": "Als kleiner erster Meilenstein bietet sich die Seite zur Nabenbremse an; alles Weitere klären "
        "wir hier in den Nachrichten auf Upwork.",
    },
    "es": {
        "opening": "Siete pasos para alquilar un kayak son demasiados en un teléfono, y pedir el peso antes de "
        "mostrar los horarios es donde la gente llama al muelle.",
        "answers": "Empezaría por la pantalla de los horarios, porque decide si alguien sigue. Antes necesito ver el "
        "formulario actual y las preguntas que llegan al muelle.",
        "approach": "Primero dibujo el camino entero en borrador, con el peso al final. Después lo prueban tus "
        "clientes, y solo lo que entendieron sin ayuda pasa a los archivos de Figma.",
        "proof": "Diseñé las pantallas de una herramienta de facturas, primero para el teléfono. La gente envió su "
        "primera factura en unos 4 minutos en vez de 11.",
        "next_step": "Un primer hito pequeño puede ser el prototipo de elegir día y embarcación, y lo hablamos por "
        "los mensajes de Upwork.",
    },
}


def answer(code: str, **changed: str) -> dict[str, Any]:
    """A whole letter in a language, some sections in other words."""
    written: dict[str, Any] = {"concern": None, "question": None}
    for name, text in LETTERS[code].items():
        written[name] = {"text": changed.get(name, text), "evidence": [PROOF[code]] if name == "proof" else []}
    return written


def draft_with(code: str, *answers: dict[str, Any], freelancer: str = "") -> tuple[Draft, ScriptedSender]:
    """A draft for the post in a language by somebody who speaks it, and the sender that saw its requests."""
    sender = ScriptedSender()
    for one in answers:
        sender.enqueue(json.dumps(one))
    settings = Settings.load({"model": "scripted", "freelancer": freelancer or WRITERS[code]})
    return Proposer(settings, sender).draft(JobPost.read(POSTS[code]), anyway=True), sender


@pytest.mark.parametrize("code", sorted(POSTS))
def test_a_letter_in_the_posts_language_passes_at_once(code: str) -> None:
    draft, sender = draft_with(code, answer(code))
    assert len(sender.requests) == 1
    assert f"Write every section in {NAMES[code]}" in sender.requests[0].messages[1].content
    assert draft.ok
    assert draft.writer == "model"
    assert [section.text for section in draft.sections] == [*LETTERS[code].values()]
    assert [finding.code for finding in draft.report.findings] == ["INS003"]
    assert draft.warnings == ()


@pytest.mark.parametrize("code", sorted(POSTS))
def test_the_person_is_asked_to_read_what_the_checks_cannot(code: str) -> None:
    tasks = [task.what for task in draft_with(code, answer(code))[0].plan.needs_human]
    assert len(tasks) == 1
    assert f"read the {NAMES[code]} letter" in tasks[0]


@pytest.mark.parametrize("code", sorted(POSTS))
def test_the_composer_writes_english_and_says_so(code: str) -> None:
    draft = Proposer(Settings.load({"freelancer": WRITERS[code]})).draft(JobPost.read(POSTS[code]))
    name = NAMES[code]
    assert draft.ok
    assert draft.plan.language == code
    assert draft.warnings[-1] == (
        f"the post is in {name}; this letter is in English since the built-in writer knows no {name}; "
        "use a model, or translate before you send"
    )
    assert draft.plan.needs_human[-1].what.startswith(f"translate the letter into {name}")


@pytest.mark.parametrize("code", sorted(POSTS))
def test_a_profile_without_the_language_gets_an_english_letter_and_a_warning(code: str) -> None:
    draft, sender = draft_with(code, *[answer(code)] * 3, freelancer="kofi-m")
    assert draft.plan.language == "en"
    assert "the language of the post" not in sender.requests[0].messages[1].content
    assert any(f"the post is in {NAMES[code]}, which the profile does not list" in said for said in draft.warnings)


@pytest.mark.parametrize(
    ("code", "section", "text", "category"),
    [
        ("de", "proof", "Ich habe 47 Handbücher für Monteure geschrieben.", "unsupported_claim"),
        ("de", "proof", "Ich habe die Texte einer App mit Kubernetes gepflegt.", "unsupported_claim"),
        ("es", "proof", "Diseñé las pantallas de 300 aplicaciones.", "unsupported_claim"),
        ("es", "next_step", "Escríbeme por Telegram y vemos el primer hito.", "move_off_platform"),
        ("de", "next_step", "Wir klären das Weitere per WhatsApp.", "move_off_platform"),
        ("es", "next_step", "La primera pantalla es gratis.", "free_work"),
        ("de", "next_step", "Die erste Seite schreibe ich kostenlos.", "free_work"),
    ],
)
def test_what_shows_in_any_language_is_written_again(code: str, section: str, text: str, category: str) -> None:
    draft, sender = draft_with(code, answer(code, **{section: text}), answer(code))
    assert f"{section}: {category}" in sender.requests[1].messages[-1].content
    assert draft.writer == "model"
    assert text not in draft.text


def test_a_letter_is_never_half_in_one_language_and_half_in_another() -> None:
    bad = answer("de", proof="Ich habe 47 Handbücher für Siemens geschrieben.")
    draft, sender = draft_with("de", bad, bad, bad)
    assert len(sender.requests) == 3
    assert draft.ok
    assert draft.writer == "composer"
    assert "Nabenbremse" not in draft.text
    assert any("this letter is in English" in said for said in draft.warnings)


def test_a_model_that_writes_english_all_the_same_is_told_of() -> None:
    english = {
        "opening": "A bicycle workshop in Kassel where each mechanic sets the hub brake its own way needs one order.",
        "answers": "I would begin with the hub brake, and before that I would want to see your list of the tasks.",
        "approach": "I would watch one of you do it and write down each step, and then have it tried from the page.",
        "proof": "I wrote the installer's manual for a heat pump after two days beside a fitter.",
        "next_step": "The page on the hub brake could be a small first milestone, and we can agree on it here.",
    }
    draft, _ = draft_with("de", *[answer("de", **english)] * 3)
    assert draft.writer == "model"
    assert draft.warnings[-1] == (
        "the post is in German; this letter is in English since the model wrote it so; translate before you send"
    )
    assert draft.plan.needs_human[-1].what.startswith("translate the letter into German")
