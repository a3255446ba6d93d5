"""Any news article in, wire copy out, every word accounted for."""

__version__ = "0.1.0"
