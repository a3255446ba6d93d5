"""What a PDF file declares of itself, offered behind what it prints: producers are weak witnesses."""

from __future__ import annotations

import re
from collections.abc import Callable

from convert.clean import clean
from convert.draft import Draft
from convert.evidence import Evidence, TextPositionSelector
from convert.readers.pdf.layers import Layers

_TITLES = ("xmp:dc:title", "info:Title")
_FILE_NAME = re.compile(r".{0,200}\.(?:docx?|odt|rtf|pages|indd|qxp|qxd|pdf|txt|tex|dvi|html?|pptx?|xlsx?)", re.I)
_NO_TITLE = re.compile(
    r"(?:microsoft (?:office )?word|untitled|sans titre|ohne titel|unbenannt|sin título|senza titolo|"
    r"document\d*$|dokument\d*$|title$|layout \d|print$|page \d|https?://|about:|file:|anonymous$|unspecified$)",
    re.I,
)


def offer_declared(draft: Draft, layers: Layers) -> None:
    """Offer the title a file declares, where it may be a headline."""
    for key, value, start, end in layers.declared:
        if key in _TITLES and may_be_headline(value):
            _offer(draft, "headline", key, (start, end), value, clean)


def _offer(
    draft: Draft, name: str, key: str, span: tuple[int, int], value: str, tidy: Callable[[str], str]
) -> None:
    selector = TextPositionSelector(layer="info", start=span[0], end=span[1])
    evidence = Evidence(kind="quoted", method=f"pdf-{key}", selectors=(selector,), transforms=("clean/1",))
    draft.offer(name, tidy(value), evidence)


def may_be_headline(title: str) -> bool:
    """Whether a declared title may be an article's headline: words, and no file's or program's name."""
    words = title.split()
    if len(words) < 3 or len(title) > 300:
        return False
    return not (_NO_TITLE.match(title) or _FILE_NAME.fullmatch(title))
