"""How a time is named, in several languages, and how long after a message it can hold. Data for `dates.py`."""

from __future__ import annotations

from proposer.text.pattern import Pattern

DAY = 24.0
WEEKDAYS = (
    r"monday|mondays|lunes|segunda-feira|na segunda|lundi|montag|ponedeln\w+|понедельник\w*|somvar",
    r"tues(?:day)?|martes|terça(?:-feira)?|mardi|dienstag|vtornik\w*|вторник\w*|mangalvar",
    r"wed(?:s|nesday)|miércoles|miercoles|quarta(?:-feira)?|mercredi|mittwoch|sred[uy]|сред[уы]|budhvar",
    r"thurs(?:day)?|jueves|quinta(?:-feira)?|jeudi|donnerstag|chetverg\w*|четверг\w*|guruvar",
    r"friday|viernes|sexta(?:-feira)?|vendredi|freitag|pyatnits\w+|пятниц\w+|shukravar",
    r"saturday|sábado|sabado|samedi|samstag|subbot\w+|суббот\w+|shanivar",
    r"sunday|domingo|dimanche|sonntag|voskresen\w+|воскресен\w+|ravivar",
)
"""From Monday on. Short forms that are words of their own (`mon`, `sat`, `sun`) are left out."""
MONTHS = (
    "jan(?:uary)?|enero|janeiro|janvier|januar",
    "feb(?:ruary)?|febrero|fevereiro|février|februar",
    "march|marzo|março|mars|märz",
    "apr(?:il)?|abril|avril",
    "may|mayo|maio|mai",
    "june?|junio|junho|juin|juni",
    "july?|julio|julho|juillet|juli",
    "aug(?:ust)?|agosto|août",
    "sept?(?:ember)?|septiembre|setembro|septembre",
    "oct(?:ober)?|octubre|outubro|octobre|oktober",
    "nov(?:ember)?|noviembre|novembro|novembre",
    "dec(?:ember)?|diciembre|dezembro|décembre|dezember",
)
_NUMBER = r"(?P<day>[0-3]?\d)"
_MONTH = "|".join(f"(?P<m{n}>{names})" for n, names in enumerate(MONTHS))
_COUNTED = (
    r"\d{1,3}|an?|one|two|three|four|five|six|ten|a couple of|couple of|a few|few|some|un|una|dos|tres|deux|trois|zwei|"
    r"drei|dois|einer?"
)
_UNIT = (
    r"min(?:ute)?s?|hours?|hrs?|h|days?|weeks?|months?|sec(?:ond)?s?|moment|bit|horas?|días?|dias?|semanas?|meses|"
    r"heures?|jours?|semaines?|mois|stunden?|tagen?|wochen?|monaten?|chas\w*|dn\w+|nedel\w+"
)
WEEKDAY = Pattern(r"(?<!\w)(?:" + "|".join(f"(?P<d{n}>{names})" for n, names in enumerate(WEEKDAYS)) + r")(?!\w)")
NUMBERED = (
    Pattern(rf"(?<!\w)(?:the |am |le |el |dia |o )?{_NUMBER}(?:st|nd|rd|th|\.)? (?:of |de )?(?:{_MONTH})(?!\w)"),
    Pattern(rf"(?<!\w)(?:{_MONTH}) (?:the )?{_NUMBER}(?:st|nd|rd|th)?(?!\w)"),
    Pattern(rf"(?<!\w){_NUMBER}(?:st|nd|rd|th)(?!\w)"),
    Pattern(rf"(?<!\w)(?:am|bis zum|el|le|dia|no dia) {_NUMBER}\b(?! ?(?:uhr|h|:))"),
)
"""Days of a month, the ones that say most first."""
LATER_MONTH = Pattern(
    r"(?<!\w)(?:in|until|till|by|from|bis|hasta|até|jusqu'en|en) (?:early |mid |late |end of )?"
    r"(?:autumn|fall|spring|summer|winter|next season|next quarter|next year|the new year|herbst|frühjahr|otoño|verano|"
    rf"{'|'.join(MONTHS)})(?!\w)"
)
COUNT = Pattern(
    r"(?<!\w)(?:in|within|after|give me|back in|another|off for|away for|leave for|out for|dans|en|em|cherez|через) "
    r"(?:about |around |like |the next )?"
    rf"(?P<count>{_COUNTED}) (?:more )?(?P<unit>{_UNIT})(?!\w)"
)
COUNTS = {
    "a": 1, "an": 1, "one": 1, "un": 1, "una": 1, "ein": 1, "eine": 1, "einer": 1, "two": 2, "dos": 2, "deux": 2,
    "zwei": 2, "dois": 2, "three": 3, "tres": 3, "trois": 3, "drei": 3, "four": 4, "five": 5, "six": 6, "ten": 10,
    "a couple of": 3, "couple of": 3, "a few": 4, "few": 4, "some": 4,
}  # fmt: skip
UNITS = (
    ("min", 1 / 60), ("sec", 1 / 60), ("moment", 1.0), ("bit", 3.0), ("se", 7 * DAY), ("h", 1.0), ("st", 1.0),
    ("chas", 1.0), ("da", DAY), ("día", DAY), ("dia", DAY), ("dn", DAY), ("j", DAY), ("t", DAY), ("w", 7 * DAY),
    ("ned", 7 * DAY), ("m", 31 * DAY),
)  # fmt: skip
_SPANS: dict[float, tuple[str, ...]] = {
    12.0: (
        r"in a (?:moment|sec|second|minute|bit)|shortly|right away|uploading|brb|hold on|after lunch|later today",
        r"this (?:morning|afternoon)|gleich|ahorita|en un rato|tout de suite",
    ),
    24.0: (
        r"today|tonight|this evening|by evening|hoy|esta noche|hoje|heute|aujourd'hui|ce soir|segodnya|aaj|сегодня",
    ),
    48.0: (r"tomorrow|tmrw|tmr|mañana|amanhã|amanha|demain|zavtra|kal|завтра|morgen(?! früh um)",),
    72.0: (r"day after tomorrow|übermorgen|pasado mañana|après-demain|poslezavtra|послезавтра",),
    96.0: (
        r"weekend|(?:all|whole|end of(?: the)?) week|later this week|this week|wochenende|fin de semana",
        r"fim de semana|week-end",
    ),
    264.0: (
        r"next week|la semana que viene|próxima semana|semana que vem|semaine prochaine|nächste woche|kommende woche",
        r"next few days|coming days|следующ\w+ недел\w+",
    ),
    744.0: (r"next month|end of (?:the )?month|month end|el mes que viene|mês que vem|mois prochain|nächsten monat",),
}
SPANS = tuple((Pattern(rf"(?<!\w)(?:{'|'.join(named)})(?!\w)"), hours) for hours, named in _SPANS.items())
"""Words for a time that need no calendar: hours after the message until which they can hold."""
WEEKDAY_HOURS = 96.0
"""Hours until which a bare weekday can lie ahead when the day of the message is unknown."""
MONTH_DAY_HOURS = 168.0
SEASON_HOURS = 60 * DAY
AFTER_SLACK = 48.0
"""Hours added to `after the board meeting on Thursday`."""
GRACE = 24.0
"""Hours after a named day in which nobody is chased."""
AFTER = Pattern(r"\b(?:after that|right after|afterwards|after (?:the|our|my|we)|danach|después|depois|ensuite)\b")
