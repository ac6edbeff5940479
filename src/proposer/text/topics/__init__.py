"""Finds what a sentence leans towards: taking payment outside, moving the talk, work without pay, pressure.

Linear classifiers over runs of words, runs of word classes and frames. Their weights are data, fitted to the labelled
texts of the lint corpus (`training/fit_topics.py`); nothing here knows of rules.
"""

from __future__ import annotations

from proposer.text.topics.judge import Leaning, Topic, lean

__all__ = ["Leaning", "Topic", "lean"]
