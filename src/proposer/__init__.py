"""Drafts Upwork cover letters and chat messages, and checks every word before a person sends them."""
