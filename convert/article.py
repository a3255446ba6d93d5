"""The canonical article record: one frozen value that every reader makes and every writer takes."""

from __future__ import annotations

import hashlib
from typing import Annotated, Literal, TypeAlias

from msgspec import Meta, field
from msgspec.structs import force_setattr

from convert.blocks import Block, Model, Paragraph, Url, running_texts
from convert.clean import WHITE_SPACE
from convert.evidence import Provenance, Sha256

SCHEMA_ID = "urn:wirecopy:schema:article:1"

IsoDate: TypeAlias = Annotated[
    str,
    Meta(
        pattern=r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])(T([01][0-9]|2[0-3]):[0-5][0-9]"
        r"(:([0-5][0-9]|60)(\.[0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})?)?)?)?$(?!\n)",
        examples=["2026-03-05", "2026-03-05T11:40:00+01:00"],
    ),
]
Language: TypeAlias = Annotated[
    str, Meta(pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$(?!\n)", examples=["en-GB"])
]
Role: TypeAlias = Literal[
    "author", "reporter", "contributor", "editor", "photographer", "illustrator", "translator", "producer"
]

_OTHER_SPACE = WHITE_SPACE.replace(" ", "")
_FOLDS = dict.fromkeys("‘’‚‛ʼ′´`", "'") | dict.fromkeys("“”„‟″«»", '"') | dict.fromkeys("‐‑‒–—―−", "-")


class Contributor(Model, frozen=True, kw_only=True):
    """Someone who had a hand in the article."""

    name: str
    """The name as printed, without titles of work or place."""
    kind: Literal["person", "organization"] | None = None
    """Whether it is a human being or an agency, paper or desk; absent where that is open."""
    role: Role = field(default_factory=lambda: "author")  # always written out
    """What they did; author where the byline says nothing else."""
    affiliation: str | None = None
    """The organization or the post the byline gives them, as printed."""
    location: str | None = None
    """Where the byline says they were."""
    url: Url | None = None
    """Their page or profile."""


class Byline(Model, frozen=True, kw_only=True):
    """Who the article says it is by."""

    text: str
    """The line as printed; where the source only declares names, those names."""
    contributors: tuple[Contributor, ...] = ()
    """The people and organizations in it, in order."""


class Dateline(Model, frozen=True, kw_only=True):
    """Where, and sometimes when, the story was filed; the body keeps it too."""

    text: str
    """As printed, such as "KYIV, Ukraine (AP) —"; where the source only declares a place, that place."""
    location: str | None = None
    """The place in it, as printed."""


class Identifier(Model, frozen=True, kw_only=True):
    """A name that a source format gives the article; never invented."""

    value: str
    """The identifier itself."""
    scheme: str | None = None
    """What kind it is, such as `guid`."""
    version: str | None = None
    """The version the source gives with it."""


class Term(Model, frozen=True, kw_only=True):
    """A word of a vocabulary: what the article is about, or what kind of text it is."""

    name: str | None = None
    """The term in words."""
    code: str | None = None
    """The term as the source codes it, such as the QCode `medtop:20000394`."""
    uri: Url | None = None
    """The full address of the term, where the source or a scheme known to us gives it."""


class Embargo(Model, frozen=True, kw_only=True):
    """A ban on publishing the article before a time."""

    until: IsoDate | None = None
    """When it ends; absent where the source says that it is embargoed until further notice."""


class Article(Model, frozen=True, kw_only=True, tag_field="schema", tag=SCHEMA_ID):
    """A news article as understood from one source.

    What the source does not say is absent.  Dates are ISO 8601 at the precision of the
    source: a date stays a date, an offset is kept, nothing is padded.
    """

    headline: str | None = None
    """The headline, as plain text without the site's name."""
    subheadline: str | None = None
    """The standfirst printed with the headline."""
    description: str | None = None
    """The abstract that metadata carries, which the page may not print."""
    byline: Byline | None = None
    """Who it is by."""
    dateline: Dateline | None = None
    """Where it was filed."""
    published: IsoDate | None = None
    """When it was first published."""
    modified: IsoDate | None = None
    """When it was last changed."""
    url: Url | None = None
    """Where this copy was published."""
    canonical_url: Url | None = None
    """The address the source calls canonical."""
    publisher: str | None = None
    """The name of the paper, agency or site that published it."""
    section: str | None = None
    """The part of the publication it stood in."""
    keywords: tuple[str, ...] = ()
    """Free keywords or tags, in the source's order."""
    subjects: tuple[Term, ...] = ()
    """What it is about, by terms of vocabularies such as the IPTC Media Topics, in the source's order."""
    genres: tuple[Term, ...] = ()
    """What kind of text it is, such as a summary or an opinion, by terms of vocabularies."""
    slugline: str | None = None
    """The short name that a desk files the story under; not for readers."""
    creditline: str | None = None
    """The credit that has to be printed with it."""
    urgency: Annotated[int, Meta(ge=1, le=9)] | None = None
    """How urgent its agency ranks it for editors, from 1, the most, to 9."""
    status: Literal["usable", "withheld", "canceled"] | None = None
    """Whether its provider lets it be published; absent where the source does not say."""
    embargo: Embargo | None = None
    """Before when it may not be published; absent where the source names no embargo."""
    expires: IsoDate | None = None
    """After when its provider no longer holds it to be of use; absent where the source does not say."""
    signals: tuple[Term, ...] = ()
    """What its provider tells receivers to mind, such as that this version corrects or updates another, by
    terms such as `sig:correction`; for desks, not for readers."""
    language: Language | None = None
    """The language of the text, a BCP 47 tag."""
    rights: str | None = None
    """Copyright notice or licence."""
    usage_terms: str | None = None
    """What a receiver may do with it, in words."""
    access: Literal["free", "paywalled", "teaser"] | None = None
    """Whether the text is free to read, behind a wall, or cut short; absent where unknown."""
    identifiers: tuple[Identifier, ...] = ()
    """Names the source gives the article."""
    body: tuple[Block, ...] = ()
    """The article itself, block by block."""
    content_digest: Sha256 | Literal[""] = ""
    """SHA-256 over the running text with quotes, dashes and white space folded, so that renditions of
    one article share it; worked out where it is left empty, refused where it is wrong."""
    provenance: Provenance = Provenance()
    """Where all this is known from."""

    def __post_init__(self) -> None:
        digest = content_digest(self.body)
        if not self.content_digest:
            force_setattr(self, "content_digest", digest)
        elif self.content_digest != digest:
            raise ValueError(
                "content_digest is not the digest of the body; leave it empty to have it worked out"
            )


def content_digest(body: tuple[Block, ...]) -> str:
    """The digest that two renditions of one article share.

    Lower-case hexadecimal SHA-256 of the UTF-8 text of all paragraphs, headings, quotes
    and list items, each followed by a line feed, after `fold`.
    """
    texts: list[str] = []
    for block in body:
        if isinstance(block, Paragraph):  # nearly all are
            texts.append(block.text)
        else:
            texts += running_texts(block)
    if _single_spaced(" ".join(texts)):
        said = _plain_signs("\n".join(texts)) + "\n"
    else:
        said = "".join([fold(text) + "\n" for text in texts])
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()


def _single_spaced(joined: str) -> bool:
    """Whether texts joined by spaces hold no other white space than one between words, and none is empty.

    An empty text, or a space at the end of one, would show as two spaces.
    """
    if "  " in joined or joined.strip(" ") != joined or not joined:
        return False
    return not any(map(joined.__contains__, _OTHER_SPACE))


def fold(text: str) -> str:
    """`text` with typographic quotes and dashes as ASCII and single spaces, for comparing."""
    return " ".join(_plain_signs(text).split())


def _plain_signs(text: str) -> str:
    """Typographic quotes and dashes as ASCII."""
    if text.isascii():  # of all these signs only the backtick is
        return text.replace("`", "'")
    for sign, plain in _FOLDS.items():
        if sign in text:
            text = text.replace(sign, plain)
    return text
