"""The answers to doubts and side questions: may it be done, can it work, what of the rest, who gets in."""

PLAIN: dict[str, tuple[str, ...]] = {
    "legal": (
        (
            "Whether it is allowed depends on the source's terms and on what is collected. I am no lawyer: I would "
            "check both first and leave out whatever is doubtful."
        ),
        (
            "Public facts such as prices are usually less of a problem than personal data, but I am no lawyer: I would "
            "read the terms of each source first and tell you here what I find."
        ),
    ),
    "ai": (
        "I answer for every line myself. If you want no AI in it at all, we write that into the milestone.",
        "Whatever I use on the way, I answer for each line; work without AI can simply be written into the milestone.",
    ),
    "regular": (
        "Yes, that works on a regular basis; I would agree on the first one as a milestone and the rhythm after it.",
        "Regular work suits me. We could begin with one, and set the rhythm once you have seen it.",
    ),
    "postpay": (
        (
            "On Upwork that works with a milestone: you fund it before the start and release it only once you have "
            "approved the work."
        ),
        (
            "Close to that: the money is set aside in the milestone before I start, and you release it after you have "
            "approved the part."
        ),
    ),
    "one_first": (
        "Yes, starting with just that is a good way to see whether it fits; it can be a milestone of its own.",
        "Yes, let us start with that one; it can be a milestone of its own, with nothing agreed beyond it.",
    ),
    "repair": (
        "Yes, I can look into that. I would reproduce it first and tell you the cause before I change anything.",
        "Yes. I would first reproduce it, so that you know the cause before anything is changed.",
    ),
    "once": (
        "It is a one-time price for each part. Nothing runs on by the month unless you want that later.",
        "It is one price for each part, agreed before it starts; nothing is billed by the month.",
    ),
    "pause": (
        "Of course, take the time you need. If a question comes up on the way, ask me here.",
        "That is fine, there is no hurry on my side. If you need anything from me for it, just write here.",
    ),
    "doubt": (
        (
            "I understand, and I would rather show it than talk you into it: one small part first, paid only once "
            "you have seen and approved it."
        ),
        (
            "After that I would be careful too. That is why I like a small first part: you see it before you release "
            "the money for it, and can stop there."
        ),
    ),
    "privacy": (
        (
            "I would work on a copy with only the fields that are needed, and delete it once the work is accepted. If "
            "you need an agreement on it, send it here and I will read it."
        ),
        (
            "As little of it as possible: a copy without the fields the work does not need, deleted at the end. An "
            "agreement on it you can send here."
        ),
    ),
    "include": (
        "Yes, that can be part of it; I would put it into the milestone, so that it is settled.",
        "Yes. I would name it in the milestone, so that it counts as part of the work.",
    ),
    "small": (
        "So that the rules are settled on a piece that you can check quickly; the rest then follows them.",
        "Because a small piece is quick to check: what is wrong shows there, before it is repeated in all the rest.",
    ),
    "worth": (
        "The price covers the checks as well as the making, and one person who answers for the result.",
        "It pays for the work and for the checks on it. A small first part shows best whether it is worth that to you.",
    ),
    "view": (
        "I see what you mean. I will look at it again and put here what I would change, with the reason.",
        "Thanks for asking. I go over it once more and write you here what I would keep and what I would change.",
    ),
    "try": (
        "I expect so. I will try it and show you here how it turns out.",
        "That should work; I will try it and put the result here for you to see.",
    ),
    "suggest": (
        (
            "Thank you. I will look at what is in place now and write you here which piece would help most next, "
            "with its price."
        ),
        "Glad to. I go through what is there first and then name the next useful piece here, with a price for it.",
    ),
    "covers": (
        "I will check that against the part I priced and tell you here; what it covers then stands in the milestone.",
        "Let me hold that against the part I priced; you get a clear yes or no here, and the milestone lists it.",
    ),
    "included": (
        "It covers that part from start to finish, with one round of your remarks; I would list it in the milestone.",
        (
            "All that it takes until you can use that part, one round of your remarks included; the milestone "
            "would list it."
        ),
    ),
    "explain": (
        "Of course; I will put it here in a few plain lines.",
        "Gladly; a short plain note on it follows here.",
    ),
    "stages": (
        "You do not pay all at once: each part is a milestone of its own, and you fund only the next one.",
        "You pay part by part: one milestone for each, funded one at a time.",
    ),
    "security": (
        "I would first write down who may see what, and test just that with two accounts before anything real goes in.",
        "That comes first: who may see and change what is written down, built and tested before real data goes in.",
    ),
    "hosting": (
        (
            "Hosting is best in an account of your own, so that it stays yours; what that costs a month I write down "
            "before the start."
        ),
        (
            "For hosting I would use an account of your own, so that you depend on nobody; I name the monthly cost "
            "before anything is set up."
        ),
    ),
    "cause": (
        (
            "I would take one example and follow it from beginning to end; that shows where it goes wrong, and "
            "is no guess."
        ),
        "There are several usual causes. I would follow one real case step by step, which shows which of them it is.",
    ),
    "confirm": (
        "Thanks for telling me early. I check it against what is planned and confirm it here.",
        "Thanks, I have noted it. I will look at the plan and confirm it here.",
    ),
    "concepts": (
        "There is more than one to choose from; I would write the number into the milestone.",
        "You choose from several; I would put the number into the milestone, so that it is settled.",
    ),
    "opinion": (
        "I will look through it and write you here what I would keep and what I would change first.",
        "Give me a little time with it; I will write here what works already and what I would change first.",
    ),
    "safety": (
        (
            "I would work on a copy, compare the counts before and after, and touch the live system only once you have "
            "seen that they agree."
        ),
        (
            "By a dry run on a copy: the counts before and after are compared, and nothing goes live before you have "
            "seen that they match."
        ),
    ),
    "results": (
        "A figure in advance would be a guess. I would measure before and after, so that you see what the change does.",
        "Nobody can honestly name a result in advance; I would measure before and after, so that you see what changes.",
    ),
    "rest": (
        "The rest follows in parts of the same kind, each with its price agreed before it starts.",
        "After the first one we know what each of the others takes, and every part is agreed before it starts.",
    ),
    "credentials": (
        "No passwords, please: an invitation with limited rights is enough, and you can take it back at any time.",
        "No need for passwords; access of my own with limited rights is enough, given once the contract runs.",
    ),
    "quality": (
        "Tests for what must not break I would write into the milestone as part of the work.",
        "Yes, for the parts that must not break; which ones those are I would note in the milestone.",
    ),
    "volume": (
        (
            "A price for all of them I would settle after the first one, when we both know what one takes. Until then "
            "the price stays as it is."
        ),
        "Whether more of them lowers the price I can say after the first one, when we both know what one takes.",
    ),
    "visit": (
        "For the first part photos and a short video are enough; whether a visit is possible I will confirm here.",
        "I would begin from photos and a short video. Whether a visit is possible later I will confirm here.",
    ),
    "liability": (
        "I answer for my part: what is wrong in it I put right. Who approves it on your side the milestone names.",
        (
            "For what I make, I do, and I put right what is wrong in it. Who gives the final approval on your side we "
            "write into the milestone."
        ),
    ),
    "audit": (
        "Yes. That look can be the first milestone: what holds, what does not, and what I would do, on two pages.",
        "Yes, and it is a good first milestone: a short report on what can stay, what cannot, and why.",
    ),
    "draft": (
        "The draft would be the first milestone: a small paid part, and you decide on the rest with it before you.",
        "Yes, as a small paid milestone: you get the draft, and decide on the rest once you have seen it.",
    ),
    "fees": (
        (
            "Each side pays its own fee: mine comes out of what I am paid, and yours Upwork shows you before you "
            "confirm a payment."
        ),
        "My fee Upwork takes from what I am paid. What comes on top for you it shows before you confirm the payment.",
    ),
    "upkeep": (
        (
            "With a short list of which change touches which part, kept beside the work; each round of upkeep can be a "
            "small piece of its own."
        ),
        "I would note for each part what makes it change, so that an update is a small piece of work and no new start.",
    ),
    "shared": (
        (
            "Whichever suits you: I can do it and you correct, or you give me what you have and I work from that. The "
            "milestone says which."
        ),
        "I can take that on and you correct it; or you do that part yourselves, and I work with what you send me.",
    ),
    "handing": (
        "Yes, that would help. The more of it I can see, the less I have to ask.",
        "Yes, please; with that I can begin on firm ground.",
    ),
    "takeover": (
        "Yes. I would first go through what is there and tell you here what I would keep and what I would change.",
        "Yes, gladly. I would look through it first and write you here what can stay as it is.",
    ),
    "failure": (
        (
            "I would build that case in from the start: what could not go through waits, is tried again, and you get "
            "a notice if it still fails."
        ),
        "Nothing should get lost then: it is kept and tried again later, and a notice goes out if that fails too.",
    ),
    "absence": (
        (
            "I would tell you here at once. Because the work goes in parts, what is finished is in your hands by then, "
            "and you have paid for nothing else."
        ),
        (
            "You would hear it from me here at once. Each part is handed over complete, so that nothing finished gets "
            "stuck with me."
        ),
    ),
    "checker": (
        (
            "I would go over it a second time myself before you get it. If a second person should check it too, we "
            "write that into the milestone."
        ),
        (
            "Before you get it I check it once more from beginning to end. A second person for that can be part of "
            "the milestone, if you want one."
        ),
    ),
    "secrecy": (
        (
            "What you send me stays yours and is used for this work alone. If you want that in writing, send me an "
            "agreement here and I will read it."
        ),
        (
            "It stays yours, and I use it for nothing but this work; we can write just that into the milestone before "
            "you send anything."
        ),
    ),
    "gathering": (
        "I can ask your people directly, so you need not collect everything; a list of whom to ask is enough.",
        "You need not collect it all. Tell me whom I may ask, and I get what is missing from them.",
    ),
    "channel": (
        (
            "Yes, while the contract runs that is fine for daily matters. What we decide I sum up here, so that "
            "it is kept."
        ),
        "That is fine now that the contract runs; scope, dates and money I still note here, so that nothing gets lost.",
    ),
}
