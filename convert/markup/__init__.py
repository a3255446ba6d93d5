"""Markup to clean text and marks, piece by piece. Shared by the readers that meet markup."""
