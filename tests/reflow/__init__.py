"""Tests of `convert.reflow`."""
