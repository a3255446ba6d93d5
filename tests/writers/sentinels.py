"""A record in which every field says something that nothing else says, and what of it a format leaves out."""

from __future__ import annotations

import html
import re
from typing import Any

import msgspec

import convert
from convert.article import Article, Byline, Contributor, Dateline, Embargo, Identifier, Term
from convert.blocks import (
    Cell,
    Embed,
    Figure,
    Heading,
    Image,
    Link,
    List,
    ListItem,
    Paragraph,
    Quote,
    Related,
    RelatedLink,
    Table,
    Text,
)

OPTIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "newsml": ("newsml", {}),
    "newsml rich": ("newsml", {"profile": "rich"}),
    "ninjs": ("ninjs", {}),
    "nitf": ("nitf", {}),
    "html": ("html", {}),
    "markdown": ("markdown", {}),
    "json": ("json", {}),
    "text": ("text", {}),
}
"""The columns of the table in docs/formats.md: the format and its options."""


SENTINEL = Article(
    headline="Zqheadline",
    subheadline="Zqsubheadline",
    description="Zqdescription",
    byline=Byline(
        text="Zqbyline",
        contributors=(
            Contributor(
                name="Zqname",
                kind="person",
                role="translator",
                affiliation="Zqaffiliation",
                location="Zqplace",
                url="https://people.example/zqperson",
            ),
        ),
    ),
    dateline=Dateline(text="Zqdateline —", location="Zqtown"),
    published="2021-01-02T03:04:05Z",
    modified="2022-02-03T04:05:06Z",
    url="https://copy.example/zqurl",
    canonical_url="https://canonical.example/zqcanonical",
    publisher="Zqpublisher",
    section="Zqsection",
    keywords=("Zqkeyword",),
    subjects=(Term(name="Zqsubject", code="zqs:1", uri="https://terms.example/zqsubject"),),
    genres=(Term(name="Zqgenre", code="zqg:1", uri="https://terms.example/zqgenre"),),
    slugline="Zqslug",
    creditline="Zqcredited",
    urgency=7,
    status="canceled",
    embargo=Embargo(until="2023-03-04T05:06:07Z"),
    expires="2024-04-05T06:07:08Z",
    signals=(Term(name="Zqsignal", code="zqsig:1", uri="https://terms.example/zqsignal"),),
    language="se-FI",
    rights="© Zqrights",
    usage_terms="Zqterms",
    access="paywalled",
    identifiers=(Identifier(value="Zqidentifier", scheme="zqscheme", version="zqversion"),),
    body=(
        Paragraph(text="Zqparagraph", marks=(Link(start=0, end=11, href="https://links.example/zqmark"),)),
        Heading(text="Zqheading", level=4),
        Quote(text="Zqquote"),
        List(items=(ListItem(text="Zqitem"), ListItem(text="Zqdeep", depth=1)), ordered=True),
        Table(rows=((Cell(text="Zqcell", header=True),),), caption=Text(text="Zqtable")),
        Figure(
            image=Image(url="https://pictures.example/zqpicture.jpg", alt="Zqalt"),
            caption=Text(text="Zqcaption"),
            credit="Zqcredit",
        ),
        Related(label="Zqlabel", links=(RelatedLink(text="Zqrelated", href="https://more.example/zqhref"),)),
        Embed(url="https://embeds.example/zqembed", provider="Zqprovider", text="Zqembedded"),
    ),
)
_NUMBERS = re.compile(r"/[0-9]+")
_UNSAID = ("/schema", "/content_digest", "/provenance")


def losses(column: str) -> frozenset[str]:
    """The pointers of the fields that do not come back, `*` for numbers and blocks by their type.

    Plain text is read as any text is; there it counts what is not written.
    """
    name, options = OPTIONS[column]
    written = convert.write(SENTINEL, name, **options)
    everything = leaves(msgspec.to_builtins(SENTINEL))
    if name == "text":
        shown = html.unescape(written.decode())
        return frozenset(pointer for pointer, value in everything if not _stands_in(value, shown))
    again = leaves(msgspec.to_builtins(convert.read(written, format=name)))
    return frozenset(pointer for pointer, value in everything if (pointer, value) not in again)


def _stands_in(value: str, written: str) -> bool:
    return re.search(rf"(?<![\w.]){re.escape(value)}(?![\w])", written) is not None


def leaves(value: Any, pointer: str = "") -> list[tuple[str, str]]:  # noqa: ANN401 - any JSON
    """Every text of a record with its pointer; kinds of blocks and marks, counts and levels are not texts."""
    if pointer.startswith(_UNSAID):
        return []
    if isinstance(value, dict):
        kind = value.get("type")
        start = (
            f"/body/{kind}" if kind and pointer.startswith("/body/") and "marks" not in pointer else pointer
        )
        return [
            leaf for key, inner in value.items() if key != "type" for leaf in leaves(inner, f"{start}/{key}")
        ]
    if isinstance(value, list | tuple):
        return [leaf for number, inner in enumerate(value) for leaf in leaves(inner, f"{pointer}/{number}")]
    return [(_NUMBERS.sub("/*", pointer), value)] if isinstance(value, str) else []
