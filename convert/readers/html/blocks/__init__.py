"""Judged runs and elements made into blocks: paragraphs, tables, figures, embeds, live posts."""
