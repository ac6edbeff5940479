"""Every rule's own examples, run against all rules; and what a rule must have to be one."""

import ast
import importlib
import pkgutil
import re
from dataclasses import replace
from pathlib import Path

import pytest

from proposer.errors import ConfigError
from proposer.lint import LintContext, lint
from proposer.lint import rules as rule_package
from proposer.lint.engine import all_rules, run
from proposer.lint.inputs import context_from
from proposer.lint.kinds import Custom
from proposer.lint.rule import Example, Rule

HEADINGS = ("What it does:", "Why it matters:", "Example:", "Use instead:", "Source:")
RULES = all_rules()


def read(rule: Rule, example: Example) -> tuple[str, LintContext]:
    """A text and its context; what an example leaves out is the first the rule is for."""
    text, given = (example, {}) if isinstance(example, str) else example
    usual = {"role": rule.roles[0], "stage": rule.stages[0], "kind": rule.kinds[0] if rule.kinds else None}
    return text, context_from({**usual, **given})


def examples(field: str) -> list[object]:
    return [
        pytest.param(rule, example, id=f"{rule.code}-{number}")
        for rule in RULES
        for number, example in enumerate(getattr(rule, field), start=1)
    ]


@pytest.mark.parametrize(("rule", "example"), examples("bad"))
def test_a_bad_example_is_reported_with_its_code(rule: Rule, example: Example) -> None:
    text, context = read(rule, example)
    findings = lint(text, context).findings
    assert rule.code in {finding.code for finding in findings}
    assert all(0 <= finding.start <= finding.end <= len(text) for finding in findings)


@pytest.mark.parametrize(("rule", "example"), examples("good"))
def test_a_good_example_is_silent_for_its_rule_and_free_of_errors(rule: Rule, example: Example) -> None:
    text, context = read(rule, example)
    findings = lint(text, context).findings
    assert [finding for finding in findings if finding.code == rule.code or finding.severity == "error"] == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_known_gaps_are_still_open(rule: Rule) -> None:
    missed = [lint(*read(rule, example)).findings for example in rule.todo_bad]
    assert not [found for found in missed if rule.code in {one.code for one in found}], "move it to `bad`"
    false = [lint(*read(rule, example)).findings for example in rule.todo_good]
    assert all(rule.code in {one.code for one in found} for found in false), "move it to `good`"


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_rule_is_complete(rule: Rule) -> None:
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert len(rule.bad) >= 3
    assert len(rule.good) >= 5
    assert rule.roles
    assert rule.stages
    gate = rule.check.gate
    assert gate.always or gate.words or gate.phrases or gate.needles or gate.kinds or gate.topics, "it can never fire"
    assert all(word == word.lower() for word in gate.words)
    assert all(needle == needle.lower() for needle in gate.needles)
    assert len({repr(example) for example in (*rule.bad, *rule.good)}) == len(rule.bad) + len(rule.good)


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_a_suggestion_is_itself_clean(rule: Rule) -> None:
    assert rule.suggestion
    assert lint(rule.suggestion, LintContext(kind="chat_reply")).findings == ()


@pytest.mark.parametrize("name", sorted(module.name for module in pkgutil.iter_modules(rule_package.__path__)))
def test_a_rule_stands_in_a_module_of_its_name_and_explains_itself(name: str) -> None:
    module = importlib.import_module(f"{rule_package.__name__}.{name}")
    assert name.startswith(module.RULE.code.lower() + "_")
    text = module.__doc__ or ""
    places = [text.find(f"\n{heading}") for heading in HEADINGS]
    assert -1 not in places, dict(zip(HEADINGS, places, strict=True))
    assert places == sorted(places)
    assert re.search(r"^Source: .*\bD-\d\d", text, re.MULTILINE)


def test_codes_are_unique() -> None:
    codes = [rule.code for rule in RULES]
    assert sorted(set(codes)) == sorted(codes)


def test_rules_of_one_code_family_share_their_category() -> None:
    families: dict[str, set[str]] = {}
    for rule in RULES:
        families.setdefault(rule.code[:3], set()).add(rule.category)
    assert {family: names for family, names in families.items() if len(names) > 1} == {}


def test_no_rule_imports_models_at_run_time() -> None:
    """A text must be judged without building the models of jobs and plans; types are for the type checker."""
    heavy = {f"proposer.models.{name}" for name in ("job", "plan", "people", "reading", "thread", "draft")}
    for module in pkgutil.iter_modules(rule_package.__path__):
        loaded = importlib.import_module(f"{rule_package.__name__}.{module.name}")
        tree = ast.parse(Path(str(loaded.__file__)).read_text("utf-8"))
        names = {node.module for node in tree.body if isinstance(node, ast.ImportFrom)}
        assert not names & heavy, module.name


def test_no_rule_to_run_is_an_error_and_not_silence() -> None:
    with pytest.raises(ConfigError, match="no rules ran"):
        run("Add me on Telegram.", LintContext(), ())


def test_a_changed_rule_is_not_taken_for_the_one_it_was_made_from() -> None:
    (rule,) = (one for one in RULES if one.code == "WAL001")
    changed = replace(rule, check=Custom(lambda *_: ()))
    text = rule.bad[0]
    assert isinstance(text, str)
    assert [len(run(text, LintContext(), (one,)).findings) for one in (rule, changed, rule)] == [1, 0, 1]


def test_the_order_of_rules_does_not_matter() -> None:
    text = "Hi [Name], pay me directly, add me on Telegram @sam_reed or mail sam@example.com. Please give me a chance."
    forward, backward = run(text, LintContext(), RULES), run(text, LintContext(), tuple(reversed(RULES)))
    assert forward == backward
    assert len(forward.findings) >= 4
