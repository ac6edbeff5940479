from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from proposer.errors import FileError
from proposer.profiles import check_file
from proposer.profiles.checks import is_contact_route
from proposer.profiles.toml_source import TomlSource, parse_toml
from proposer.resources import find_shipped

Write = Callable[..., Path]

SHIPPED = find_shipped("profiles")
FILES = sorted(SHIPPED.glob("*/*.toml")) if SHIPPED else []
HEAD = 'display_name = "Ada T."\n'
BODY = 'title = "T"\noverview = "O"\nrate = 5\n'


def test_there_are_four_freelancers_with_a_general_and_special_profiles() -> None:
    assert len(FILES) >= 4 * 3
    assert sum(path.name == "general.toml" for path in FILES) == 4


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_every_shipped_file_is_fine(path: Path) -> None:
    assert check_file(path) == ()


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        (HEAD + "\nbadge = []", 3, "badge: is not a known key; did you mean 'badges'?"),
        (HEAD + "email = 'x@example.com'", 2, "email: is private; expected under the table [private]"),
        (HEAD + "slug = 'x'", 2, "slug: is told by the name of the file or its folder; remove this key"),
        (HEAD + "country = 5", 2, "country: expected text in quotes, found 5"),
        (HEAD + "links = 'x'", 2, "links: expected a list in [brackets], found 'x'"),
        ("country = 'Peru'", 1, "display_name: is missing; expected text in quotes"),
        ("display_name = ' '", 1, "display_name: expected some text, found ' '"),
        (HEAD + "[[languages]]\nname = 'Thai'\nlevel = 'good'", 4, "languages[1].level: expected 'basic', "),
        (HEAD + "[availability]\nhours_per_week = 200", 3, "expected 1 to 168, found 200"),
        (HEAD + "[availability]\nstart = 'soon'", 3, "expected a date such as 2031-05-20, found 'soon'"),
        (
            HEAD + "[availability]\nhours = 20",
            3,
            "availability.hours: is not a known key; did you mean 'hours_per_week'",
        ),
        (HEAD + "links = [\n  'https://a.example.com',\n  'mailto:x@example.com',\n]", 4, "links[2]: 'mailto:"),
        (HEAD + "links = ['example.com/x']", 2, "expected a link such as 'https://example.com/work'"),
        (
            HEAD + "[[evidence]]\nid = 'a'\ndid = 'b'\n[[evidence]]\nid = 'a'\ndid = 'c'",
            6,
            "is already the id of evidence[1]",
        ),
        (
            HEAD + "[[evidence]]\nid = 'A b'\ndid = 'b'",
            3,
            "evidence[1].id: expected lower-case words joined by hyphens",
        ),
        (HEAD + "[[evidence]]\nid = 'a'", 2, "evidence[1].did: is missing"),
        (HEAD + "[[evidence]]\nid = 'a'\ndid = ''", 4, "evidence[1].did: expected some text"),
        (HEAD + "[[evidence]]\nid = 'a'\ndid = 'b'\nyear = 24", 5, "expected a year such as 2024, found 24"),
        (HEAD + "[[evidence]]\nid = 'a'\ndid = 'b'\nlink = 'https://t.me/x'", 5, "is a way to be contacted"),
        (
            HEAD + "[[evidence]]\nid = 'big-bank-app'\ndid = 'b'\nnda = true\nclient = 'Big Bank'",
            3,
            "names a client under nda",
        ),
        (HEAD + "[[evidence]]\nid = 'a'\ndid = 'b'\nnumbers = ['1 x', 2]", 5, "evidence[1].numbers[2]: expected text"),
        (
            HEAD + "evidence = [{ id = 'a', did = 'b', tool = [] }]",
            2,
            "evidence[1].tool: is not a known key; did you mean",
        ),
        (HEAD + "x = ", 2, "is not TOML: Invalid value"),
        (HEAD + 'note = """\nopen', 3, "is not TOML"),
        ("x = " + "9" * 5000, None, "holds a number that is too long"),
    ],
)
def test_a_wrong_freelancer_file_names_line_key_value_and_what_is_expected(
    write: Write, text: str, line: int | None, expected: str
) -> None:
    path = write(owner=text) / "freelancer.toml"
    problem = check_file(path)[0]
    assert problem.line == line
    assert expected in str(problem)
    assert str(problem).startswith(str(path))
    assert "\n" not in str(problem)


@pytest.mark.parametrize(
    ("text", "line", "expected"),
    [
        (BODY + "skills = ['a', 'b', 'A']", 4, "skills[3]: 'A' stands twice"),
        (BODY + f"skills = {[f's{n}' for n in range(16)]}", 4, "skills: has 16 entries; expected at most 15"),
        (BODY, 1, "skills: is missing; expected a list in [brackets]"),
        (
            BODY + "skills = []\nevidence = [\n'parser',\n'shpo']",
            7,
            "evidence[2]: 'shpo' is not an evidence id of ada-t; did you mean 'shop'?",
        ),
        (BODY + "skills = []\nevidence = ['qqq']", 5, "expected an id from freelancer.toml"),
        (
            'title = "T"\noverview = "O"\nrate = -5\nskills = []',
            3,
            "rate: expected a number of US dollars above 0, found -5",
        ),
        ('title = "T"\noverview = "O"\nrate = nan\nskills = []', 3, "rate: expected a number of US dollars above 0"),
        ('title = "T"\noverview = "O"\nrate = "5"\nskills = []', 3, "rate: expected a number, found '5'"),
        (BODY + "skills = []\ngeneral = 'yes'", 5, "general: expected true or false, found 'yes'"),
        (
            BODY + "skills = []\n[[milestones]]\nwork = 'x'\ndeliverable = 'y'\ndays = 0",
            8,
            "milestones[1].days: expected 1 or more",
        ),
        (
            BODY + "skills = []\n[[milestones]]\nwork = 'x'\ndeliverable = 'y'\ndays = 1.5",
            8,
            "expected a whole number, found 1.5",
        ),
        (
            BODY + "skills = []\n[[milestones]]\nwork = 'x'\ndeliverable = 'y'\nprice = 5",
            8,
            "milestones[1].price: is not a known key",
        ),
        (BODY + "skills = []\n[private]\nemail = 'a'", 5, "private: is not a known key"),
    ],
)
def test_a_wrong_profile_file_names_line_key_value_and_what_is_expected(
    write: Write, text: str, line: int, expected: str
) -> None:
    path = write(special=text) / "special.toml"
    problem = check_file(path)[0]
    assert expected in str(problem)
    assert problem.line == line


