"""Timings, with the commands that reproduce them."""
