"""Tests of `convert.newsroom`."""
