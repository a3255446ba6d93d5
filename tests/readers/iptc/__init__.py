"""Tests of the readers of news formats."""
