"""What the head of an NITF document says: dates, identifiers, rights, subjects."""

from __future__ import annotations

from collections.abc import Sequence

from convert.desk import Words
from convert.draft import Draft, Held
from convert.iptc.layers import Layer
from convert.iptc.moments import is_later
from convert.iptc.schemes import schemes
from convert.iptc.words import (
    attribute_words,
    element_words,
    offer_all,
    offer_embargo,
    offer_identifiers,
    offer_language,
    offer_moment,
    offer_status,
    offer_terms,
    offer_urgency,
    offer_words,
)
from convert.markup.xmltree import Element


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
        _offer_docdata(draft, layer, docdata, [words for words in others if words])
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


def _offer_docdata(draft: Draft, layer: Layer, docdata: Element, others: Sequence[Words]) -> None:
    def said(path: str, name: str) -> Words | None:
        return attribute_words(layer, docdata.find(*path.split("/")), name, f"nitf:{path}")

    release = said("date.release", "norm")
    offer_moment(draft, "published", said("date.issue", "norm")) or offer_moment(draft, "published", release)
    offer_moment(draft, "expires", said("date.expire", "norm"))
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
    if guid:
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
    offer_terms(draft, "signals", [_correction(layer, item) for item in docdata.all("correction")])
    for message in docdata.all("ed-msg"):
        draft.drop((message.start, message.end), "editor-note")


def _correction(layer: Layer, item: Element) -> tuple[None, Words, None]:
    """The signal that NewsML-G2 has for what NITF says with an element; its `info` is a note to editors."""
    held = layer.held("nitf:correction", item.start, item.end)
    return None, Words("sig:correction", held._replace(approximate="the name of the element")), None


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
