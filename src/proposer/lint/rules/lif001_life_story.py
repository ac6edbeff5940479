"""The writer tells their life.

What it does: judges each sentence and each pair of neighbours by its words, their classes and what the sentences
around it do: birth, family, school, moves, dreams and hobbies that are tied to nothing in this job.
Why it matters: a letter answers the client's problem; a biography makes the client wait for the answer.
Example: "I was born in Lima and always loved to draw. After school I moved to Graz and followed my dream."
Use instead: "I drew the plates of an alpine moss key; yours need the same care with hair tips."
Source: D-17.
"""

from proposer.lint.leaning import Leans
from proposer.lint.rule import Rule

RULE = Rule(
    code="LIF001",
    category="life_story",
    severity="warning",
    message="Biography that nothing in this job asks for.",
    suggestion="Keep the one fact that bears on this job, and say how.",
    check=Leans("life"),
    bad=(
        "I was born in Lima and always loved to draw. After school I moved to Graz and followed my dream.",
        (
            "The rota comes first. I grew up in a village by the sea. My mother ran the shop, and numbers were always "
            "around me."
        ),
        "My name is Otto and I am 31 years old. Since childhood I have been curious about machines.",
        "I graduated in 2012 and started my career in a bank. Later I discovered my love for type and went freelance.",
    ),
    good=(
        "I taught chemistry for nine years, which is why I noticed the mix-up of pH and pKa.",
        "Your survey covers three islands. I live on one of them and can check the ferry times in person.",
        (
            "I studied Latin, so the herb names in column C can be checked as they're typed in. The German ones need a "
            "list."
        ),
        "The novel's hero grew up in Lima. His mother was a tailor, and the cover should show her shears.",
        "I drew the plates of an alpine moss key. The tips of the hairs decided between two species there as well.",
        "The school app has a table of parents. A child moves to another class in August, and the link breaks.",
    ),
)
