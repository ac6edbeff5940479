"""What a chat page shows between messages: status words, buttons, pictures, file cards."""

from __future__ import annotations

import re
from functools import cache

from proposer.intake.threads.names import name_key

_SUFFIX = """pdf|docx?|docm|xlsx?|xlsm|csv|tsv|pptx?|txt|md|rtf|odt|zip|rar|7z|tar|gz|png|jpe?g|gif|svg|webp|heic|mp[34]
    |mov|wav|avi|psd|ai|fig|sketch|json|xml|ya?ml|html?|css|jsx?|tsx?|py|ipynb|sql|exe|msi|bat|scr|apk|dmg|iso|jar
    |pages|key|numbers|eml"""
_SIZE = r"\d{1,5}(?:[.,]\d{1,3})?\s?(?:bytes|b|kb|kib|mb|mib|gb)"
_BUTTON = r"""
    (?:view|see|open) (?:the )?(?:offer|contract|proposal|profile|job(?: post(?:ing)?)?|details|original|invitation)
    |(?:view|see|open) (?:the )?(?:milestone|all messages|translation|more)
    |show (?:more|less|original|translation)|load (?:more|earlier|older)(?: messages)?
    |(?:type|write|send) (?:a|your) (?:new )?message(?: here)?(?:\.\.\.|…)?|search (?:messages|conversation|in chat)
    |more options|message options|add reaction|reply in thread|mark as (?:un)?read|(?:\d{1,3} )?(?:new|unread) messages?
    |jump to (?:latest|present|bottom)|scroll to (?:bottom|latest)|loading(?:\.\.\.|…)|[-_*]{3,}
    |(?:this is the )?(?:start|beginning) of (?:the |your )?(?:conversation|chat|message history).{0,60}
    |.{1,40} is typing(?:\.\.\.|…)?|(?:last (?:seen|active|online)|active) .{1,30} ago
    |\d{1,2}:\d\d(?: ?[ap]m)? local time.{0,30}|local time:? .{1,20}|(?:read|seen) by .{1,60}
    |(?:read|seen|delivered|sent|edited)(?: at| on|:) .{0,20}\d{1,2}:\d\d.{0,10}
    |download (?:all|file|attachment)s?|\d{1,2} (?:files?|attachments?)|translated from .{1,20}
    |(?:voice|audio) message \d{1,2}:\d\d"""
_STATUS = r"""
    (?:Read|Seen|Edited|Delivered|Sent|Unread|New|Download|Preview|Reply|React|Copy|More|Translate|Forward|Pinned)
    |READ|SEEN|EDITED|Attachments?|Online|Offline|Away|\((?:E|e)dited\)|[✓✔]{1,2}(?: (?:[Rr]ead|[Ss]een|[Ss]ent))?"""
_PICTURE = r"""
    (?:.{1,50}?(?:['’]s)? )?(?:avatar|profile (?:picture|photo|image|pic)|photo|picture)
    |(?:avatar|photo|picture|profile (?:picture|photo|image)) (?:of|for) .{1,50}"""


def is_button(line: str) -> bool:
    """Whether a line is a control or a label of the page, which nobody writes in a message."""
    return bool(_table()["button"].fullmatch(line))


def is_status(line: str) -> bool:
    """Whether a line is a word that the page puts at the edge of a message; a person may write it too."""
    return bool(_table()["status"].fullmatch(line))


def is_picture(line: str, name: str) -> bool:
    """Whether a line is the stand-in text of a person's picture."""
    return bool(_table()["picture"].fullmatch(line)) and (name_key(name) in name_key(line) or len(line.split()) <= 2)


def file_name(line: str) -> str | None:
    """The name on a file card: `invoice.pdf 120 kB`."""
    match = _table()["file"].fullmatch(line)
    return match["name"] if match else None


def is_size(line: str) -> bool:
    """Whether a line is the size on a file card."""
    return bool(_table()["size"].fullmatch(line))


def is_file(line: str) -> bool:
    """Whether a line is a file's name and nothing else."""
    return bool(_table()["filename"].fullmatch(line))


@cache
def _table() -> dict[str, re.Pattern[str]]:
    suffix = f"(?:{_join(_SUFFIX)})"
    button = r"[)\]]?(?:\s*[·•|-]?\s*(?:download|preview))?"
    rows = {
        "button": _join(_BUTTON),
        "status": _join(_STATUS),
        "picture": _join(_PICTURE),
        "file": rf"(?P<name>\S.{{0,120}}\.{suffix})\s*[·•|,(\[–-]?\s*{_SIZE}{button}",
        "filename": rf"\S.{{0,120}}\.{suffix}",
        "size": rf"(?:{suffix}\s*[·•|-]?\s*)?{_SIZE}{button}",
    }
    return {name: re.compile(pattern, 0 if name == "status" else re.IGNORECASE) for name, pattern in rows.items()}


def _join(text: str) -> str:
    return "".join(line.lstrip() for line in text.split("\n"))
