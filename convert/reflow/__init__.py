"""Lines to paragraphs: wraps, hyphens, furniture. Shared by the text and PDF readers."""
