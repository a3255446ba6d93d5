"""Tests of `convert.writers`."""
