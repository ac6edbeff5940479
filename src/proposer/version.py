"""The version, alone in a module so that printing it costs nothing."""

__version__ = "0.1.0"
