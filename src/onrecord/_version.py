"""The one place where the version is written for the code."""

__version__ = "0.1.0"
