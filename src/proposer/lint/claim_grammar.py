"""Grammar of claims: how work, belongings and skills are told."""

from __future__ import annotations

from proposer.lint import claim_words as words
from proposer.text.pattern import Pattern

BREAK = Pattern(
    r"[;\n]|\s-+\s|:\s|,? (?:so|but|yet|while|whereas|although|though|and)(?= (?:your|you|you're|i'd|i'll|would|"
    r"will|could|can|then|"
    r"i would|i will|i can|i could|we'd|we'll|we could|we can|this|that|these|the (?:same|first|next)|here|it)\b)"
    r"|,? so (?!that\b|far\b|many\b|much\b)|,(?= (?:your|you|i'd|i'll|i would|we'd|we'll|which (?:is|are|means|"
    r"matches|suits"
    r"|fits|makes|helps|would)|then|if|once|as your|as you|the same)\b)|, but |, yet | (?=but i\b)|(?= if (?:you|"
    r"your|the)\b)"
)
"""Where a new thought begins inside a sentence."""
TOLD = Pattern(
    rf"(?<![\w'])(?:i|we)(?P<have>'ve| have|"
    rf" had)?(?P<adverbs>(?: {words.ADVERB}){{0,2}}) (?P<verb>[a-z][a-z-]{{1,20}})\b(?!')"
)
WAS = Pattern(r"(?<![\w'])(?:i|we) (?:was|were) (?P<next>[a-z'-]{1,20})")
HAVING = Pattern(r"\bhaving (?P<verb>[a-z-]{2,20})\b")
BY_ME = Pattern(
    r"\b[a-z]{3,20}(?:ed|en|lt|ne|wn) by (?:me|us|my team|myself)\b|\b(?:made|done|run|cut|led|won) by me\b"
)
OWNED = Pattern(
    rf"(?<![\w'])(?:i|we)(?: have(?: got)?|'ve(?: got)?| had| bring|"
    rf" hold) (?:[\w'%+&-]+(?:[.,]\d+)*\+? ){{0,5}}?(?P<noun>years?|yrs|decades?|"
    rf"{words.PEOPLE}|(?:five-star |5-star )?reviews|projects?|apps|sites|stores|shops|followers|employees|"
    rf"{words.ABILITY}|rating|portfolio)\b"
)
MY_WORK = Pattern(
    rf"\b(?:my|our) (?:[\w-]+ ){{0,3}}?(?:{words.PEOPLE}|(?:last|past|previous|recent|earlier|latest|former|"
    rf"other|first) "
    rf"(?:[\w-]+ ){{0,2}}?{words.WORK})\b|\b(?:of|among) (?:my|our) (?:[\w-]+ ){{0,2}}?"
    rf"(?!work\b|team\b|portfolio\b|career\b|rating\b|score\b){words.WORK}\b"
    rf"|\b(?:in|at|during|for|on) an? (?:earlier|previous|recent|former|past) (?:[\w-]+ ){{0,2}}?{words.WORK}\b"
)
MINE = Pattern(rf"\b(?:my|our) (?:[\w-]+ ){{0,2}}?(?P<noun>{words.WORK}|{words.ABILITY})\b|\b(?:is|are|been) my\b")
MY_DID = Pattern(
    r"\b(?:my|our) (?!plan|questions?\b|rate|offer|price|suggestion|guess|proposal|letter|message"
    r"|name|first|aim|idea|"
    r"reading|understanding|apolog)[a-z-]+(?: [a-z-]+)? (?:has |have |had )?(?P<verb>[a-z]{3,})\b"
)
SELF = Pattern(
    r"(?<![\w'])(?:i'm|i am|we're|we are) (?P<next>(?!not\b|no\b|happy|glad|sure|available|free\b|able|ready|"
    r"open\b|interested|"
    r"curious|confident|reading|looking|assuming|thinking|wondering|asking|guessing|going|sorry|afraid|here\b|"
    r"offering|"
    r"proposing|suggesting|aware|careful|keen|excited|talking|keeping|aiming|only\b|writing|applying|fine\b|ok\b|"
    r"okay)[a-z][\w'-]*)"
)
AS_A = Pattern(rf"\bas an? (?:[\w-]+ ){{0,4}}?{words.PERSON}\b")
ABLE = Pattern(
    r"(?<![\w'])(?:i|we) (?:also |mainly |mostly )?(?:speak|speciali[sz]e|hold|own|teach|"
    r"know (?!that\b|how\b|what\b|why\b|your?\b|the\b|this\b|it\b|where\b|which\b)|"
    r"use (?!it\b|this\b|that\b|your?\b|the\b|a\b|an\b|one\b|them\b|these\b)|(?:work|code|build|program) (?:with|"
    r"in|on|as|for|"
    r"at)\b(?! (?:your?|the|this|that|it|a|an|one|small|steps|stages|drafts|fixed)\b))"
)
HABIT = Pattern(
    r"(?<![\w'])(?:i|we) (?:also )?(?:run|write|manage|maintain|lead|build|design|translate|edit|handle|ship|"
    r"work|develop|"
    r"teach|test|deploy|keep|do|use|speak)\b.{0,60}?\b(?:every day|daily|every week|weekly|each month|"
    r"for a living|for years|"
    r"regularly|all day|day in|since (?:19|20)\d\d|every month|full[- ]time)\b"
)
RATED = Pattern(
    r"\btop[- ]rated\b|\brising talent\b|\bexpert-vetted\b|\bjob success\b|\baward-winning\b"
    r"|\b(?:native|bilingual|fluent)\b(?= (?:speaker|in|[a-z]+ (?:and|or|speaker)|english|spanish|german|french|"
    r"[a-z]{4,12}\b))"
    r"|\bcertified (?:in|as|by|for|[a-z]+ [a-z]+)|^(?!the\b|this|that|an?\b|it\b|"
    r"is\b)(?:[\w-]+ ){1,3}certified\b|\bmother tongue\b"
)
FRAGMENT = Pattern(
    rf"^(?:[\"'(*-]\s*)?(?:(?:yes|also|and|plus|with|over|more than|about|around|nearly|almost|some|a|an|the|"
    rf"past|previous|happy"
    rf"|recent|my|our),? )*"
    rf"(?:{words.COUNT} (?:[a-z-]+ )?(?:years?|yrs)\b(?! (?:old|ago|of (?:data|records|logs|statements|invoices|"
    rf"orders|history"
    rf"|mail|emails|files|reports|entries|posts|photos|sales)))|(?:clients|customers|brands|companies|"
    rf"employers) (?:include"
    rf"|such as|like|range|are)|portfolio (?:includes|spans|has|covers)|{words.BY_OTHERS} (?:by|in|on)\b"
    rf"|(?:former|ex-|certified|accredited|chartered|fluent|native|bilingual|award-winning|top[- ]rated|published)\b"
    rf"|team of {words.COUNT}|rated (?:at )?\d|{words.COUNT} (?:five-star |5-star )?(?:reviews|ratings)\b)"
)
YEARS = Pattern(
    rf"\b{words.COUNT} ?(?:years?|yrs)(?:'|')? (?:of )?(?:[\w-]+ ){{0,3}}?(?:experience|practice|expertise)\b"
    rf"|(?:^|, |\band |\bwith |\bbehind )(?:over |more than |about |nearly )?{words.COUNT} years? (?:in|as|at|"
    rf"doing|with|behind me)\b"
)
TALLY = Pattern(
    rf"\b{words.COUNT}(?! (?:questions|languages|things|points)\b)[^,;]{{0,40}}\b(?:so far|to date|under my belt|"
    rf"behind me|"
    r"to my name|in my career|my desk|through my hands|on my watch|(?:use|uses|used|run on|rely on|trust|trusted|"
    r"bought|read|"
    r"hired|downloaded|chose) (?:my|our|me|us))\b"
)
SINCE = Pattern(r"\b(?:i|me|my|we|our|us)\b.{0,60}\bsince (?:early |late )?(?:19|20)\d\d\b|\bsince i\b")
BARE = Pattern(
    rf"^(?:yes,? |also |previously |recently )?(?P<verb>won|built|rebuilt|led|managed|shipped|delivered|launched|"
    rf"worked|ran|grew|"
    rf"increased|migrated|moved|designed|redesigned|completed|created|developed|helped|wrote|taught|handled|"
    rf"edited|translated|"
    rf"spent|served|founded|headed|raised|closed|audited|sold|trained|produced|scaled|cut|reduced|saved|automated) "
    rf"(?:[$€£]?\d|{words.NUMBER_WORD}|over|more than|an?|the|with|for|at|as|all|both|my|our|[a-z]+ing) ?"
)
FRONTED = Pattern(r", (?:the|an?|your?|it|this|that|each|they|these|i'd|we'd|every)\b")
HIRED_ME = Pattern(
    r"^(?P<name>[A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*) (?:used|uses|hired|chose|picked|trusted|trusts|commissioned|"
    r"paid|featured|"
    r"published|bought|licensed|relies on|runs|adopted|recommended) (?:me|my|our|us)\b"
)
DONE_TO_YOURS = Pattern(r"(?: (?!that\b|which\b|who\b|whose\b|when\b|where\b)[\w'-]+){0,4} (?:your|you)\b")
NEW_SUBJECT = Pattern(r", (?:i|we|so|and i|which)\b")
COMPARED = Pattern(
    r"\b(?:like|as|than|to|for|with|in|on|of|near) (?:your?|yours|what you|the ones? you|this (?:job"
    r"|post|project|one))\b|\byour\b"
)
TEAM = Pattern(rf"\b(?:team|agency|studio|crew) of {words.COUNT}")
PAST_TELLING = Pattern(
    r"\b[a-z]{3,}ed\b|\b(?:went|fell|rose|grew|came|took|was|were|had|did|made|ran|saw|kept|cut|now|still)\b"
)
FOR_SOMEONE = Pattern(
    r"\b(?:for|at) an? (?!look|moment|while|minute|second|first|quick)[a-z]|\b(?:for|at) [\w.,]+ (?:clients|years)\b"
)
LONG_AGO = Pattern(
    r"\b(?:ago|last (?:week|month|year|spring|summer|autumn|fall|winter)|in (?:19|20)\d\d|previously|yesterday)\b"
)
DATED = Pattern(rf"{LONG_AGO.source}|\d")
OWN = Pattern(r"(?<![\w'])(?:i|i'm|i've|we|we're|my|our|me)\b")
WORK_NOUN = Pattern(words.WORK)
NO_BELONGING = Pattern(r"\b(?:your|questions?|ideas?|hours?)\b")
FIRST_HERE = Pattern(r"\bfirst (?:job|project|report)")
_OWNING = Pattern(rf" (?:{words.COUNT}|a \w+ {words.PERSON}|my own)")
ONLY_WITH = {
    "been": Pattern(r" (?!through|reading|thinking|wondering|looking|meaning|told|asked)"),
    "had": _OWNING,
    "got": _OWNING,
}
"""Verbs that tell of work only before certain words."""
