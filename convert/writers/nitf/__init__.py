"""NITF 3.6: an article as one `nitf` document in the namespace of the standard.

What NITF has no element for stands in `head/meta`; what no part of it can hold is in the table of
docs/formats.md.  Widely used receivers read `body.content/block/*` only, so the body is one block.
"""

from __future__ import annotations

from dataclasses import dataclass

from convert.article import Article
from convert.writers.language import language_tag
from convert.writers.nitf.body import body_content
from convert.writers.nitf.head import body_head, head
from convert.writers.statements import check_authority, check_provider
from convert.writers.tree import XML_LANG, document, node

NITF = "http://iptc.org/std/NITF/2006-10-18/"
"""The namespace of NITF 3.6."""


@dataclass(frozen=True, kw_only=True)
class NitfOptions:
    """Facts about the document that the article cannot know; `OptionError` for what cannot be written."""

    provider: str | None = None
    """The name of who distributes the document."""
    authority: str | None = None
    """As for NewsML-G2: `desk.example,2026` makes the document's id a `tag:` URI of yours."""

    def __post_init__(self) -> None:
        check_provider(self.provider)
        check_authority(self.authority)


_DEFAULTS = NitfOptions()


def write(article: Article, options: NitfOptions = _DEFAULTS) -> bytes:
    """The article as NITF, in UTF-8; the same article and options give the same bytes."""
    language = language_tag(article.language)
    made = node(
        f"{{{NITF}}}nitf",
        head(article, options.authority),
        node(
            "body",
            body_head(article, options.provider),
            node("body.content", node("block", *body_content(article.body))),
            **{XML_LANG: language},
        ),
        version="-//IPTC//DTD NITF 3.6//EN",
        baselang=language,
    )
    return document(made)