def test_all_faults_are_told_in_the_order_of_the_file(write: Write) -> None:
    path = write(general='title = ""\nrate = 0\noverview = " "\nskills = [""]\n') / "general.toml"
    assert [problem.line for problem in check_file(path)] == [1, 2, 3, 4]


def test_names_of_files_and_folders_are_checked_too(write: Write) -> None:
    assert "folder name 'Ada T'" in str(check_file(write("Ada T") / "freelancer.toml")[0])
    folder = write(**{"My Profile": BODY + "skills = []"})
    assert "file name 'My Profile'" in str(check_file(folder / "My Profile.toml")[0])


def test_a_profile_needs_its_owner_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "general.toml"
    path.write_text(BODY + "skills = []")
    assert "has no freelancer.toml beside it" in str(check_file(path)[0])


def test_a_profile_beside_a_wrong_owner_tells_the_owners_fault(write: Write) -> None:
    folder = write(owner="display_name = 1")
    assert check_file(folder / "general.toml")[0].file == str(folder / "freelancer.toml")


@pytest.mark.parametrize(
    "link",
    [
        "mailto:a@example.com",
        "tel:+12025550100",
        "https://t.me/someone",
        "wa.me/12025550100",
        "https://www.calendly.com/someone",
        "https://us02web.zoom.us/j/1",
        "https://www.linkedin.com/in/someone",
        "HTTPS://T.ME/x",
        "someone@example.com",
    ],
)
def test_contact_routes_are_told_from_links(link: str) -> None:
    assert is_contact_route(link)


@pytest.mark.parametrize(
    "link",
    ["https://example.com/t.me", "https://art.me.example.com", "https://example.org/about?x=calendly.com", "http://["],
)
def test_links_to_work_are_not_contact_routes(link: str) -> None:
    assert not is_contact_route(link)


def test_lines_are_found_through_strings_comments_and_inline_tables() -> None:
    text = (
        "# [no] = 1\n"
        'a = """\nb = 1\n[c]\n"""  # "\n'
        "d.e = '''\n'x''''\n"
        "f = [ # ]\n  1.5, [2,\n 3], {g = 4, h = [5,\n6]}]\n"
        '[t."u.v"]\n'
        "w = 1979-05-27T07:32:00Z\n"
        "[[x]]\n[[x.y]]\nz = 1\n[[x.y]]\nz = 2\n[[x]]\n[x.k]\nl = {}\n"
    )
    source = parse_toml(Path("x.toml"), text)
    assert isinstance(source, TomlSource)
    found = {
        loc: source.find_line(loc)
        for loc in (
            ("a",), ("d", "e"), ("f",), ("f", 0), ("f", 1), ("f", 1, 1), ("f", 2, "h"), ("f", 2, "h", 1),
            ("t", "u.v"), ("t", "u.v", "w"), ("x", 0, "y", 1, "z"), ("x", 1), ("x", 1, "k", "l"), ("x", 0, "y", 0, "q"),
        )
    }  # fmt: skip
    assert list(found.values()) == [2, 6, 8, 9, 9, 10, 10, 11, 12, 13, 18, 19, 21, 15]


def test_a_missing_file_is_a_file_error(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="no such file"):
        check_file(tmp_path / "general.toml")


KEYS = ["title", "overview", "rate", "skills", "evidence", "general", "milestones", "private", "x", "a.b", '"q"', "''"]
VALUES = [
    "1",
    "'t'",
    '"""\n"""',
    "[]",
    "['a', \n 1]",
    "{}",
    "{a = 1, b = [{}]}",
    "nan",
    "2020-01-01",
    "true",
    "[[], [[{}]]]",
    "",
]
LINES = st.one_of(
    st.builds("{} = {}".format, st.sampled_from(KEYS), st.sampled_from(VALUES)),
    st.builds("[{}]".format, st.sampled_from(KEYS)),
    st.builds("[[{}]]".format, st.sampled_from(KEYS)),
    st.text(max_size=20),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(
    content=st.one_of(st.binary(max_size=200), st.lists(LINES, max_size=8).map(lambda lines: "\n".join(lines).encode()))
)
@pytest.mark.parametrize("name", ["freelancer", "general"])
def test_no_content_whatever_makes_the_check_fail(write: Write, name: str, content: bytes) -> None:
    folder = write(**{"general": content} if name == "general" else {"owner": content})
    told: list[object] = []
    try:
        told = list(check_file(folder / f"{name}.toml"))
    except FileError as error:
        told = [error]
    assert all("\n" not in str(each) for each in told)


@given(depth=st.integers(50, 5000), end=st.sampled_from(["", "]", "}"]))
@settings(deadline=None, max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_deep_nesting_is_told_and_not_crashed_on(write: Write, depth: int, end: str) -> None:
    folder = write(owner=HEAD + "links = " + "[" * depth + ("]" * depth if end else ""))
    assert check_file(folder / "freelancer.toml")
