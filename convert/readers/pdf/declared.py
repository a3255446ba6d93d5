"""What a PDF file declares of itself, offered behind what it prints: its producers are weak witnesses."""

from __future__ import annotations

import re

from convert.article import Byline, Contributor
from convert.clean import clean
from convert.draft import Draft
from convert.evidence import Evidence, TextPositionSelector
from convert.newsroom.bylines import looks_like_names, parse_names
from convert.readers.pdf.layers import Layers

TITLES = ("xmp:dc:title", "info:Title")
"""Where a file may declare its title."""

_AUTHORS = ("xmp:dc:creator", "info:Author")
_DATES = ("xmp:prism:publicationDate",)
_LANGUAGES = ("xmp:dc:language",)
_FILE_NAME = re.compile(
    r".{0,200}\.(?:docx?|odt|rtf|pages|indd|qxp|qxd|pdf|txt|tex|dvi|html?|pptx?|xlsx?)", re.IGNORECASE
)
_NO_TITLE = re.compile(
    r"(?:microsoft (?:office )?word|untitled|sans titre|ohne titel|unbenannt|sin título|senza titolo|"
    r"document\d*$|dokument\d*$|title$|layout \d|print$|page \d|https?://|about:|file:|anonymous$|unspecified$)",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?)?)?)?")
_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")


def offer_declared(draft: Draft, layers: Layers) -> None:
    """Offer what a file declares, where it may be what it says.

    A title must look like words, an author like a name.  The day on which the file was made
    is not offered: it is seldom that on which the article was published.
    """
    for key, value, start, end in layers.declared:
        words = clean(value)
        evidence = Evidence(
            kind="quoted",
            method=f"pdf-{key}",
            selectors=(TextPositionSelector(layer="info", start=start, end=end),),
            transforms=("clean/1",),
        )
        if key in TITLES and may_be_headline(words):
            draft.offer("headline", words, evidence)
        elif key in _AUTHORS and looks_like_names(words):
            _offer_authors(draft, words, evidence)
        elif key in _DATES and _DAY.fullmatch(words):
            draft.offer("published", words, evidence)
        elif key in _LANGUAGES and _TAG.fullmatch(words):
            draft.offer("language", words, evidence)


def _offer_authors(draft: Draft, words: str, evidence: Evidence) -> None:
    """Offer the names of an author field as a byline of its own words."""
    people: list[Contributor] = []
    parts: dict[str, Evidence] = {}
    for found in parse_names(words):
        at = f"/contributors/{len(people)}"
        parts[at] = Evidence(kind="computed", method="byline-parse/1", inputs=(f"/byline{at}/name",))
        cut = f"substring/1:{found.start}-{found.start + len(found.contributor.name)}"
        parts[f"{at}/name"] = Evidence(
            kind="quoted",
            method="byline-name",
            selectors=evidence.selectors,
            transforms=(*evidence.transforms, cut),
        )
        people.append(Contributor(name=found.contributor.name, kind=found.contributor.kind, role="author"))
    if people:
        draft.offer("byline", Byline(text=words, contributors=tuple(people)), evidence, parts)


def may_be_headline(title: str) -> bool:
    """Whether a declared title may be an article's headline: words, and no file's or program's name."""
    if len(title) < 8 or len(title) > 300 or (title.isascii() and len(title.split()) < 3):
        return False
    return not (_NO_TITLE.match(title) or _FILE_NAME.fullmatch(title))
