"""What each clause of a post leans to, which of its strings is demanded, and where: linear classifiers over words.

Their weights are data, fitted to the labelled posts of the corpus (`training/fit_posts.py`).
"""
