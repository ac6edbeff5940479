# Everything runs from .venv, which the test command of README.md makes.
BIN := .venv/bin

.PHONY: check format lint types test offline lint-report rules fix readme wheel cover

check: format lint types test offline
format: ; $(BIN)/ruff format --check .
lint: ; $(BIN)/ruff check .
types: ; $(BIN)/mypy
test: ; $(BIN)/pytest
offline: ; for post in examples/jobs/*; do $(BIN)/proposer draft "$$post" > /dev/null || exit 1; done
lint-report: ; for half in seen unseen; do $(BIN)/python tests/lint/measure.py --half $$half; done
rules: ; $(BIN)/proposer rules --markdown > docs/rules.md
fix: ; $(BIN)/ruff check --fix . && $(BIN)/ruff format .
readme: ; $(BIN)/python tests/test_readme.py
wheel: ; $(BIN)/python -m build --wheel --no-isolation
cover: ; $(BIN)/pytest --cov --cov-report=term
