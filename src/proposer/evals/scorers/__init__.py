"""The scorers: one module each, found by walking this folder."""
