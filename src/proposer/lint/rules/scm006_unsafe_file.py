"""Something unknown is to be run, unlocked or let in.

What it does: finds demands to run or install a program, open a locked archive, enable macros, or give remote access
to the freelancer's computer.
Why it matters: that is how wallets, cookies and client data are stolen; a real brief opens as plain text, PDF or a
link in the chat.
Example: "Unzip the file with the password 4321 and run the viewer."
Use instead: "I don't run outside programs; the text of the brief here, or a plain PDF, is enough."
Source: D-11.
"""

from proposer.lint.rule import BEFORE, INCOMING, Rule
from proposer.lint.wording import Wording

_FILE = "exe|scr|msi|bat|apk|dmg|jar|vbs|lnk|ps1|installer"
_REMOTE = (
    "anydesk|teamviewer|team_viewer|rustdesk|ultraviewer|screenconnect|remote_desktop|chrome_remote_desktop|"
    "quick_assist|supremo"
)

RULE = Rule(
    code="SCM006",
    category="scam_risk",
    severity="error",
    message="Wants something unknown to be run or let in: {words}",
    suggestion="I don't run outside programs; the text of the brief here, or a plain PDF, is enough.",
    roles=INCOMING,
    stages=BEFORE,
    check=Wording(
        f"run|open|execute|launch|install|download|start|double-click|unzip .. *{_FILE}",
        f"install|download|open|run|start|get *{_REMOTE} .. so|to|and|on|for|then|before|let|we|my|our|i",
        (
            f"give|grant|share|allow|send|let .. *{_REMOTE}|remote_access|remote_control .. id|code|to|your|me|us|"
            "computer|pc|access"
        ),
        f"your {_REMOTE} *id|code|number|access|address",
        "*remote access|control .. to|of|on your|ur computer|pc|laptop|machine|screen|desktop",
        f"connect|log|get|dial .. to|into your|ur *computer|pc|laptop|machine|desktop .. {_REMOTE}",
        (
            "*clone|download|pull .. repo|repository|project|code .. run|npm|install|start|execute .. before|demo|"
            "first|locally|check"
        ),
        (
            "*run our|my|the|this project|repo|repository|code|demo|app locally|on_your_machine|on_your_computer|"
            "on_your_laptop .. see|tell|check|error|before|first|understand"
        ),
        (
            "enable|activate|allow|turn_on|switch_on .. *macros|macro|editing_and_content|content .. attached|"
            "document|file|otherwise|to|see|read|word|doc|view|hidden"
        ),
        (
            "download|open|unzip|extract|unpack .. archive|zip|rar|7z|file|folder .. *password|passcode .. is|for|"
            "below|1|and|to"
        ),
        "*password|passcode .. archive|zip|rar|7z is|below|for",
        "archive|zip|rar|7z .. *password|passcode is|below|1",
        (
            "*disable|turn_off|switch_off|pause your|ur|the? antivirus|anti-virus|defender|windows_defender|"
            "firewall|virus_scanner"
        ),
        (
            "*install|download|run our|the|this|my .. app|software|tool|program|client|extension|script|viewer|"
            "plugin .. before|to see|view|read|start|continue|apply|interview|requirements|brief|access|chat|"
            "communicate|we|test_task|job_description"
        ),
        "*paste|copy|run .. command|script|powershell|terminal .. your|ur|win|terminal|powershell|computer",
        (
            "install|download our|the|this|my .. *app|software|messenger|client .. to join|attend|enter|start .. "
            "interview|call|meeting"
        ),
        unless=(
            (
                "our_own|our_installer|our_users|staff|customers|users|employees|signing|sign_it|false_virus|"
                "till_app|support_team"
            ),
            "experience|expert|knows|bug|crashes|fails|broken|fix|write_a|develop|needs_to_be",
            "build|building|rebuild|create|port|package|convert|migrate|automate|sets_up|who_sets|document_how",
        ),
    ),
    bad=(
        "Unzip the archive with the password 4321 and run Viewer.exe to read the brief.",
        "Enable macros in the attached document, else the task stays hidden.",
        "Install AnyDesk so that our engineer can prepare your machine.",
        ("Applicants download our app first to see the requirements.", {"role": "job_post"}),
    ),
    good=(
        "The installer setup.exe of our till app shows a false virus warning.",
        ("We need a person who sets up AnyDesk for the staff of our shops.", {"role": "job_post"}),
        "I attached the brief as a PDF, page 3 matters most.",
        ("Macros in three sheets are broken since the update, please fix them.", {"role": "job_post"}),
        ("Please run the script on the copy first and send the log.", {"stage": "active_contract"}),
    ),
)
