"""What looks like a way to reach a person, and what only resembles one."""

import itertools

import pytest

from proposer.text.document import read

FOUND = {
    "an email": ("mail sam.reed+x@example.co.uk today", "email", "sam.reed+x@example.co.uk"),
    "with (at) and (dot)": ("sam (at) example (dot) com", "email", "sam@example.com"),
    "with at and dot": ("sam dot reed at gmail dot com", "email", "sam.reed@gmail.com"),
    "with brackets": ("sam[at]example[dot]com", "email", "sam@example.com"),
    "with spaces": ("sam @ example . com", "email", "sam@example.com"),
    "with a provider only": ("samreed88 at gmail", "email", "samreed88@gmail"),
    "in leetspeak": ("sam [4t] gm4il d0t c0m", "email", "sam@gm4il.com"),
    "backwards": ("moc.elpmaxe@mas", "email", "sam@example.com"),
    "in base64": ("c2FtLnJlZWRAZXhhbXBsZS5jb20=", "email", "sam.reed@example.com"),
    "a number in base64": ("KzEgNDE1IDU1NSAwMTM5", "profile", "+1 415 555 0139"),
    "with pictures for its signs": ("nora.kilns \U0001f300 zoho \U0001f534 com", "email", "nora.kilns@zoho.com"),
    "a number over several sentences": (
        "four one five... five double five... zero one... three two.",
        "phone",
        "4155550132",
    ),
    "a line that begins with an app": ("skype: fern.reed.44 if you want to look at it", "handle", "fern.reed.44"),
    "a handle in Portuguese": ("No Skype sou ana_reed.trad, falamos ali", "handle", "ana_reed.trad"),
    "a profile on another market": ("I'm also on Fiverr as brass_reed, write to me there", "handle", "brass_reed"),
    "full width": ("\uff53\uff41\uff4d\uff20example.com", "email", "sam@example.com"),
    "a number with a plus": ("+44 20 7946 0018", "phone", "+442079460018"),
    "a number that is called": ("call 020 7946 0018", "phone", "02079460018"),
    "a number by its shape": ("(415) 555-0132 is mine", "phone", "4155550132"),
    "a number in words": ("five five five oh one double two", "phone", "5550122"),
    "a number digit by digit": ("whatsapp 0 7 7 0 0 9 0 0 1 2 3", "phone", "07700900123"),
    "a number in keycaps": ("text 4\ufe0f\u20e315 555 0132", "phone", "4155550132"),
    "a handle after its app": ("Telegram: @sam_reed", "handle", "@sam_reed"),
    "a labelled id": ("my skype id is sam.reed.44", "handle", "sam.reed.44"),
    "a Discord tag": ("discord samreed#4471", "handle", "samreed#4471"),
    "a messenger link": ("https://t.me/sam_reed", "profile", "t.me/sam_reed"),
    "a profile link": ("see linkedin.com/in/sam-reed.", "profile", "linkedin.com/in/sam-reed"),
    "a spelled link": ("t dot me slash samreed", "profile", "t.me/samreed"),
    "an invite": ("discord.gg/q7Zk2p", "invite", "discord.gg/q7zk2p"),
    "a room": ("meet.google.com/abc-defg-hij", "meeting", "meet.google.com/abc-defg-hij"),
    "a calendar": ("calendly.com/sam/intro", "booking", "calendly.com/sam/intro"),
    "a form": ("https://forms.gle/Ab12Cd", "form", "forms.gle/ab12cd"),
    "an applicant system": ("https://boards.greenhouse.io/acme/jobs/1", "form", "boards.greenhouse.io/acme/jobs/1"),
    "a contact page": ("samreed.dev/contact", "form", "samreed.dev/contact"),
    "a postal address": ("my desk is at 12 Harbour Street", "address", "12 Harbour Street"),
    "another site": ("linencove.com/shop", "site", "linencove.com/shop"),
    "a link in brackets": ("wa(dot)me/447700900123", "profile", "wa.me/447700900123"),
    "an email in German": ("anna(ät)papierboot(punkt)ch", "email", "anna@papierboot.ch"),
    "an email with commas": ("anna, then at, then papierboot, dot org", "email", "anna@papierboot.org"),
    "an email letter by letter": ("a-n-n-a @ k-i-l-n . p-l", "email", "anna@kiln.pl"),
    "an email with its name for a provider": ("anna.kiln on gmail", "email", "anna.kiln@gmail"),
    "a number in German words": ("null eins fünf eins, fünf fünf, null eins", "phone", "01515501"),
    "a number with tens": ("my pager: plus four four, twenty, seventy-nine, forty-six", "phone", "44207946"),
    "a number with letters for digits": ("call O77OO 9OO461", "phone", "07700900461"),
    "a number in Arabic digits": (
        "call \u0660\u0661\u0660 \u0665\u0665\u0665\u0660 \u0661\u0662\u0663\u0664",
        "phone",
        "01055501234",
    ),
    "a number in two halves": ("First half: 0660 555. The work is easy.\nSecond half: 0143.", "phone", "06605550143"),
    "a name in quotes": ("look for 'kiln works' on LinkedIn", "handle", "kiln works"),
    "a name before its app": ("add kiln_works on Signal", "handle", "kiln_works"),
    "a name in leetspeak": ("my t3l3gr4m: kilnworks", "handle", "kilnworks"),
    "a name that is everywhere": ("I'm kiln_works on all socials", "handle", "kiln_works"),
    "a meeting code": ("the meet code is abc-defg-hij", "meeting", "abc-defg-hij"),
    "a German address": ("Lindenstraße 48, 10969 Berlin", "address", "Lindenstraße 48"),
    "a box": ("P.O. Box 118", "address", "p.o. box 118"),
    "an email with a comma for its dot": ("sam.reed@reedworks,com is best", "email", "sam.reed@reedworks,com"),
    "an email written as one word": ("try samreedatreedworksdotcom for it", "email", "samreed@reedworks.com"),
    "a short number with a name": ("Sam Reed\nJoiner, 555-0173", "phone", "5550173"),
    "a short number with a space": ("I'm at 555 0128 after six", "phone", "5550128"),
    "a short number by itself": ("867-5309, evenings", "phone", "8675309"),
    "a number said in steps": ("Ring me: 0770. Then 900. Then 123.", "phone", "0770900123"),
    "a number in steps of words": (
        "I pick up myself. Nine one seven. Then 555. Then 01 and 66.",
        "phone",
        "9175550166",
    ),
    "a plain name on an app": ("I'm kilnrover on Telegram.", "handle", "kilnrover"),
    "a name on an app that is a word": ("I'm kiln_rover on Threads so ask there", "handle", "kiln_rover"),
    "an app that is a word": ("my Teams is kiln.rover, add me", "handle", "kiln.rover"),
    "a direction": ("my number is in the footer of the PDF", "pointer", "my number is in the footer"),
}

