"""Tests of `convert.readers`."""
