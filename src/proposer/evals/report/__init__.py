"""One HTML file that shows a run, or two of them: everything in it, nothing fetched, no text of theirs ever markup."""

from proposer.evals.report.page import build_page, compare_for

__all__ = ["build_page", "compare_for"]
