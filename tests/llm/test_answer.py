import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proposer.errors import NotJSON
from proposer.llm.answer import parse_json

OBJECT = '{"opening": "The glaze first."}'

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner, max_size=3)
    ),
    max_leaves=8,
)
objects = st.dictionaries(st.text(st.characters(codec="utf-8")), values, max_size=4)


@pytest.mark.parametrize(
    "text",
    [
        OBJECT,
        f"  {OBJECT}\n",
        f"\ufeff{OBJECT}",
        f"```json\n{OBJECT}\n```",
        f"```\n{OBJECT}\n```",
        f"Sure, here it is:\n\n```JSON\n{OBJECT}\n```\nTell me what you think.",
        f"~~~json\r\n{OBJECT}\r\n~~~",
        f"````json\n{OBJECT}\n````",
        f"<think>They want {{a}} kiln.</think>\n{OBJECT}",
        f"<think>One\n```json\n{{}}\n```\nno.</think>```json\n{OBJECT}\n```",
        f"Run this:\n```bash\nls\n```\nand:\n```json\n{OBJECT}\n```",
    ],
)
def test_an_object_is_found_bare_or_in_its_fenced_block(text: str) -> None:
    assert parse_json(text) == {"opening": "The glaze first."}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("<think>Hm.</think>", "empty"),
        ("Dear client, the glaze first.", "starts with prose"),
        (f"Here: {OBJECT}", "starts with prose"),
        (f"```json\n{OBJECT}\n```\n```json\n{OBJECT}\n```", "2 fenced blocks"),
        (f"```json\n{OBJECT}", "starts with prose"),
        ('{"opening": "The gl', "line 1 column 13"),
        ('{\n"a": 1,\n}', r"line [23] column [17]"),
        (f"{OBJECT} and more", "Extra data"),
        ('["a"]', "array"),
        ('```\n"a"\n```', "string"),
        ("```\n3\n```", "number"),
        ('{"a": NaN}', "NaN"),
        ('{"a": -Infinity}', "-Infinity"),
        ('{"a": ' + "[" * 100_000, "nested"),
        ('{"a": ' + "9" * 5000 + "}", "not JSON"),
    ],
)
def test_what_holds_no_object_is_an_error_that_says_why(text: str, words: str) -> None:
    with pytest.raises(NotJSON, match=words) as caught:
        parse_json(text)
    assert str(caught.value).isprintable()
    assert "glaze" not in str(caught.value)


def test_half_an_emoji_is_mended() -> None:
    assert parse_json('{"a": "cut \\ud83d"}') == {"a": "cut ?"}


@given(objects)
def test_every_object_comes_back(value: dict[str, object]) -> None:
    assert parse_json(json.dumps(value)) == value
    assert parse_json(f"Here:\n```json\n{json.dumps(value, indent=1)}\n```") == value


@given(st.text())
def test_any_text_gives_an_object_or_the_error(text: str) -> None:
    with contextlib.suppress(NotJSON):
        assert isinstance(parse_json(text), dict)
