"""The phrases by which a sentence shows what it does with a channel, a detail or a payment. Data for `frames.py`."""

# ruff: noqa: E501 (one phrase a line)

from __future__ import annotations

PRODUCT = (
    "{channel} {thing}",
    "{make} .. {channel}",
    "{channel} and|or|to|with .. integration|integrations|sync|automation|bot|bots|api|apis|connection",
    "experience|experienced|expert|expertise|proficient|familiar|skilled|worked|working|fluent|certified|knowledge|background with|in|on|of .. {channel}",
    "notify|notifies|alert|alerts|post|posts|push|pushes|pushed|report|reports|reported|feed|feeds|forward|forwards|pipe|piped .. to|into|in|on|through|via {channel}",
    "users|customers|visitors|buyers|subscribers|patients|students|members|shoppers|guests|attendees .. {channel}",
    "their|its|shop's|store's|company's|team's|brand's {channel}",
    "api|apis|sdk|oauth|webhook|webhooks|smtp|imap|dkim|spf|regex|endpoint|schema|database|field|column|cron .. {channel}",
    "{channel} .. api|apis|sdk|oauth|webhook|webhooks|smtp|imap|dkim|spf|regex|endpoint|schema|database|field|column|crm",
)
"""The channel is a skill or a thing that is built."""

WORKED_ON = (
    "{make}",
    "embed|embedded|fix|fixed|clone|copy|redesign|redesigned|scrape|scraped|replace|replaced|import|parse|crawl|audit|audited|reviewed|restyle|rebuild|rebuilt|launched|grew",
    "similar to|in",
    "like|inspired this|these|by|the_one|one",
)
"""What stands after it is a thing that is worked on."""

DEFERRAL = (
    "after|once|when|as_soon_as|upon|following|if .. contract|contracts|offer|engagement is|starts|begins|opens|active|live|signed|accepted|started|in|has|we're|we_are",
    "after|once|upon|following the|a|our|this|your|that? contract|offer|hire|hiring|award|acceptance",
    "after|once|when|as_soon_as i'm|i_am|we're|we_are|you|we hired|hire|contracted|under|have|start|sign|open|in .. contract|me|it",
    "once|after|when|as_soon_as|if .. hired|under_contract|on_contract|contract_is|contract_starts|contract_begins|in_contract",
    "under|during|inside|within an|a|the|our active|running|signed|open? contract",
    "first|fund|funded|active|started .. milestone .. then|after",
    "not|isn't|won't|don't .. until|till|before .. contract|hired|hire|offer",
    "when|once|after .. milestone is|has_been funded|active|open|accepted|live|set",
)
"""Puts it off until there is a contract."""

QUOTATION = (
    "you|client|they|he|she wrote|said|mentioned|asked|noted|suggested|requested|sent|offered|listed|shared|proposed|gave|put|posted|named",
    "your|the|this post|message|note|brief|listing|description|job|ad says|mentions|asks|said|mentioned|asked|lists|names|includes|has",
    "as_you_wrote|as_you_said|quote|quoting|you're_asking|you_are_asking|you_want|asking_for|asked_for",
)
"""Repeats what the client said."""

ACCESS = (
    "add|invite|share|grant|give .. to|with|access .. repo|repository|repos|github|gitlab|bitbucket|analytics|ga4|drive|folder|quickbooks|xero|docusign",
    "access|invite|invitation|invited|permission|permissions|viewer|collaborator|read-only to|for|on|in|as|via .. {system}",
    "{system} access|invite|invitation|permission|permissions|login|seat|role",
    "{system} account is|uses|runs|needs|goes",
    "grant|give|get|granted|given|request|requesting .. access",
    "as_a|as an|a|viewer|collaborator|guest .. {system}",
    "as a|an|your? read-only? viewer|collaborator|guest|reader|editor|observer",
    "viewer|read-only|view-only|read|view|observer access|rights|right|permission|permissions|role|account|seat|login",
    "view_only|view-only|read_only|read-only|for_scoping|for_the_scoping|only_for_scoping",
    "need_to|have_to|has_to|must|should|got_to see|inspect|look_into|look_at|look_inside|check .. {system}",
    "let you see|look .. {system}",
    "share .. {system} with|to",
    "invite .. to|into .. {system}",
    "{system} needs|need|wants|want|asks|requires .. email|address|account|username",
    "account|invite|invitation|login .. for|on|in|to .. {system}",
)
"""An email needed to be let into a system for scoping (D-07)."""

LEGAL = (
    "nda|non-disclosure|non-disclosure_agreement|background_check|business_licence|business_license|docusign|e-signature|esign|w-9|w9|w-8ben",
    "sign|signing|signed|signature .. nda|agreement|licence|license",
)
"""A document the law or the company asks for (D-07)."""

NEGATORS = (
    "don't|doesn't|didn't|never|can't|cannot|couldn't|won't|wouldn't|shouldn't|mustn't|isn't|aren't|wasn't|not|nor|neither|no|without",
    "avoid~|decline~|refuse~|stop|skip|against|prohibit~|forbids|bans",
    "rather_than|instead_of|hold_off|stay_off|stay_away|steer_clear|unable_to",
    "rather|keep|stay|prefer|continue|remain .. .. than",
    "nunca|não|nao|nicht|kein|keine|pas|jamais|нельзя|nahi|nahin|mat",
)
"""Words that deny what follows them, up to the end of the clause."""

PSEUDO_NEGATORS = (
    "not|no|without|isn't an|a|any? problem|problems|issue|issues|worries|doubt|harm|matter|trouble",
    "don't|do_not|never hesitate|mind|forget|be_shy|wait|bother|worry|check|see|lose",
    "wouldn't mind",
    "why not|don't|wouldn't",
    "not only|just|always|often",
    "can't|cannot wait",
    "nothing wrong|bad",
    "if not",
    "don't|do_not|not|no|no_need_for|no_need_to|without|avoid~|skip|stop need|like|use|using|on|through|via|over|the|this|in? upwork|here|platform|fee|fees|milestone|contract|commission|middleman",
    "not|isn't|doesn't|don't|won't work|working|good|great here|on|well",
)
"""Look like negations and are none, or deny the platform itself."""

DENIED_AFTER = (
    "isn't|is_not|aren't|are_not|not allowed|permitted|possible|something|an_option|needed|necessary|required|ok|okay|for_me|how_i",
    "can|has_to|have_to|must|will|should wait",
    "is|are|would_be|goes|go|breaks|break|violates|violate off_the_table|against .. rules|terms|policy|tos",
    "breaks|break|violates|violate .. rules|terms|policy|tos",
    "is|are out not_allowed|prohibited|forbidden|off_limits",
    "won't|will_not|doesn't|does_not|can't|cannot work|be|happen|fly",
)
"""Deny what stands before them."""
