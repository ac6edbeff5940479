# Everything runs from .venv, which the test command of README.md makes.
BIN := .venv/bin

.PHONY: check format lint types test offline eval lint-report rules topics fix readme wheel cover

check: format lint types test offline
format: ; $(BIN)/ruff format --check .
lint: ; $(BIN)/ruff check .
types: ; $(BIN)/mypy
test: ; $(BIN)/pytest -n auto
offline: ; for post in examples/jobs/*; do $(BIN)/proposer draft "$$post" > /dev/null || exit 1; done
eval: ; $(BIN)/proposer eval run --fail-on-regression
lint-report: ; for half in seen unseen; do $(BIN)/python tests/lint/measure.py --half $$half; done
topics: ; $(BIN)/python training/fit_topics.py && $(BIN)/python training/fit_routes.py && $(BIN)/python training/fit_chat.py && $(BIN)/python training/fit_closing.py && $(BIN)/python training/fit_posts.py
rules: ; $(BIN)/proposer rules --markdown > docs/rules.md
fix: ; $(BIN)/ruff check --fix . && $(BIN)/ruff format .
readme: ; $(BIN)/python tests/test_readme.py
wheel: ; $(BIN)/python -m build --wheel --no-isolation
cover: ; $(BIN)/pytest -n auto --cov --cov-report=term
