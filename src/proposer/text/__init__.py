"""Reads any text once: normal form with offsets, sentences, phrases, candidates and frames. Knows nothing of rules."""
