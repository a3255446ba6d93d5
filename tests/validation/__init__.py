"""Tests of `convert.validation`."""
