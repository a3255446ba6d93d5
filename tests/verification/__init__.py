"""Records held against their sources."""
