"""Lines to paragraphs."""
