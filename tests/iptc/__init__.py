"""Tests of `convert.iptc`."""
