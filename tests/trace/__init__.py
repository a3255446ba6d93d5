"""The page that shows source and article side by side."""
