"""A result is guaranteed or promised.

What it does: finds guarantees, promises and assurances in the writer's own name, money back included, and outcomes that
depend on others.
Why it matters: a result that nobody can guarantee makes the rest of the letter doubtful.
Example: "I guarantee that your sales will double."
Use instead: "I'd show which two ads lose money, so the next month starts without them."
Source: D-27.
"""

from proposer.lint.kinds import Pattern
from proposer.lint.rule import Rule
from proposer.lint.wording import AnyOf, Wording

_RESULT = (
    "results|result|success|satisfaction|quality|ranking|rankings|growth|approval|sales|leads|traffic|roi|"
    "perfection|delivery_on_time|conversions|"
    "on-time|outcome|increase|acceptance"
)
_TECHNICAL = (
    "at-least-once|exactly-once|at-most-once|idempotent|sqs|kafka|queue|fifo|transaction|transactions|acid|"
    "isolation|ordering|broker|tcp|mqtt|sla|"
    "compiler|constraint|schema|foreign_key|unique_index|lock|mutex|type_checker"
)
_CONTENT = (
    "page|banner|headline|label|badge|warranty|landing|slogan|footer|supplier|law|statute|lease|tenant|insurer|clause"
)

RULE = Rule(
    code="OVP001",
    category="over_promise",
    severity="error",
    message="Promises what nobody can promise: {words}",
    suggestion="Say what will be delivered and how the client can check it.",
    check=AnyOf(
        Wording(
            (
                "i|we|i_ll|we_ll|i_can|we_can|i_will|i_do|i_fully|i_also|i_personally|can|and fully|100|personally|"
                "also|even|always|absolutely? *guarantee|guaranteeing !payment"
            ),
            f"{_RESULT} is|are|will_be|fully|100 100|fully|absolutely? *guaranteed|assured",
            f"{_RESULT} *guaranteed|assured $",
            f"*guaranteed|assured {_RESULT}|rank",
            "100|full|complete|total|hundred_percent *satisfaction|satisfied|money-back",
            "your|full|complete|client *satisfaction is guaranteed|assured|promised|certain",
            "*money|payment back if|when|unless|in_case",
            "i_ll|i_will|full|complete|will *refund .. if .. not|don't|aren't|isn't|unhappy",
            "you don't|won't|do_not *pay if|unless|until .. satisfied|happy|like|love|works|perfect",
            "satisfied|happy or|otherwise you don't|do_not|won't *pay",
            unless=(_TECHNICAL, _CONTENT),
        ),
        Wording(
            "i|we|i_can|i_ll|i_do|i_will|also|solemnly *promise|swear|pledge|vow !a",
            "i|we can|do|fully? *assure you|that",
            "rest|be|stay|please *assured",
            "you have|get my|our *word",
            "*mark my words",
            "that's|it_s|this_is|that_is|take_it_as a|my *promise|guarantee !page|badge|label",
            unless=("disappoint|let_you_down|regret", "character|scene|hero|oath|wedding|vows|subtitle"),
        ),
        Wording(
            (
                "will|'ll|going_to|i_can|we_can|to surely|definitely|easily|at_least|more_than? *double|triple|"
                "quadruple|skyrocket|10x|explode|multiply your|the? sales|revenue|traffic|conversion|conversions|leads|"
                "income|roi|profit|profits|followers|orders|bookings|turnover|audience|subscribers|views|engagement"
            ),
            (
                "sales|revenue|traffic|conversion|conversions|leads|income|roi|profit|profits|followers|orders|"
                "bookings|audience|subscribers|views|engagement|ranking|rankings will|'ll .. *double|jump|soar|triple|"
                "quadruple|skyrocket|explode|multiply|rocket"
            ),
            (
                "will|'ll|guarantee|promise|can .. first|1|number_one|no_1|top|page_one|first_page .. *google|amazon|"
                "app_store|youtube"
            ),
            "your|the *ranking|rankings|site|page|website will .. one|first|top|1",
            (
                "*apple|google|amazon|editors|publishers|reviewers|investors|facebook will|'ll|are_going_to definitely|"
                "surely? approve|accept|love|fund|buy"
            ),
            (
                "will|'ll|you_ll *definitely|surely|certainly|undoubtedly|absolutely|100 love|like|succeed|win|sell|"
                "rank|pass|be_happy|be_satisfied|be_approved|increase|grow|satisfied|impressed|be_impressed"
            ),
            "i|we|my .. *never fail|fails|failed|disappoint !to|on|if",
            (
                "will|'ll be|become|go a|an|the? next|huge|great|instant|total? *bestseller|best-seller|hit|success|"
                "viral|sensation|masterpiece|winner"
            ),
            "*nothing can|will|could|ever|would go|goes wrong",
            unless=("if|once|cost|costs|bill|tax|load|error|errors|duplicate|duplicates|could|may|might",),
        ),
        Wording(
            (
                "*garantizo|garantizamos|garantiere|garantieren|garanto|garantimos|garantis|garantissons|garantisco|"
                "prometo|гарантирую|обещаю"
            ),
        ),
        Pattern(r",\s(?:100\s?%\s)?guaranteed(?=\s?[.!]|\s?$)", needles=(", guaranteed", "% guaranteed")),
    ),
    bad=(
        "I guarantee that the first page of Google is yours within a month.",
        "You will be 100% satisfied or you get your money back if not.",
        "I promise the campaign will double your sales.",
        "Rest assured, Apple will approve the app.",
        "Your traffic triples in a month, guaranteed.",
        "You have my word that the launch will be a success.",
    ),
    good=(
        "I can't guarantee a ranking; what I can do is fix the pages that are not indexed.",
        "SQS guarantees at-least-once delivery, so the handler has to be idempotent.",
        "I don't promise growth numbers.",
        "I wouldn't guarantee more bookings from a banner alone.",
        "The money-back guarantee stands in two sizes on the warranty page.",
        "Promise.all rejects on the first failure, so the twelve feeds need allSettled.",
        "You asked for a guaranteed ranking; nobody has that in hand.",
        "The lease guarantees the tenant a fixed rent until June.",
    ),
)
