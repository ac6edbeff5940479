"""The client is chased for an answer.

What it does: finds repeated check-ins, reminders of earlier messages, and complaints that no answer came.
Why it matters: a chased client feels pressed; one useful follow-up that makes the next step easy does more.
Example: "Hello? Did you get my last two messages?"
Use instead: "A small first milestone could be the import of one supplier file; it is easy to check."
Source: D-24, D-29.
"""

from proposer.lint.kinds import Pattern
from proposer.lint.rule import BEFORE, Rule
from proposer.lint.wording import AnyOf, Wording

_MINE = "message|messages|proposal|bid|offer|application|email|emails"
_AGAIN = "again|once_more|one_more_time|another_time|yet_again|a_second_time|a_third_time"
_BACK = "back|up|in|out"

RULE = Rule(
    code="PSH001",
    category="pushy",
    severity="error",
    message="Chases the client: {words}",
    suggestion="Leave one useful next step, and then leave it to the client.",
    stages=BEFORE,
    check=AnyOf(
        Pattern(
            r"\b(?:hello|hi|hey|(?:anybody|anyone) (?:there|home))\s?\?",
            needles=(
                "hello?",
                "hello ?",
                "hi?",
                "hey?",
                "anyone there?",
                "anyone home?",
                "anybody there?",
                "anybody home?",
            ),
        ),
        Wording(
            f"just|simply|only|quick|quickly|again *checking|check {_BACK}|again|whether_you|if_you|to_see_if_you",
            f"*checking|circling|following|pinging|writing|reaching|touching {_BACK}? .. {_AGAIN}",
            f"*follow|following up|up_on .. {_AGAIN}|my_last|my_previous|my_earlier|last_message|previous_message",
            "second|third|fourth|fifth|2nd|3rd|4th|another|last|final *follow-up|followup|nudge",
            (
                "this_is|it_s|is|my|sending second|third|fourth|fifth|2nd|3rd|4th|last|final *message|reminder|attempt|"
                "email|note"
            ),
            "*bumping|bump|nudging this|my|it|the_thread !package|version|library|to_version",
            (
                "just|gentle|friendly|kind|quick a? gentle|friendly|kind|quick? *reminder|nudge that|about_my|on_my|"
                "for_you"
            ),
            "*ping|pinging|poke|poking you again|about|on|here|once",
            f"did|have you get|got|receive|received|see|seen|read|checked|check|look_at|noticed .. my .. *{_MINE}",
            f"you get|have|had a|any|the chance|time|moment|opportunity .. my .. *{_MINE}",
            f"you saw|seen|read|opened|viewed|received my .. *{_MINE}",
            (
                "you|u still? never|didn't|did_not|haven't|have_not|don't|do_not *answer|answered|reply|replied|"
                "respond|responded $"
            ),
            (
                "you .. never|didn't|did_not|haven't|have_not|not *answer|answered|reply|replied|respond|responded to? "
                "me|my|us|to"
            ),
            "you|are|keep|stop *ignoring|ignored|ignore me|my|us",
            "haven't|have_not|not|never|didn't|nothing *heard|hear anything? back? from you|from_your_side|back",
            (
                "still *waiting|wait for|on|to .. your_reply|your_response|your_answer|your_decision|your_confirmation|"
                "hear|answer|reply"
            ),
            (
                "*waiting for|to .. reply|response|answer|hear .. eagerly|anxiously|impatiently|desperately|since|days|"
                "weeks"
            ),
            "eagerly|anxiously|impatiently|desperately|been *waiting|awaiting .. for|to|your|since",
            (
                "please|kindly|pls just? *respond|reply|answer|revert .. asap|earliest|soon|quickly|immediately|"
                "urgently|today|now"
            ),
            "^ so? any *update|updates|news|word|decision|progress yet? on_this? $",
            "any *update|updates|news|word .. on|about|regarding my|your_decision|the_hiring|the_job|this_job|the_role",
            "^ hello|hi|hey? are you still? *there|around|alive|interested $",
            (
                "i|i've|i_have *wrote|messaged|contacted|texted|pinged|emailed|written .. twice|again|days_ago|"
                f"weeks_ago|{_AGAIN}"
            ),
            "several|many|three|four|multiple *times .. no_answer|no_reply|no_response|without_answer|without_reply",
            "no *reply|response|answer|feedback .. from_you|from_your_side|so_far|since",
            "my *bid|proposal|application|offer .. get|gets|be|is lost|buried|overlooked|forgotten|missed",
            "i|i've noticed|saw|see you_were|you've_been|you_are|that_you_were .. *online|typing",
            "*unanswered|left_on_read|ghosted|ghosting",
            "*following|writing|messaging|asking|contacting|reaching .. second|third|fourth|2nd|3rd|4th time",
            "kindly|again|asap|soon|waiting|time .. *get back to me|us",
            (
                "sorry|apologies|apologize|apologise|hate for|to? *bother|bothering|disturb|disturbing|bug|nag you? .. "
                "again|but|once_more"
            ),
            (
                "know|see|hear|tell_me if|whether i|i'm|i_am|i've|my .. *selected|shortlisted|chosen|hired|accepted|"
                "rejected|considered|in_the_running"
            ),
            "why .. you|nobody|no_one .. not|aren't|isn't|no *responding|replying|answering|response|reply",
            "you|you're|you_are still? not|aren't *responding|replying|answering to? me|my|us|at_all",
            "please|kindly *reply|respond|answer me|to_me|to_my|us",
            "*reply|respond|answer to? me please|soon|asap|today|now",
            f"go|gone|look|looked|been through|over|at my .. *{_MINE}",
            "without|no|not any|a? *word|news|reaction|sign|message from you|your_side",
            "your *silence",
            "let|tell me know? *asap|as_soon_as_possible|quickly|urgently|immediately|at_the_earliest",
            "*know|tell_me if|whether i|we got|won|get it|the_job|the_project|this|selected",
            "^ second|third|fourth|last|final|another *try|attempt",
            "what *happened to|with my|our proposal|bid|offer|application|talk|conversation|chat",
            "where|why did|have you *go|gone|disappear|disappeared|vanish",
            unless=(
                "if|when|until|once|unless .. hear",
                (
                    "customer|customers|visitor|visitors|subscriber|subscribers|users|guests|patients|bot|"
                    "autoresponder|template"
                ),
                "won't|will_not|not|no_need|never .. chase|chasing",
            ),
            spare=("quotation",),
        ),
    ),
    bad=(
        "Just checking in again about the price list for the nursery.",
        "Did you get my last message about the shift planner?",
        "This is my third message, and I have still not heard from you.",
        "Hello? Are you still interested in the audio guide?",
        "You read my proposal on Friday but never replied.",
        "Kindly respond as soon as you can; I have been waiting since Monday.",
    ),
    good=(
        "I look forward to your reply.",
        "Just checking: should the invoice number restart each year?",
        "One useful next step: a first milestone with the menu of one day, which you can print and judge.",
        "If I don't hear from the printer by noon, the proof goes out on Monday.",
        "The gentle reminder for members goes out three days before the cut-off.",
        "I won't chase you about this; the step above stays open.",
        ("I'm still waiting for the photos of room four, the other rooms are done.", {"stage": "active_contract"}),
    ),
)
