"""Records in words for people: what the command line prints besides data."""
