"""Words of claims: verbs that tell of work, verbs that only tell of this letter, nouns of a working life."""

from __future__ import annotations

from proposer.text.lexicon import table
from proposer.text.pattern import Pattern

DID = frozenset(
    table(
        """built wrote made led ran won grew sold taught took brought drew shot dealt kept held began begun became
        came found founded gave went got had hit knew known lost met paid put rebuilt rewrote rewritten redrew
        remade reset rode said sang saw seen sent set shown shrank shrunk slept spent spoke spoken stood struck
        swept thought threw understood woke worn written wove wound done been drawn driven drove flown flew grown
        run given gone learnt overhauled oversaw overseen broke broken caught chose chosen cut did dug fed fought
        fell fit fixed forecast froze heard hid laid left lent lit meant mended proved proven quit read rose sought
        split spun spread stuck sung swapped swung told tore tried undid undone withdrew bound bought cast felt
        dreamt ate eaten sat shook taken won outgrew upheld withstood overcame relaunched"""
    )
)
"""Irregular forms that follow `I` or `I have`."""
NO_PAST = frozenset(
    table("need feed speed embed seed proceed succeed exceed indeed breed bleed weed heed shed wed red bed led-based")
)
"""Words in -ed that are no past tense."""
SAME_IN_PRESENT = frozenset(table("cut put set hit read let split spread cast quit fit reset shed cost run come"))
"""Verbs whose past looks like their present: a plan may use them."""
THOUGHT = frozenset(
    table(
        """thought wondered noticed saw seen understood noted assumed hoped wanted meant expected liked enjoyed loved
        appreciated agreed promised mentioned described attached enclosed believed supposed realised realized
        figured imagined guessed gathered felt heard needed preferred remembered forgot hesitated skipped outlined
        suggested proposed considered planned decided concluded suspected received discussed talked included
        summarised summarized sketched referred inferred learned learnt understood recognised recognized intended
        applied accepted signed confirmed"""
    )
)
"""Verbs that tell of reading and thinking, which is no experience."""
LOOKED = frozenset(
    table(
        """read reread re-read looked checked opened tested counted tried listed marked answered asked sent shared
        picked kept left put wrote found got watched clicked used took submitted drafted named numbered grouped
        sorted split added chose visited browsed skimmed scanned searched listened went gone compared measured
        timed viewed studied replied responded told said spoke spoken quoted written reviewed spotted traced pulled
        signed installed downloaded typed mapped been put"""
    )
)
"""Verbs that tell of this job when something of this job stands beside them."""
PERSONAL = frozenset(table("i we my our me us having as"))
TRIGGERS = PERSONAL | frozenset(
    table(
        """year years yr yrs decade decades clients customers brands companies employers portfolio trusted hired
        featured recommended endorsed praised published commissioned awarded employed certified former ex
        accredited chartered fluent native bilingual winning rated talent vetted success tongue team reviews
        ratings rating far date belt desk name won built rebuilt led managed shipped delivered launched worked ran
        grew increased migrated moved designed redesigned completed created developed helped wrote taught handled
        edited translated spent served founded headed raised closed audited sold trained produced scaled cut
        reduced saved automated"""
    )
)
"""Words without any of which no clause is a claim, unless it goes on with one."""
MOODS = frozenset(
    table(
        """glad happy surprised curious wondering thinking reading looking pleased sorry sure struck drawn interested
        excited going about unsure not able not never here just afraid delighted keen tempted reminded asking told"""
    )
)
"""What may follow `I was` without telling of work."""

ADVERB = (
    r"(?:also|already|just|then|once|recently|previously|first|even|later|since|often|always|usually|now|once|"
    r"both|myself|personally|quickly|[a-z]{3,12}ly)"
)
NUMBER_WORD = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a|one) (?:hundred|dozen|decade)|"
    r"dozens|hundreds|thousands|decades|several|many)"
)
COUNT = rf"(?:\d[\d,.]{{0,11}}(?:k|m)?\+?|{NUMBER_WORD}(?:-[a-z]+)?\+?)"

