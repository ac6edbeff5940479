"""Money is asked for before there is work.

What it does: finds fees, deposits and purchases that stand between the freelancer and the work.
Why it matters: honest clients pay; whoever must pay first gets neither the work nor the money back.
Example: "A refundable fee of $40 opens the task list."
Use instead: "I don't pay for work; a funded first milestone here is the way to begin."
Source: D-11.
"""

from proposer.lint.rule import INCOMING, Rule
from proposer.lint.wording import Wording

_FEE = (
    "registration_fee|joining_fee|training_fee|onboarding_fee|application_fee|activation_fee|security_deposit|"
    "refundable_deposit|refundable_fee|processing_fee|"
    "refundable_registration_fee|refundable_security_deposit|starter_kit|training_kit|verification_fee|"
    "background_check_fee|enrolment_fee|enrollment_fee|certification_fee"
)

RULE = Rule(
    code="SCM003",
    category="scam_risk",
    severity="error",
    message="Asks for money before there is work: {words}",
    suggestion="I don't pay for work; a funded first milestone here is the way to begin.",
    roles=INCOMING,
    check=Wording(
        (
            "you|you'll|freelancers|applicants|candidates must|need|have_to|will|should|can|are_required|to .. "
            f"*pay|transfer|deposit|buy|cover .. {_FEE}"
        ),
        f"*{_FEE} .. before|to|until .. you|task|tasks|work|job|start|access|unlock|begin|join|the_project",
        (
            f"there's|there_is|we_charge|we_ask|we_take|requires|small|one-time .. *{_FEE} .. before|to|for|of|"
            "unlock|access|you|from"
        ),
        f"pay|send|transfer the|a|this|your .. *{_FEE}",
        (
            "*deposit|top_up|recharge|invest|stake|put_in .. unlock|activate|withdraw|begin|access|release .. task|"
            "tasks|earnings|account|commission|work|orders|job|salary"
        ),
        (
            "pay|send|transfer|deposit .. *to unlock|activate|get|secure|reserve|receive .. the|your|more|new task|"
            "tasks|job|position|work|contract|slot|orders|project"
        ),
        (
            "must|have_to|need_to|required_to|you_will|please *purchase|buy|pay_for .. software|software_key|"
            "license|licence|key|kit|equipment|laptop|training|materials|starter key|kit|license|licence? from|"
            "through|with our|my|the|a|this partner|vendor|supplier|store|dealer|company"
        ),
        "*purchase|buy .. from our|my partner|vendor|supplier|dealer .. first|before|and|to",
        "*pay .. upfront|first|in_advance .. get|start|receive|secure|join .. job|work|task|tasks|contract|position",
        "you need_to|must|have_to|should|will *pay .. .. before you|starting|the_first",
        "*activate|unlock your|the? account|tasks|profile .. .. top_up|recharge|deposit",
        "each|every|all applicant|applicants|freelancer|freelancers *pays|pay .. fee|deposit",
        unless=(
            (
                "customers|users|guests|runners|tenants|members|students|clients|visitors|patients|players|buyers "
                ".. pay|pays|deposit|deposits|buy|see|enter|their"
            ),
            (
                "driver|user|customer|member|player|student|tenant|guest|runner|buyer|marathon|checkout|cart|"
                "invoice_page|form|plugin|stripe|shown|display|landing_page|feature|"
                "we'll_pay|we_will_pay|we_pay"
            ),
        ),
    ),
    bad=(
        "There is a refundable registration fee of $40 before you see the tasks.",
        "You need to buy the software key from our partner before the first page.",
        ("Deposit 25 USDT to unlock the tasks, then withdraw daily.", {"role": "job_post"}),
        "Please pay the training fee and we send the contract.",
    ),
    good=(
        "The registration fee of the race must be shown with tax.",
        ("Our tenants pay a security deposit; the form must compute it.", {"role": "job_post"}),
        "We pay the first milestone on delivery and the rest in June.",
        "The deposit field on the checkout accepts letters, please fix it.",
        "You will need the key of the staging server, I add it tonight.",
    ),
)
