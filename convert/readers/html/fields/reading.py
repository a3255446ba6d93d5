"""What a page says about its article, gathered from all places and weighed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from convert.readers.html.fields.authors import byline_claims
from convert.readers.html.fields.claims import Attribute, Claim, Fields, Words
from convert.readers.html.fields.declared import (
    access_claims,
    canonical_claims,
    keyword_claims,
    language_claims,
    simple_claims,
)
from convert.readers.html.fields.head import Head, read_head
from convert.readers.html.fields.headline import headline_claims
from convert.readers.html.fields.jsonld import Graph, read_graph
from convert.readers.html.fields.marked import properties_of
from convert.readers.html.fields.moments import date_claims
from convert.readers.html.fields.printed import Heading, read_headings, read_printed
from convert.readers.html.fields.stretch import stretch_of
from convert.readers.html.fields.titles import bare_names
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parts import Body

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SITE_METAS = ("og:site_name", "application-name", "apple-mobile-web-app-title", "publisher", "twitter:site",
               "al:ios:app_name", "dc.publisher")  # fmt: skip


def read_fields(page: Page, body: Body | None = None) -> Fields:
    """All claims to the fields of the article on `page`, best first.

    Bylines and dates are looked for in the stretch of the page around `body`; in all of it without one.
    """
    head = read_head(page.root)
    graph = read_graph(head.scripts)
    properties = properties_of(page.root)
    headings = read_headings(page.root, properties)
    sites = _site_names(head, graph)
    languages = language_claims(head, graph, Attribute(page.root, "lang"))
    headlines = headline_claims(head, graph, headings, sites)
    at = _order_of(headlines, headings, page.elements)
    whole, stretch = range(len(page.elements)), stretch_of(page.elements, at, body)
    tongues = [claim.value for claim in languages[:1]]
    printed = read_printed(page.elements, stretch, properties)
    moments = date_claims(head, graph, printed, tongues, at)
    if not moments.published and len(stretch) < len(page.elements):
        moments = date_claims(head, graph, read_printed(page.elements, whole, properties), tongues, at)
    simple = {
        name: simple_claims(name, head, graph)
        for name in ("subheadline", "description", "url", "publisher", "section", "rights", "image")
    }
    return Fields(
        headline=headlines,
        byline=byline_claims(head, graph, printed, sites, at),
        published=moments.published,
        modified=moments.modified,
        canonical_url=canonical_claims(head, graph),
        keywords=keyword_claims(head, graph),
        language=languages,
        access=access_claims(head, graph),
        notes=graph.notes,
        **simple,
    )


def _site_names(head: Head, graph: Graph) -> frozenset[str]:
    """What the site calls itself, its host among them, as `titles.is_site_name` compares it."""
    declared = [value.text for _, value in head.metas_of(_SITE_METAS)]
    addresses = [*head.link("canonical")[:1], *head.meta("og:url")[:1]]
    hosts = [host for value in addresses if (host := _host(value.text))]
    return bare_names((*declared, *graph.publishers, *hosts))


def _host(address: str) -> str:
    try:
        return (urlsplit(address[:600]).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def _order_of(
    headlines: Sequence[Claim], headings: Sequence[Heading], elements: tuple[HtmlElement, ...]
) -> int:
    """The number of the likeliest printed headline among the page's elements; -1 if there is none."""
    printed = {heading.element for heading in headings}
    for claim in headlines:
        if isinstance(claim.place, Words) and claim.place.element in printed:
            return elements.index(claim.place.element)
    return -1
