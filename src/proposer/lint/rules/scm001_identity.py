"""Identity papers or bank data are asked for.

What it does: finds requests for a passport, an identity card, a selfie, a tax number, a bank account or card data of
the freelancer.
Why it matters: the platform checks identities itself; whoever else asks can open accounts in that name.
Example: "Email a scan of your passport before we sign you up."
Use instead: "Upwork has verified me, so documents stay there; the outline can start here."
Source: D-09, D-11.
"""

from proposer.lint.rule import INCOMING, Rule
from proposer.lint.wording import Wording

_PAPER = (
    "passport|id_card|identity_card|national_id|government_id|photo_id|driver's_license|driver's_licence|"
    "driving_licence|driving_license|drivers_license|"
    "identity_document|identity_documents|id_document|id_documents|proof_of_identity|social_security|ssn|sin_number|"
    "tax_id|national_insurance_number|"
    "residence_permit|birth_certificate|utility_bill|aadhaar|pan_card|cnic"
)
_BANK = (
    "bank_account|bank_details|bank_statement|bank_information|bank_login|banking_details|account_number|"
    "routing_number|iban|online_banking|credit_card|debit_card|"
    "card_number|card_details|cvv|banking_user|online_banking_user"
)

RULE = Rule(
    code="SCM001",
    category="scam_risk",
    severity="error",
    message="Asks for identity or bank data: {words}",
    suggestion="Upwork has verified me, so documents stay there; the outline can start here.",
    roles=INCOMING,
    check=Wording(
        (
            "send|share|provide|submit|upload|give|need|email|attach|forward|show|require|want|text|hand_over .. "
            f"your|ur .. *{_PAPER}"
        ),
        f"*photo|picture|scan|copy|image|selfie|front|pic of|with your|ur|the? .. {_PAPER}",
        f"send|share|provide|submit|upload|email|forward me|us .. *{_PAPER}",
        f"your|ur *{_PAPER} .. for|to|so|before|verify|verification|here|please|first",
        f"need|require|request .. *{_PAPER} .. from_you|of_yours|to_verify_you|before_you",
        (
            "send|share|provide|submit|give|need|needs|want|wants|email|forward|enter|text|require|requires .. "
            f"your|ur .. *{_BANK}"
        ),
        f"your|ur .. *{_BANK} .. payroll|deposit|to_pay|so|please|for",
        "send|share|provide|show|upload|see|need your|ur *id !of|for|or|number|is",
        "*selfie .. verify|confirm|holding .. you|your|id",
        "*verify your|ur identity .. at|on|by|with|through|here|sending",
        (
            "use|borrow|need your|ur *id|identity|papers|name_and_id .. account|bank|register|registration|transfer|"
            "transfers|verify"
        ),
        unless=(
            (
                "users|customers|drivers|tenants|guests|patients|riders|applicants|visitors|sellers|students .. "
                "upload|send|enter|submit|their|verify|photo"
            ),
            (
                "kyc|onfido|ocr|sign-up|signup|upload_form|app_should|module|endpoint|feature|parser|extract|"
                "extracts|checkout_page|checkout_form|field"
            ),
            "through|by|on upwork",
            "don't|do_not|never|no_need .. send|share|upload|give",
        ),
    ),
    bad=(
        "Email a scan of your passport so that we can put you on the list.",
        "HR needs your bank account number and the online banking name for the payroll.",
        ("To apply, send us your driver's license, front and back.", {"role": "job_post"}),
        "Take a selfie holding your ID and post it here.",
    ),
    good=(
        "Our sign-up asks users for a photo of the passport, and the upload fails.",
        ("Build a KYC step with a selfie and an ID card.", {"role": "job_post"}),
        "The invoice page should show the IBAN of the seller.",
        "Please never send your passport to anybody here.",
        "What is your hourly rate for a task of this size?",
    ),
)