PAYEES = {
    "a payment link": ("half goes to paypal.me/sam-reed", "paypal.me/sam-reed"),
    "a checkout": ("https://buy.stripe.com/test_14kQx2 for the rest", "buy.stripe.com/test_14kqx2"),
    "an invoice page": ("see pay.samreed.example/4417", "pay.samreed.example/4417"),
    "an IBAN with right digits": ("to DE89 3704 0044 0532 0130 00 please", "DE89 3704 0044 0532 0130 00"),
    "an IBAN in one word": ("GB29NWBK60161331926819 works", "GB29NWBK60161331926819"),
    "an IBAN by its name": ("IBAN: FR76 1111 2222 3333 4444 5555 666", "FR76 1111 2222 3333 4444 5555 666"),
    "a sort code": ("sort code 20-00-00 for the deposit", "sort code 20-00-00"),
    "an account": ("account number 0417 5539 001", "account number 0417 5539 001"),
    "a routing number": ("routing 021000021 and that's it", "routing 021000021"),
    "an account in German": ("Konto 55 77 99 11, danke", "Konto 55 77 99 11"),
    "an Indian bank": ("IFSC HDFC0001234 for the rest", "IFSC HDFC0001234"),
    "a bank's code": ("Swift code DEUTDEFF500 then", "Swift code DEUTDEFF500"),
    "a card": ("put it on card 4276 3800 1234 5677", "4276 3800 1234 5677"),
    "a card in Russian": ("на карте 5536 7833 0834 7320 пусто", "5536 7833 0834 7320"),
    "a card by its last digit": ("4539 1488 0343 6467 is mine, one account", "4539 1488 0343 6467"),
    "an Ethereum wallet": (
        "0x52908400098527886E0F7030069857D2E4169EE7",
        "0x52908400098527886E0F7030069857D2E4169EE7",
    ),
    "a Bitcoin wallet": (
        "to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
    ),
    "a UPI id": ("samreed@okaxis any time", "samreed@okaxis"),
    "a cashtag": ("$samreed on Cash App", "$samreed"),
    "a name on Venmo": ("@sam-reed on Venmo", "@sam-reed"),
    "an IBAN of the right length": ("NL54HDUE3691282189 it is", "NL54HDUE3691282189"),
    "a sort code with its account": ("to 04-29-17 12905514 please", "04-29-17 12905514"),
    "a PIX key": ("chave PIX 7f3c1d9a-55aa-4c0e-9b11-555001d2e3f4", "PIX 7f3c1d9a-55aa-4c0e-9b11-555001d2e3f4"),
    "a cashtag behind an amount": ("$20 to $hanabanner does it", "$hanabanner"),
    "a tag": ("Wise tag @samreed for the bonus", "Wise tag @samreed"),
}