PEOPLE = r"(?:clients?|customers?|students?|readers?|patients?|employers?|agencies|buyers|followers|subscribers|users)"
WORK = (
    r"(?:jobs?|projects?|roles?|positions?|contracts?|builds?|apps?|sites?|websites?|stores?|shops?|portfolio|"
    r"proposals?|"
    r"campaigns?|books?|courses?|videos?|films?|documentar(?:y|ies)|articles?|designs?|logos?|translations?|subtitles|"
    r"team|company|agency|studio|career|track record|work|scripts?|dashboards?|reports?|bids|grants|labels|"
    r"illustrations|"
    r"models?|games?|plugins?|audits?|reviews?|rating|score|channel|podcasts?|newsletters?|songs?|photos)"
)
ABILITY = (
    r"(?:experience|background|expertise|degree|certificat\w+|badges?|licen[cs]es?|diploma|ph\.?d|doctorate|master's|"
    r"bachelor's|mba|awards?|qualifications?|accreditation|skills?|specialty|speciality|toolkit|stack|tools?|"
    r"(?:first|second|native|working|mother) (?:language|tongue)|languages?|accent|"
    r"daily (?:bread|tools?|driver|work)|day job|profession|training|studies)"
)
HELD = frozenset(
    table(
        """degree certificate certificates certification certifications badge badges licence licences license licenses
        diploma phd ph.d doctorate master's bachelor's mba award awards qualification qualifications accreditation
        skill skills specialty language languages accent profession training rating"""
    )
)
"""What one has without having done a piece of work."""
PERSON = (
    r"(?:developer|designer|writer|engineer|translator|interpreter|marketer|analyst|editor|architect|consultant|"
    r"specialist|accountant|bookkeeper|lawyer|attorney|expert|reviewer|teacher|nurse|doctor|manager|director|founder|"
    r"co-founder|owner|partner|member|speaker|programmer|researcher|scientist|journalist|photographer|illustrator|"
    r"animator|producer|strategist|trainer|instructor|professor|lecturer|recruiter|auditor|controller|officer|"
    r"administrator|copywriter|author|coach|lead|head|master|holder|freelancer|cpa|cfa|acca|pmp|cto|ceo|cfo|"
    r"certified|chartered|licensed|accredited|former|ex)"
)
BY_OTHERS = r"(?:trusted|hired|featured|recommended|endorsed|praised|published|commissioned|awarded|employed|certified)"

CLIENT = Pattern(r"\b(?:you|your|yours|you're|you've|you'd|you'll)\b")
LIKENESS = Pattern(
    r"\b(?:like|as|than|to|for (?:\w+ ){0,3}like|such as|of|with) (?:yours|you|your (?:own|kind|size|case|sort)\b|"
    r"the one (?:you|in your)|the ones you|what you)\b[^,;]{0,30}|\blike (?:your|the one)\b[^,;]{0,40}"
)
"""A comparison with the client's case leaves a claim a claim."""
HERE = Pattern(
    r"\b(?:you|your|yours|below|above|here|attached|this (?:post|job|letter|list|page|brief|message|note|line|"
    r"proposal)|"
    r"(?:the|this|that|each|both|its?) (?:\w+ )?(?:posts?|brief|job|listing|description|ads?|spec|site|page|export|"
    r"file|files|sample|screenshots?|log|attachment|repo|video|store|shop|link|draft|message|form|list|"
    r"questions?|letter|"
    r"sheet|photos?|pdf|recording|thread|budget|plan|scope|steps?|points?|word)|questions?|in mind|in touch)\b"
    r"|^(?: \w+)? (?:it|them)\b"
)
MODAL = Pattern(
    r"\b(?:would|will|could|should|might|may|can|cannot|shall|must|if|unless|until|whether|let me|let's|plan to|"
    r"going to|"
    r"suggest|propose|recommend|need|needs|want|wants|usually|typically|often|next|happy to|glad to|ready to)\b|"
    r"'d\b|'ll\b"
)
DENIERS = frozenset(
    table("no not nt t never none nor cannot neither nothing without lack outside little zero only isn aren")
)
"""Words without which nothing is denied."""
DENIED = Pattern(
    r"\b(?:i|we)(?: have| had| do| did| am| are| was| were| can|ca|do|did|have|had|was|would|"
    r"wo) ?n[o']t\b(?! (?:only|just))"
    r"|\b(?:i|we)(?:'ve|'m|'re) not\b(?! (?:only|just))|\bcannot\b|\bcan't\b|\bi lack\b"
    r"|\bnever (?!missed|failed|lost|late|had|been late|needed|broke|let)\w+"
    r"|\bnot (?:yet|been|in my|used|worked|exactly|a part|my)\b|\b(?:no|without|little|zero) (?:\w+ ){0,3}"
    r"(?:experience|certificate|certification|degree|background|project|record|practice)\b"
    r"|\b(?:i'm|i am|i have|i hold|i've|i've got|i speak|i claim|i know) (?:no|none|neither|nothing|only a little)\b"
    r"|^no\b|^not\b|^none\b|\bnone of (?:my|our)\b|\bthere (?:is|are|was|were) no(?:ne|thing)?\b"
    r"|\boutside my\b|\bis not\b|\bisn't\b|\bare not\b|\baren't\b|\bnor\b"
)
CONDITION = Pattern(
    r"\b(?:if|once|unless|until|whether|as soon as|as if|as though|imagine|suppose|in case|say)(?: \w+){0,2} ?$"
)
AFTERWARDS = Pattern(r"\b(?:when|after|before|until|whenever|where|what|whatever)(?: \w+)? ?$")
TOLD_BY_CLIENT = Pattern(
    r"\byou (?:\w+ )?(?:said|say|says|wrote|write|mentioned|mention|described|describe|told|asked|ask|noted|"
    r"explained)\b"
)
