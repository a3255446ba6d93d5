"""The front matter: the record's fields as YAML, every value a double-quoted scalar."""

from __future__ import annotations

import json
from collections.abc import Iterator

from convert.article import Article
from convert.clean import clean

_PARTS = ("name", "kind", "role", "affiliation", "location", "url")


def front_matter(article: Article) -> str:
    """The head with its fences and a line feed at the end."""
    return "\n".join(("---", "wirecopy: 1", *_lines(article), "---", ""))


def _lines(article: Article) -> Iterator[str]:
    dateline = article.dateline
    yield from _entry("title", article.headline)
    yield from _entry("subtitle", article.subheadline)
    yield from _entry("description", article.description)
    yield from _entry("byline", article.byline.text if article.byline else None)
    contributors = article.byline.contributors if article.byline else ()
    yield from _group(
        "contributors", [[(part, getattr(who, part)) for part in _PARTS] for who in contributors]
    )
    yield from _entry("dateline", dateline.text if dateline else None)
    yield from _entry("dateline_location", dateline.location if dateline else None)
    yield from _entry("date", article.published)
    yield from _entry("updated", article.modified)
    for name in ("url", "canonical_url", "publisher", "section"):
        yield from _entry(name, getattr(article, name))
    words = [word for word in map(clean, article.keywords) if word]
    yield from ["tags:", *(f"  - {_scalar(word)}" for word in words)] if words else ()
    for name in ("language", "rights", "access"):
        yield from _entry(name, getattr(article, name))
    yield from _group(
        "identifiers",
        [
            [(part, getattr(said, part)) for part in ("value", "scheme", "version")]
            for said in article.identifiers
        ],
    )


def _entry(key: str, value: str | None) -> Iterator[str]:
    if said := clean(value or ""):
        yield f"{key}: {_scalar(said)}"


def _group(key: str, members: list[list[tuple[str, str | None]]]) -> Iterator[str]:
    """A list of mappings; one whose first value is empty is left out."""
    kept = [member for member in members if clean(member[0][1] or "")]
    if kept:
        yield f"{key}:"
    for member in kept:
        lines = [line for part, value in member for line in _entry(part, value)]
        yield from (f"  {'-' if number == 0 else ' '} {line}" for number, line in enumerate(lines))


def _scalar(value: str) -> str:
    """A JSON string, which is a YAML scalar in double quotes."""
    return json.dumps(value, ensure_ascii=False)