NO_PAYEES = {
    "payment systems as words": "I wired Stripe, PayPal and Wise into a checkout",
    "a site of one": "see stripe.com/docs and https://www.paypal.com/ for it",
    "an order": "order 4155550132, account manager 7, account settings 2024",
    "a masked account": "the account ending in ****4471",
    "swift as a word": "be swift answering, Swift developers welcome, SwiftUI 5.9",
    "a hash": "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
    "a file id": "drive file 1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms in the account",
    "a variable": "the variable $total in the cashier module, set to $count",
    "a date with a number": "on 04-29-17 we had 12905514 rows",
    "an email at a bank": "anna@icici.example wrote to us",
    "a number of the wrong length": "card 4276 3800 12 and account 8841",
    "a path with pay": "the route /pay/ and the folder src/payments",
}

ROUTES = {"pointer", "email", "phone", "handle", "profile", "invite", "meeting", "booking", "form", "address"}

NONE = {
    "a clone address": "git clone git@github.com:acme/ledger.git",
    "a connection string": "postgres://user:pass@localhost:5432/db",
    "a date": "from 2024-01-31 to 2024-12-31, then 31/01/2025",
    "times": "between 09:00 and 17:30 on 5 May 2026",
    "a server": "10.20.30.40:8080 and 2001:db8::1",
    "versions": "10.15.7.2 and 3.11.7 and 2.0.0-beta.1",
    "prices": "$1,200.00 - $2,400.00 or 3 500 000 EUR",
    "an order": "order 4155550132 and ticket #20794600187",
    "years": "2019-2024 and 2015 2016 2017",
    "a big number": "40,000,000 rows or 1234567 rows",
    "code": "the @property decorator, @angular/core, @media screen",
    "files": "see README.md, main.py, config.yaml and app.min.js",
    "a range": "300-1500 words, 200-1250 rows and 120-1024 px",
    "numbers in steps": "we tested with 100 users, then 250, then 1000, and call quality stayed the same",
    "years in steps": "I moved in 2015, then 2018 and 2021, call it restless",
    "a state on an app": "I'm active on Telegram and I'm available on Slack",
    "a label of code": "Threads: worker_pool, line: main.py",
    "a word with dots": "the dotcom years, whatdotcom and formatdotcom",
    "libraries": "Node.js, Vue.js, ASP.NET, Socket.io",
    "prose with at and dot": "look at Node dot js and arrive at noon",
    "counted words": "one shop, two feeds, three tables, four reports, five users",
    "a plan": "plan number 2024-118-77 and batch 0151-5550-1180",
    "drives": "3 x 960Gb and 1.92TB in a 2 x 480Gb array",
    "an address in a sample": "the label goes to 88 Alder Lane in the sample order",
    "a word of code in quotes": "type 'at' and 'dot' in words",
    "a host": "open deno.land or a t.me link",
    "the platform's own pages": "https://www.upwork.com/jobs/~0123456789abcdef",
    "a street in prose": "3 pages drive the traffic on the 2 main roads",
}


@pytest.mark.parametrize(("text", "kind", "value"), FOUND.values(), ids=FOUND)
def test_a_candidate_is_found_in_its_usual_spelling(text: str, kind: str, value: str) -> None:
    assert (kind, value) in {(candidate.kind, candidate.value) for candidate in read(text).candidates}


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_look_alikes_are_no_route_to_a_person(text: str) -> None:
    assert [candidate for candidate in read(text).candidates if candidate.kind in ROUTES] == []


@pytest.mark.parametrize(("text", "value"), PAYEES.values(), ids=PAYEES)
def test_a_place_to_send_money_to_is_found(text: str, value: str) -> None:
    assert [candidate.value for candidate in read(text).candidates if candidate.kind == "payee"] == [value]


@pytest.mark.parametrize("text", NO_PAYEES.values(), ids=NO_PAYEES)
def test_look_alikes_are_no_place_to_send_money_to(text: str) -> None:
    assert [candidate for candidate in read(text).candidates if candidate.kind == "payee"] == []


def test_candidates_are_in_order_and_never_overlap() -> None:
    text = (
        "Telegram @sam_reed, sam@example.com, t.me/sam_reed, +44 20 7946 0018, "
        "my desk 12 Harbour Street, linencove.com. " * 3
    )
    found = read(text).candidates
    assert len(found) >= 18
    assert all(one.end <= two.start for one, two in itertools.pairwise(found))


@pytest.mark.parametrize(
    ("text", "disguise"),
    [
        ("sam at example dot com", "spelled out"),
        ("moc.elpmaxe@mas", "reversed"),
        ("c2FtLnJlZWRAZXhhbXBsZS5jb20=", "base64"),
        ("five five five oh one double two", "digit words"),
        ("sam@example.com", ""),
    ],
)
def test_a_disguise_is_named(text: str, disguise: str) -> None:
    assert [candidate.disguise for candidate in read(text).candidates] == [disguise]
