"""`python -m proposer`."""

from proposer.cli import run

run()
