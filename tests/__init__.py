"""Tests; they read as examples."""
