"""NITF 3.x: what its head and its body say of an article, bare or inside another format.

(IPTC, NITF 3.6.  Older files have no namespace, and some say `headline` for `hedline`.)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from convert.desk import Words
from convert.draft import Draft, Held
from convert.iptc.blocks import blocks_of
from convert.iptc.found import Found, Left
from convert.iptc.layers import Layer
from convert.iptc.moments import is_later
from convert.iptc.people import Kind, Party, offer_line, offer_titled, role_of
from convert.iptc.schemes import schemes
from convert.iptc.words import (
    attribute_words,
    element_words,
    offer_all,
    offer_embargo,
    offer_identifiers,
    offer_language,
    offer_moment,
    offer_place,
    offer_status,
    offer_terms,
    offer_urgency,
    offer_words,
)
from convert.markup.xml import Element


class Printed(NamedTuple):
    """What a body's head prints; a body may print it again."""

    headlines: tuple[Words, ...]
    abstracts: tuple[Words, ...]
    byline: Words | None


def printed_of(layer: Layer, nitf: Element) -> Printed:
    """What the head of the body says."""
    head = nitf.find("body", "body.head")
    if head is None:
        return Printed((), (), None)
    lines = [
        line for name in ("hedline", "headline") for holder in head.all(name) for line in holder.elements()
    ]
    said = [element_words(layer, line, f"nitf:{line.name}") for line in lines]
    abstracts = [element_words(layer, abstract, "nitf:abstract") for abstract in head.all("abstract")]
    byline = element_words(layer, head.find("byline"), "nitf:byline")
    return Printed(tuple(w for w in said if w), tuple(w for w in abstracts if w), byline)


def offer_printed(draft: Draft, layer: Layer, nitf: Element) -> Printed:
    """Offer headline, byline, dateline and abstract from the head of the body."""
    printed = printed_of(layer, nitf)
    head = nitf.find("body", "body.head")
    for words in printed.headlines[:1]:
        offer_words(draft, "headline", words)
    main = printed.headlines[0].text if printed.headlines else ""
    for words in printed.headlines[1:2]:
        if words.text != main:
            offer_words(draft, "subheadline", words)
    for words in printed.abstracts:
        offer_words(draft, "description", words)
    if head is None:
        return printed
    parties = [party for byline in head.all("byline") for party in _parties(layer, byline)]
    if parties:
        offer_line(draft, printed.byline, parties, trusted=True)
    else:
        _offer_byline(draft, layer, head.find("byline"), printed.byline)
    offer_words(draft, "rights", element_words(layer, head.find("rights"), "nitf:rights"))
    _offer_dateline(draft, layer, head.find("dateline"))
    offer_words(draft, "publisher", element_words(layer, head.find("distributor"), "nitf:distributor"))
    for note in head.all("note"):
        draft.drop(_place(layer, note), "editor-note")
    return printed


def _offer_byline(draft: Draft, layer: Layer, byline: Element | None, line: Words | None) -> None:
    title = byline.find("byttl") if byline is not None else None
    said = element_words(layer, title, "nitf:byttl")
    if line is None or byline is None:
        return
    if title is None or said is None:
        offer_line(draft, line)
        return
    before = Element(byline.text, "byline", byline.start, byline.inner, None)
    before.inner_end = title.start
    names = element_words(layer, before, "nitf:byline")
    if names:
        offer_titled(draft, line, names, said)
    else:
        offer_line(draft, line)


def _parties(layer: Layer, byline: Element) -> Iterator[Party]:
    """Those in a byline who are marked with what they did."""
    for element in byline.walk("person", "org"):
        name, role = element_words(layer, element, "nitf:byline"), role_of(element.get("class") or "")
        if name and role:
            url = attribute_words(layer, element, "value", "nitf:byline")
            kind: Kind = "person" if element.name == "person" else "organization"
            yield Party(name, kind, role, url=url if element.get("idsrc") == "url" else None)


def _offer_dateline(draft: Draft, layer: Layer, dateline: Element | None) -> None:
    line = element_words(layer, dateline, "nitf:dateline")
    place = element_words(layer, dateline.find("location"), "nitf:location") if dateline is not None else None
    offer_place(draft, line, place)


def offer_head(draft: Draft, layer: Layer, nitf: Element) -> None:
    """Offer what the document's head says: dates, identifiers, rights, subjects."""
    head = nitf.find("head")
    docdata = head.find("docdata") if head is not None else None
    if head is None:
        return
    offer_words(draft, "headline", element_words(layer, head.find("title"), "nitf:title"))
    _offer_metas(draft, layer, head)
    if docdata is not None:
        metas = [meta for meta in head.all("meta") if meta.get("name") == "identifier"]
        others = [attribute_words(layer, meta, "content", "nitf:meta") for meta in metas]
        _offer_docdata(draft, layer, docdata, [words for words in others if words], own=_is_own(head))
    pubdata = head.find("pubdata")
    offer_words(draft, "publisher", attribute_words(layer, pubdata, "name", "nitf:pubdata"))
    offer_words(draft, "section", attribute_words(layer, pubdata, "position.section", "nitf:pubdata"))
    offer_moment(draft, "published", attribute_words(layer, pubdata, "date.publication", "nitf:pubdata"))
    _offer_kinds(draft, layer, head.find("tobject"))
    numbered = [_subject(layer, item) for item in head.walk("tobject.subject")]
    named = [item for item in head.walk("classifier") if item.get("type") == "subject"]
    offer_terms(draft, "subjects", [*numbered, *(_classified(layer, item) for item in named)])
    for name in ("baselang", "xml:lang"):
        offer_language(draft, attribute_words(layer, nitf, name, f"nitf:{name}"))


