"""Two languages are mixed.

What it does: finds words of another language inside an English text, and English ones inside another, outside
quotation marks.
Why it matters: a half-translated message shows that nobody read it before it was sent.
Example: "The index first, und dann würde ich die maps zeichnen."
Use instead: "The index first, and then I would draw the maps."
Source: D-30.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from proposer.lint.kinds import Custom
from proposer.lint.rule import Gate, Hit, Rule
from proposer.text.document import words_of
from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

if TYPE_CHECKING:
    from proposer.models.context import LintContext
    from proposer.text.document import Document

_ENGLISH = frozenset(
    table("""the and with are would should could first your you this that these which because then from it i'd can
        have will not be by each before after when what where they their there our my into""")
)
"""Small words that only English has: Dutch has `is`, `of` and `we`, Norwegian `for`, Spanish `has`."""
_SMALL: dict[str, frozenset[str]] = {
    "German": frozenset(
        table("""und ich würde zuerst eine einen einem einer der das dann mit für ist nicht werden wird sind auch auf
        aus bei wenn aber oder sehr kann könnte müssen sie wir ihre ihren ihr zu den dem alle noch nur wie nach vor
        über zwischen legen haben habe gerne""")
    ),
    "Spanish": frozenset(
        table("""el los las una unos y que para con por como puedo puede después días primero su sus más está están
        hacemos hacer juntos tengo hay muy también pero porque desde hasta puede importarse necesito quiero sería
        podría usted nuestro del este esta esto cuando donde""")
    ),
    "Portuguese": frozenset(
        table("""os uma um eu meu minha começaria começar para com não você vocês seu sua posso pode depois primeiro
        mais está são também mas porque desde até fazer tenho muito nosso gostaria seria isso quando onde dos das
        pelo pela ao num numa""")
    ),
    "French": frozenset(
        table("""le les une des et je vous nous pour avec dans sur est sont pas puis puisque votre vos notre peut peux
        ferais serait aussi très mais parce depuis jusqu quand où par ce cette ces qui que commencerais""")
    ),
    "Italian": frozenset(
        table("""il gli una che per con sono posso può dopo prima più anche ma perché fare ho molto vostro suo sua
        questo questa quando dove della delle degli nel nella sarebbe""")
    ),
    "Dutch": frozenset(
        table("""het een ik zou eerst met voor niet zijn wordt ook naar uit als maar heb kan kunnen moeten uw onze deze
        daarna omdat bij tussen""")
    ),
    "Hindi": frozenset(
        table("hai hain mein aap aapka aapke kar karna karunga karenge nahi nahin bhi aur ke liye phir pehle tak wala")
    ),
}
_CLEAR: dict[str, frozenset[str]] = {
    "German": frozenset(
        table("""und ich würde wäre zuerst einen nicht wird werden auch oder sehr müssen wir ihre noch wenn bitte schon
        dann muss fertig fehlen fehlende fehlenden seiten bis freitag montag""")
    ),
    "Spanish": frozenset(
        table("""puedo puede después está están muy también porque necesito necesitas quiero sería podría cuando falta
        mañana primero luego favor avísame atento comentarios gente sólo cambios reservas""")
    ),
    "Portuguese": frozenset(table("não você muito mim posso depois também isso prazo fazer gostaria amanhã preço")),
    "French": frozenset(
        table("""je vous nous suis avec dans envoie très merci peux votre demain semaine prochaine fini matin serait""")
    ),
    "Italian": frozenset(table("resta prezzo sono posso anche questo della ogni uguale ovunque dopo più molto")),
    "Hindi": frozenset(table("kal tak hai hain mein karna bhej dunga doonga daal sab phir galat thoda ek ko")),
    "Polish": frozenset(table("jest tylko gotowa gotowe brakuje jeszcze proszę dla się już mogę")),
    "Russian": frozenset(
        table("""готова готово осталось только проверить потом можно нужно если уже это для что как сделаю завтра""")
    ),
}
"""Words that English has not, and names hardly: two of them are enough."""
_WORDS = frozenset(word for words in (*_SMALL.values(), *_CLEAR.values()) for word in words)
_SCRIPTS = frozenset(table("и в на не я с что для это как бы я из по في من على है के में और से"))
_OTHER_SCRIPT = Pattern(
    r"(?:[\u0400-\u04ff]+[\s,]+){3,}[\u0400-\u04ff]+|(?:[\u0600-\u06ff]+[\s,]+){3,}[\u0600-\u06ff]+|"
    r"(?:[\u0900-\u097f]+[\s,]+){3,}[\u0900-\u097f]+"
    r"|[\u3040-\u30ff\u4e00-\u9fff]{8,}|(?:[\uac00-\ud7af]+\s){2,}[\uac00-\ud7af]+"
)
_CITED = Pattern(
    r"\"[^\"\n]{1,400}\"|(?<!\w)'[^\n']{2,200}'(?!\w)|«[^»\n]{1,400}»|„[^\"\n]{1,400}\"|`[^`\n]{1,200}`|"
    r"\([^()\n]{1,80}\)"
)
_FOREIGN, _SURE, _OWN = 3, 2, 2
"""From so many small or clear words of another language in a sentence, and of English in the text, they are mixed."""


def _check(document: Document, context: LintContext) -> Iterator[Hit]:  # noqa: ARG001
    plain = document.view.plain
    text = _CITED.sub(lambda match: " " * len(match.group()), plain)
    listed = words_of(text.lower())
    if sum(word in _ENGLISH for word in listed) < _OWN:
        return
    words = frozenset(listed)
    name, foreign = max(
        ((name, words & small) for name, small in _SMALL.items()), key=lambda item: (len(item[1]), item[0])
    )
    mixed = _together(document, foreign, _FOREIGN) if len(foreign) >= _FOREIGN else None
    for language, clear in _CLEAR.items() if not mixed else ():
        if len(words & clear) >= _SURE and (mixed := _together(document, words & clear, _SURE)):
            name = language
            break
    if mixed:
        yield Hit(*mixed, message=f"English and {name} are mixed.")
    elif not plain.isascii() and (other := _OTHER_SCRIPT.search(text)):
        yield Hit(*other.span(), message="English and another script are mixed.")


def _together(document: Document, foreign: frozenset[str], least: int) -> tuple[int, int] | None:
    """The span of the sentence that holds so many of the words, if there is one."""
    for sentence in document.sentences:
        if len(foreign.intersection(sentence.words)) >= least:
            return sentence.start, sentence.end
    return None


RULE = Rule(
    code="PRF004",
    category="proofread",
    severity="warning",
    message="Two languages are mixed.",
    suggestion="Write the whole message in the client's language.",
    check=Custom(_check, Gate(words=_WORDS | _SCRIPTS, needles=("の", "です", "的", "니다"))),
    bad=(
        "The index comes first, und dann würde ich die maps zeichnen, with a scale for each.",
        "Hola, the plates pueden importarse en dos días, y después hacemos the index juntos.",
        "The index is done for each plate. Сначала я бы проверил карты и шкалы.",
        "The first plate is fini, je vous send the second one with the scale.",
        "The atlas готов, осталось только the index and then the plates.",
        "The maps are done. Je ferais les titres avec vous, and then the index for each plate.",
    ),
    good=(
        "The title 'Zimmer frei und warm' should stay German, as guests search for it.",
        "Ich würde zuerst die Karten zeichnen und dann das Register, mit Maßstab.",
        "Hola Inés: el mapa va primero, y después el índice con los nombres.",
        "The importer reads the rows, and then the index is written for each plate.",
        "Der erste Schritt ist das Register, mit Export nach WordPress und Figma.",
        "De eerste kaart is klaar of bijna klaar, en we hebben het register nog niet uit de oude map.",
        'The poem "el mar y las olas que van" stays as it is in the book.',
    ),
)
