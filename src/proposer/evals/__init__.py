"""Evals: score recorded answers, compare runs, and say whether a change made it better. Import from the modules."""
