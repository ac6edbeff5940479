"""What an ask is about: samples, a rate, a price, a time, an approach (D-44)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

_DONE = (
    r"(?:(?!need\b|indeed\b|feed\b|speed\b|exceed\b|proceed\b)\w{2,12}ed|built|made|written|wrote|cut|done|did|drawn"
    r"|drew|laid|shot|won|sung|run|ran|led|sold|grown|grew|taught|shipped|set up|held|given|gave"
    r"|spoken|sent|met|dealt|(?:type)?set)"
)
_MADE = rf"(?:that |which )?you(?:'ve| have)? (?:already |recently |once |yourself )?{_DONE}"
_TOPICS: tuple[tuple[str, str], ...] = (
    ("cv", r"\b(?:cv|resume|résumé|curriculum|lebenslauf)\b"),
    (
        "samples",
        (
            r"\b(?:samples?|(?<!for )examples?|portfolio|past work|previous work|work you'?ve|github|links? to"
            r"|behance|dribbble|case stud\w{2,3}|showreel|demo reel|your (?:reel|website|crates?|repos?)"
            r"|\w+ of (?:yours|your own)|exemplos?|amostras?|textes|projects? (?:you|that you|similar)"
            r"|similar (?:projects?|work)|past projects?|previous projects?"
            r"|screenshots?|references?|reels?|demos|demo (?:please|with|links?)|past pieces|game links"
            rf"|(?:clips?|pieces?|pages?|stores?|sites?|apps?|works?|boards?|flows?|posts?|articles?|videos?"
            rf"|drawings?|one|some|that|which) {_MADE}"
            r"|(?:arbeits|text)proben?|beispiele?|referenzen|ejemplos?|muestras?|enlaces|exemples?|esempi"
            r"|r[ée]f[ée]rences|lavori|trabajos|travaux)\b"
        ),
    ),
    (
        "rate",
        (
            r"\b(?:hourly(?: rate)?|(?<!reply )(?<!open )(?<!click )(?<!conversion )(?<!frame )rates?|per hour"
            r"|price per (?:word|hour|minute)|hourly price|salary"
            r"|compensation|(?:monthly|weekly|daily|day|flat monthly) (?:fee|price|rate|cost)s?|(?:price|fee"
            r"|cost)s? (?:per|an?) (?:\w+ )?(?:hour|word|minute|page|piece|site|spread|listing|song|track"
            r"|image|video|month|week|day)|(?:you|ur) (?:take|ask|charge|want|bill) (?:per|an?"
            r"|by the) (?:hour|day)|tarifa|tarifas|stundensatz|tagessatz|honorar|tarif\w{0,9}"
            r"|taux (?:horaire|journalier)|tariff\w)\b"
        ),
    ),
    (
        "price",
        (
            r"\b(?:prices?|pricing|costs?|quotes?(?! (?:it|this|that|the (?:word|phrase)))|quotation"
            r"|estimate of (?:the )?costs?|budget|fixed price|fee|fees|bid amount"
            r"|(?:you|you'd|you would) (?:charge|ask for|want for)|preis\w{0,12}|festpreis|kosten\w{0,12}"
            r"|angebotspreis"
            r"|prix|devis|precios?|presupuesto|prezzo|preventivo)\b"
        ),
    ),
    (
        "timeline",
        (
            r"\b(?:timeline|time ?frame|deadline|turn ?around|delivery (?:time|date)|how (?:long(?! have you)|soon"
            r"|fast|quickly)|estimated? (?:time|duration|completion|hours)|time estimate|estimate|eta"
            r"|milestones?|schedule|when you (?:could|can|would) (?:deliver|finish|be done)"
            r"|how many (?!hours|days)\w+ you (?:do|make|write) in|(?<=price and )time"
            r"|how (?:many|much) (?:days|weeks|time)|turn(?:ing)? (?:it )?around|quanto tempo"
            r"|combien de temps|wie lange|prazo|by when|zeitplan|lieferzeit|d[ée]lai|plazos?|tempi)\b"
            r"|^(?:and )?(?:the |a )?time(?: (?:for"
            r"|needed)\b[^.!?]*)?[.!]?$"
        ),
    ),
    (
        "availability",
        (
            r"\b(?:availab\w{2,6}|start date|when you (?:can|could)(?! (?:deliver|finish))|(?:your"
            r"|the) (?:hours|days|nights|shifts)(?! (?:rate|price))|(?:free|possible) dates|(?:hours"
            r"|days) (?:per|a|each) "
            r"(?:week|day|month)"
            r"|time ?zone|(?:usual|office|your|how many) hours|days? (?:suits?|you(?:'re| are) free)"
            r"|times? of (?:the )?(?:week|day)|(?:which|what) (?:days?|evenings?|nights?|hours)"
            r"|when(?: \w+)? (?:you )?(?:could|can|would|might) (?:you )?(?:begin|start)|from when"
            r"|earliest date|next opening|disponible|erreichbar|working hours|weekly hours|earliest start"
            r"|verf[üu]gbar\w{0,6}|disponib\w{2,8})\b"
        ),
    ),
    (
        "approach",
        (
            r"\b(?:approach|how you(?:'d| would| will| plan| check| handle| deal| make)?|plan|process"
            r"|methodology|strategy"
            r"|proposed|workflow|solution|ideas?|understanding of|suggestions?|explain|recommend\w{0,8}"
            r"|(?:what|which|where)\b[^.,;!?\n]{0,40}?\byou(?:'d| would| will|'ll)(?! (?:charge|ask for|want for))"
            r"|first steps?|vorgehen\w{0,6}|herangehensweise|enfoque|approche)\b"
        ),
    ),
    (
        "experience",
        (
            r"\b(?:experience|background|expertise|skills?|qualifications?|why you|introduc\w{2,6}|about (?:you"
            r"|yourself)|certifi\w{3,8}|whether you(?:'ve| have)|if you(?:'ve| have)(?: ever)? (?:\w+ed|done"
            r"|built|made|worked|run|taught|written)|how (?:many|long) (?:\w+ ){0,3}you(?:'ve| have)"
            r"|familiarity|relevant|knowledge|summary|fit|where you(?:'ve| have)? "
            r"(?:done|did|used|worked)"
            r"|your (?:\w{3,12} )?(?:practice|training|licen[cs]es?|field|bar number|degree|languages|trade|team)"
            r"|(?:whether|if) you(?:'ve| have) (?:ever |already |previously )?(?:used|worked|done|built|made)"
            r"|what you(?:'ve| have)? (?:\w{2,10} )?(?:built|done|made|sold|written|worked|shipped|run)"
            r"|erfahrung\w{0,3}|exp[ée]rience|experiencia|esperienza)\b"
        ),
    ),
    ("location", r"\b(?:location|country|where you(?:'re| are| live)|based in|city)\b"),
)
_MADE_BY_YOU = re.compile(rf"\b[a-z]{{3,}}s?(?: [^.,;!?\n]{{0,40}})? {_MADE}\b")
_COUNTED = re.compile(
    r"\b(?:send|share|show|attach|link|joindre|allega|schicke?|env[íi]a|(?:include|add|provide"
    r"|submit)(?! (?:me |us )?an? ))"
    r"\b (?:me |us )?(?:to )?(?:an? (?!few lines|line|sentence|paragraph|word|message|note|letter"
    r"|proposal|bid|quick|short|brief)"
    r"|one |two |three |four |five |six |some |a few |several |\d{1,2} |deux |trois |zwei |drei |dos "
    r"|tres |due |tre )"
    r"(?:\([^)]*\) ?)?[^\W\d]{3,}",
    re.IGNORECASE,
)
_SAMPLE = re.compile(r"\b(?:samples?|examples?|portfolio|links?|screenshots?)\b")
_ITEM = re.compile(
    r"^\W*(?:\d{1,2}[.)] ?)?(?:(?:show|attach|link|send)\b(?! (?:me |us )?(?:your |an? "
    r"|the )?(?:application|proposal|message|bid|invit|offer|letter))"
    r"|(?:photos|pictures|clips|links)\b|(?:one|two|three|four|five|\d{1,2}) (?!(?:short )?(?:sentence|line"
    r"|paragraph|reason|word|question|thing|idea|minute|hour|day|week|month|year|step|to|or|page|\d)s?\b)[a-z]{3,})",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"\b(?:show (?:me|us)|attach|link)\b", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:tell (?:me|us)(?: \w+){0,5}? (?:about|what you(?:'ve| have)?)|describe(?: briefly)?)\b", re.IGNORECASE
)
TO_READER = re.compile(
    r"^\W*(?:\d{1,2}[.)] ?)?(?:(?:and|then|also|so|please|pls|kindly|just|first|if you are interested"
    r"|people)[,:]? ){0,3}"
    r"(?:show|tell|send|give) (?:me|us)\b"
    r"|^\W*(?:show|link|attach) (?:an?|one|two|three|some|\d)\b"
    r"|\b(?:please|kindly|pls) (?:\w{2,8} )?(?:share|send|attach|include|link|show|add|state|give)\b"
    r"|^\W*(?:\d{1,2}[.)] ?)?(?:(?:and|then|also|please|pls|kindly)[,:]? ){0,3}(?:describe|link|attach|share"
    r"|include|state|send|add"
    r"|give|quote|mention)\b[^.!?\n]{0,80}\b(?:your|you|you've)\b",
)


@lru_cache(maxsize=128)
def topic_of(text: str) -> str:
    """What is asked for: the topic named first; what the verb itself asks for, when none is named.

    Kept for the pieces of one post, which are asked about more than once.
    """
    low = text.lower()
    told = _TOLD.search(low)
    made = _MADE_BY_YOU.search(low) if "you" in low else None
    named = named_topic(low)
    if told and not _SAMPLE.search(low) and (named == "samples" or (made and named in {None, "approach"})):
        return "approach" if named == "approach" and "how " in low else "experience"
    if named:
        return named
    if _COUNTED.search(low) or (made and not told):
        return "samples"
    if not TO_READER.search(low) and not told:
        return "other"
    return "samples" if _SHOWN.search(low) else "experience" if told else "other"


def topic_of_item(text: str) -> str:
    """The topic of something that is known to be asked for: things to show and counted things are samples."""
    found = topic_of(text)
    return "samples" if found == "other" and _ITEM.match(text) else found


def topics_named(text: str) -> frozenset[str]:
    """Every topic that some words name."""
    low = text.lower()
    told = topic_of(text)
    return frozenset(topic for _, topic in _named(low)) | ({told} - {"other"})


def named_topic(text: str) -> str | None:
    """The topic whose words come first."""
    found = _named(text.lower())
    return min(found)[1] if found else None


@lru_cache(maxsize=128)
def _named(low: str) -> tuple[tuple[int, str], ...]:
    """The topics that lower-case words name, each with its first place."""
    return tuple((match.start(), topic) for topic, pattern in _topics() if (match := pattern.search(low)))


@cache
def _topics() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((topic, re.compile(pattern)) for topic, pattern in _TOPICS)
