"""Text of a source made harmless for a page."""

from __future__ import annotations

from html import escape

_CONTROLS = {code: 0x2400 + code for code in range(32) if code not in (9, 10, 12, 13)} | {127: 0x2421}


def shown(text: str) -> str:
    """`text` escaped for HTML content and quoted attributes, control characters as their pictures."""
    return escape(text.translate(_CONTROLS))