_METAS = {
    "slugline": "slugline",
    "creditline": "creditline",
    "usage-terms": "usage_terms",
    "source-url": "url",
    "canonical-url": "canonical_url",
}


def _offer_metas(draft: Draft, layer: Layer, head: Element) -> None:
    """Offer what has no element and stands in `meta`, by the names that our own writer uses."""
    for meta in head.all("meta"):
        name, words = meta.get("name") or "", attribute_words(layer, meta, "content", "nitf:meta")
        if name in _METAS:
            offer_words(draft, _METAS[name], words)
        elif name == "modified":
            offer_moment(draft, "modified", words)
        elif name == "access" and words and words.text in ("free", "paywalled", "teaser"):
            offer_words(draft, "access", words)


def _is_own(head: Element) -> bool:
    """Whether this package wrote the document; its number is then no identifier of the article."""
    made = (meta.get("content") or "" for meta in head.all("meta") if meta.get("name") == "generator")
    return any(name.partition(" ")[0] == "wirecopy" for name in made)


def _offer_docdata(
    draft: Draft, layer: Layer, docdata: Element, others: Sequence[Words], *, own: bool
) -> None:
    def said(path: str, name: str) -> Words | None:
        return attribute_words(layer, docdata.find(*path.split("/")), name, f"nitf:{path}")

    release = said("date.release", "norm")
    offer_moment(draft, "published", said("date.issue", "norm")) or offer_moment(draft, "published", release)
    status = attribute_words(layer, docdata, "management-status", "nitf:docdata")
    if status and status.text == "embargoed":
        offer_embargo(draft, release, status.held)
    else:
        offer_status(draft, status)
        issued = said("date.issue", "norm")
        if release and issued and is_later(release.text, issued.text):
            offer_embargo(draft, release)
    guid = said("doc-id", "id-string")
    found: list[tuple[Words, str | None, Words | None]] = []
    if guid and not own:
        found.append((guid, "doc-id", said("du-key", "version")))
    offer_identifiers(draft, [*found, *((words, None, None) for words in others)])
    offer_urgency(draft, said("urgency", "ed-urg"))
    offer_words(draft, "rights", said("doc.copyright", "holder"))
    offer_words(draft, "usage_terms", said("doc.rights", "limitations"))
    for path, name in (("doc-id", "regsrc"), ("del-list/from-src", "src-name"), ("doc.copyright", "holder")):
        offer_words(draft, "publisher", said(path, name))
    keys = docdata.find("key-list")
    words = keys.all("keyword") if keys is not None else []
    offer_all(draft, "keywords", (attribute_words(layer, word, "key", "nitf:keyword") for word in words))
    for message in docdata.all("ed-msg"):
        draft.drop(_place(layer, message), "editor-note")


def _offer_kinds(draft: Draft, layer: Layer, tobject: Element | None) -> None:
    kinds = [
        (attribute_words(layer, item, "tobject.property.type", "nitf:tobject.property"), None, None)
        for item in (tobject.all("tobject.property") if tobject is not None else [])
    ]
    offer_terms(draft, "genres", kinds)


def _subject(layer: Layer, item: Element) -> tuple[Words | None, Words | None, Words | None]:
    """A subject: its most exact name, its number, and the address that follows from that."""
    method = "nitf:tobject.subject"
    names = (
        attribute_words(layer, item, f"tobject.subject.{k}", method) for k in ("detail", "matter", "type")
    )
    code = attribute_words(layer, item, "tobject.subject.refnum", method)
    return next(filter(None, names), None), code, _address(code)


def _classified(layer: Layer, item: Element) -> tuple[Words | None, Words | None, Words | None]:
    method = "nitf:classifier"
    uri = attribute_words(layer, item, "idsrc", method)
    return (
        element_words(layer, item, method),
        attribute_words(layer, item, "value", method),
        uri if uri and ":" in uri.text else None,
    )


def _address(code: Words | None) -> Words | None:
    if not code or not (code.text.isdigit() and len(code.text) == 8):
        return None
    scheme = schemes()["medtop" if code.text.startswith("20") else "subj"]
    held: Held = code.held._replace(transforms=(*code.held.transforms, f"qcode-uri/1:{scheme}"))
    return Words(scheme + code.text, held)


def blocks_in(layer: Layer, nitf: Element) -> tuple[list[Found], list[Left]]:
    """The blocks of the body: its content, and the lines at its end."""
    body = nitf.find("body")
    found: list[Found] = []
    left: list[Left] = []
    for part in (body.all("body.content", "body.end") or [body]) if body is not None else []:
        more, out = blocks_of(layer, part)
        found += more
        left += out
    return found, left


def _place(layer: Layer, element: Element) -> tuple[int, int]:
    return layer.start + element.start, layer.start + element.end
