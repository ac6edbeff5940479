"""The answers to practical questions: the invoice, what is sent, how long or how often, one half first."""

PLAIN: dict[str, tuple[str, ...]] = {
    "invoice": (
        (
            "Upwork makes an invoice for every payment; you find it with your transactions. What it shows on tax for "
            "your company I will check and tell you here."
        ),
        (
            "For each payment you get an invoice through Upwork. If your bookkeeping needs more than that on it, tell "
            "me what, and I will check it."
        ),
    ),
    "address": (
        "Gladly; the address for that follows here.",
        "Of course, I put the address for it here.",
    ),
    "sending": (
        "Here in the chat is best, so that everything stays in one place.",
        "Just put it here in the chat; that keeps everything together.",
    ),
    "tax": (
        "With the price I write whether any tax comes on top, before you set anything up.",
        "Whether tax comes on top I state with the price, here and before anything is agreed.",
    ),
    "together": (
        "Yes, that is fine with me. I would agree with them at the start who decides what, and keep them posted here.",
        "Yes, gladly. Before the start I would settle with them who does which part, so that nothing is done twice.",
    ),
    "material": (
        "Send me whichever you have. If both exist, both help, and I tell you here what I use.",
        "Whatever exists already; if you have both, send both, and nothing needs to be prepared for me.",
    ),
    "length": (
        "As long as you need it to be. Tell me how much room there is, and I will keep to that.",
        "That is yours to say. Name the length that suits the occasion, and I will write to it.",
    ),
    "rhythm": (
        "As often as you need it and the source allows. Once a day is a usual start; we settle it with the first part.",
        "That can be set. I would begin with once a day and go up from there, as far as the source allows it.",
    ),
    "degree": (
        "As much as you want me to be. Tell me where the line is for you, and the first part shows how that turns out.",
        "That follows what you need. The first part shows my usual measure, and you say whether it should be more.",
    ),
    "rework": (
        "Yes, of course. I rework it in that direction and put the new version here beside the present one.",
        "Understood. I take it in that direction and show you the new version here.",
    ),
    "spread": (
        "Mostly because they include different things. Ask each for a list of what you hold at the end, then compare.",
        "Such offers differ most in what they include; a list of what you get at the end makes them easy to compare.",
    ),
    "references": (
        "The contacts of other clients I do not pass on, just as I would not pass on yours.",
        "I do not give out the contacts of my clients; yours would stay with me in the same way.",
    ),
    "inside": (
        "Yes. I can work inside your system with limited rights, or build it on invented records of the same form.",
        "Yes, that works: inside your system with an account of limited rights, and with invented records for tests.",
    ),
    "commission": (
        "I work on paid milestones and not for a share of the sales; a small first one keeps the risk low for you.",
        "A share of sales is not how I work; a small paid milestone shows you at little cost what comes of it.",
    ),
    "idea": (
        "It can be a good idea. I would try it once on a small part and let the result decide.",
        "I would try it once and compare; then the result decides, and not my taste.",
    ),
    "listed": (
        "What the price holds is listed in the milestone before you fund it; if that should be in it, I put it there.",
        "What belongs to the price I list in the milestone beforehand, and that part can stand on the list.",
    ),
    "complete": (
        "By counting: what goes in is held against what comes out, and a difference is reported and never passed over.",
        "I count both sides each time; where they differ, you get a notice with what is missing.",
    ),
    "harder": (
        "I would begin with the plain case; what the rest adds gets its price before it starts.",
        "Whether it adds work, and how much, the first part shows; you know its price before it starts.",
    ),
    "meantime": (
        "I would work beside what runs, so that you can go on; if a day needs care, I tell you here beforehand.",
        "That should go on. I work beside it and tell you here beforehand if something has to wait for a day.",
    ),
    "slot": (
        "Gladly. Whether I am free at that time I check now and confirm here.",
        "That can be part of it; I check the time and confirm it here.",
    ),
    "problem": (
        "It need not be one. I would try just that first and tell you here what it takes.",
        "Not necessarily. That is the part I would try first, and I tell you here what it takes.",
    ),
    "second": (
        "I would not say so without a look of my own; then you hear here which parts of it hold, and why.",
        "Perhaps, but I would not take it as given: I look at it first and tell you here what holds, with the reason.",
    ),
    "lasting": (
        "Whether it is still in use I would ask there before I say so.",
        "Whether it still runs in the same way I would have to ask there.",
    ),
    "missed": (
        "Then you hear it from me before the date and not after it, and you pay only for parts that you have approved.",
        "You would know before the date, with a new one; and nothing is paid that you have not approved.",
    ),
    "assure": (
        "I would write a test for exactly that case and show you that it holds. What slips through I mend.",
        "That case gets a test of its own, which you can see run. If it ever happens all the same, I put it right.",
    ),
    "keep": (
        "I would go through it first and write you here what I would keep and what I would change, with the reason.",
        "As much of it as does its job. I would look through it first and tell you here what stays, and why.",
    ),
    "smalls": (
        "Yes, small jobs are fine; I like to begin with a small part anyway.",
        "Yes, gladly; a job of a few hours can be one small milestone.",
    ),
    "outcome": (
        "The milestone names what you hold at the end of each part, and in which format, before it starts.",
        "For each part that stands in the milestone before it starts: what you get, and in which format.",
    ),
    "half": (
        "Yes, we can do one half now and leave the other. It should be the half that is of use by itself.",
        "That works, as long as the half is of use by itself; the other one can wait as long as you like.",
    ),
}
