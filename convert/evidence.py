"""What holds a value up: selectors into the source, transforms, the ledger, warnings.

Selector names are those of the W3C Web Annotation data model.  A value is *quoted*
when the selected bytes, decoded and put through the named transforms, are the value;
*computed* when it follows from other fields of the record; *asserted* when the
caller said so.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta

from convert.blocks import Model, Offset, Url

Pointer: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^(/([^~/]|~[01])*)*$(?!\n)",
        extra_json_schema={"format": "json-pointer"},
        examples=["/headline"],
    ),
]
TransformName: TypeAlias = Annotated[
    str, Meta(pattern=r"^[a-z][a-z0-9-]*/[0-9]+(:[\s\S]*)?$", examples=["date/1:en"])
]
Sha256: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}$(?!\n)")]


class DataPositionSelector(Model, frozen=True, kw_only=True, tag_field="type", tag="DataPositionSelector"):
    """A range of bytes of the source."""

    start: Offset
    """First byte, counted from 0 at the start of the file, byte order mark included."""
    end: Offset
    """One past the last byte."""


class TextPositionSelector(Model, frozen=True, kw_only=True, tag_field="type", tag="TextPositionSelector"):
    """A range of a text layer that a tool takes out of the source; `source.layers` names tool and digest."""

    layer: str
    """The layer's name."""
    start: Offset
    """First code point, counted from 0 at the start of the layer's text."""
    end: Offset
    """One past the last code point."""


Selector: TypeAlias = DataPositionSelector | TextPositionSelector


class PageBox(Model, frozen=True, kw_only=True):
    """A rectangle on a page, in points (1/72 inch) from the top left corner of the page as shown.

    RFC 8118 writes it `page=P&viewrect=left,top,width,height`.
    """

    page: Annotated[int, Meta(ge=1)]
    """Number of the page in the file, from 1."""
    label: str | None = None
    """The page's own name, such as `A4` or `iv`, where the file gives it one (ISO 32000-1, 12.4.2)."""
    left: float
    """How far its left edge is from the page's."""
    top: float
    """How far its top is from the page's."""
    width: Annotated[float, Meta(ge=0)]
    """How wide it is."""
    height: Annotated[float, Meta(ge=0)]
    """How high it is."""


class Evidence(Model, frozen=True, kw_only=True):
    """How a value of the record is known."""

    kind: Literal["quoted", "computed", "asserted"]
    """Read from the source's bytes, worked out from other fields, or said by the caller."""
    method: str
    """The rule that found the value, such as `md-h1`, `byline-line` or `yaml:title`."""
    selectors: tuple[Selector, ...] = ()
    """For a quoted value: slices of the source, in order; their decoded texts are joined."""
    transforms: tuple[TransformName, ...] = ()
    """For a quoted value: the pure functions that turn the slices' text into the value, in order."""
    boxes: tuple[PageBox, ...] = ()
    """For a value quoted from a page: where it is printed, a box for each page and column."""
    approximate: str | None = None
    """For a quoted value: why the slices only hold it and the transforms do not give exactly this value."""
    inputs: tuple[Pointer, ...] = ()
    """For a computed value: JSON Pointers to the fields it follows from."""
    agent: str | None = None
    """For an asserted value: who said so."""


class Candidate(Model, frozen=True, kw_only=True):
    """A value that was found for a field and not chosen."""

    value: str
    """What it would have been."""
    reason: str
    """Why another was chosen, or that it agrees with the chosen one."""
    evidence: Evidence
    """How it is known."""


class DroppedSpan(Model, frozen=True, kw_only=True):
    """A range of the source that is not in the record."""

    selector: Selector
    """Where it is."""
    reason: str
    """Why it was left out."""
    count: Annotated[int, Meta(ge=1)]
    """Its visible characters."""


class Ledger(Model, frozen=True, kw_only=True):
    """Double-entry book of the source's visible text: kept + dropped = total.

    Counted in code points that are not white space.
    """

    total: Offset
    """All visible characters of the source."""
    kept: Offset
    """Those that evidence of the record quotes."""
    dropped: Mapping[str, Annotated[int, Meta(ge=1)]] = {}
    """Those that are not in the record, by reason."""
    spans: tuple[DroppedSpan, ...] = ()
    """Where they stand, in order, if that was asked for; their counts make the sums in `dropped`."""


class ReadWarning(Model, frozen=True, kw_only=True):
    """Trouble a reader recovered from."""

    code: str
    """What kind of trouble, in fixed words such as `dead-link`."""
    message: str
    """What happened, for people."""
    path: Pointer | None = None
    """JSON Pointer to the value it touches, or to the field that may be empty because of it."""
    selector: Selector | None = None
    """Where in the source it happened."""


class LayerInfo(Model, frozen=True, kw_only=True):
    """A text that a tool takes out of the source, in which selectors count."""

    name: str
    """What selectors call it."""
    tool: str
    """The tool that takes it out."""
    version: str
    """The tool's version."""
    length: Offset
    """Code points of its text."""
    sha256: Sha256
    """Lower-case hexadecimal SHA-256 of its text in UTF-8."""


class SourceInfo(Model, frozen=True, kw_only=True):
    """The bytes a record was read from."""

    sha256: Sha256
    """Lower-case hexadecimal SHA-256 of the exact bytes."""
    size: Offset
    """How many bytes."""
    media_type: str
    """What kind of document they were read as, such as `text/markdown`."""
    charset: str | None = None
    """The character encoding they were decoded with, by its IANA name."""
    charset_reason: (
        Literal["bom", "declared", "utf-8", "detected", "fallback", "text", "tree", "binary"] | None
    ) = None
    """Why that one: byte order mark, the caller's or the file's word, valid UTF-8, statistics, last
    resort; or that the caller handed over text, or a parsed tree, which was then encoded; or that the bytes
    are no text."""
    layers: tuple[LayerInfo, ...] = ()
    """The texts taken out of a source whose bytes are no text, such as a PDF file."""
    name: str | None = None
    """The file's name, without its folder."""
    url: Url | None = None
    """Where the caller says the bytes came from."""


class Generator(Model, frozen=True, kw_only=True):
    """The software that made the record."""

    name: str
    """Its name."""
    version: str
    """Its version."""


class Provenance(Model, frozen=True, kw_only=True):
    """Where a record comes from and how each part of it is known."""

    source: SourceInfo | None = None
    """The bytes that were read."""
    generator: Generator | None = None
    """What read them."""
    evidence: Mapping[Pointer, Evidence] = {}
    """For each field and block, by JSON Pointer into the record, what holds it up."""
    candidates: Mapping[Pointer, tuple[Candidate, ...]] = {}
    """Values that lost, by the pointer of the one that won."""
    ledger: Ledger | None = None
    """What became of each visible character of the source."""
    warnings: tuple[ReadWarning, ...] = ()
    """Trouble on the way."""
    record_digest: Sha256 | None = None
    """SHA-256 over the written record as RFC 8785 canonical JSON, this field left out; the JSON writer
    puts it in, so that a record shows whether it was changed since."""
