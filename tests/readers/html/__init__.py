"""Tests of `convert.readers.html`."""
