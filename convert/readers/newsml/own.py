"""Items that this package wrote: every field from its element or from a term of our own, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from convert.desk import Words
from convert.draft import Draft
from convert.iptc.layers import Layer
from convert.iptc.ownblocks import own_blocks, place_own
from convert.iptc.ownfields import Value, offer_own, pointer_of
from convert.iptc.schemes import schemes
from convert.iptc.words import attribute_words, element_words, part
from convert.markup.xmltree import Element
from convert.readers.newsml.flatlines import flat_blocks

_OURS = "wirecopy"
_PROFILES = ("flat", "rich")
_WORDS = {
    "headline": "/headline",
    "dateline": "/dateline/text",
    "by": "/byline/text",
    "creditline": "/creditline",
    "slugline": "/slugline",
    "description": "/description",
    "urgency": "/urgency",
    "contentCreated": "/published",
    "contentModified": "/modified",
}
_NAMED = {"located": "/dateline/location", "infoSource": "/publisher"}
_KINDS = {"cpnat:person": "person", "cpnat:organisation": "organization"}
_ORDER = "byline.order"


def is_own(item: Element) -> bool:
    """Whether this package made the item; its provider and its version are then not the article's."""
    meta = item.find("itemMeta")
    made = meta.all("generator") if meta is not None else []
    return any(generator.text[generator.inner : generator.inner_end].strip() == _OURS for generator in made)


def own_profile(item: Element) -> str:
    """The profile of an item that this package made, `flat` or `rich`; empty for any other."""
    profile = item.find("itemMeta", "profile")
    name = profile.text[profile.inner : profile.inner_end].strip() if profile is not None else ""
    return name if name in _PROFILES and is_own(item) else ""


def own_term(uri: str | None, kind: str) -> str:
    """The name in an address of one of our own terms of a kind; empty for anything else."""
    prefix = f"urn:wirecopy:{kind}:"
    return unquote(uri.removeprefix(prefix)) if uri and uri.startswith(prefix) else ""


def place_own_item(draft: Draft, layer: Layer, item: Element) -> None:
    """Enter all that an item of our own says."""
    layer = layer._replace(once=True)
    offer_own(draft, _values(draft, layer, item))
    body = item.find("contentSet", "inlineXML", "html", "body")
    if body is None:
        return
    flat = own_profile(item) == "flat"
    for found in flat_blocks(layer, item, body) if flat else own_blocks(layer, body):
        place_own(draft, found)


def _values(draft: Draft, layer: Layer, item: Element) -> Iterator[Value]:
    meta, content = item.find("itemMeta"), item.find("contentMeta")
    yield "/language", attribute_words(layer, item, "xml:lang", "g2:xml:lang")
    for name, tag in (("rights", "copyrightNotice"), ("usage_terms", "usageTerms")):
        yield f"/{name}", element_words(layer, item.find("rightsInfo", tag), f"g2:{tag}")
    if meta is not None:
        yield from _managed(draft, layer, meta)
    if content is not None:
        yield from _told(layer, content)
        yield from _people(draft, layer, content)
        yield from _listed(layer, content)
        for extra in content.all("contentMetaExtProperty"):
            name = own_term(extra.get("reluri"), "rel")
            pointer = pointer_of(name) if name != _ORDER else ""
            yield pointer, attribute_words(layer, extra, "value", "g2:extra") if pointer else None


def _managed(draft: Draft, layer: Layer, meta: Element) -> Iterator[Value]:
    for link in meta.all("link"):
        href = attribute_words(layer, link, "href", "g2:link")
        if link.get("rel") == "irel:derivedFrom" and href and not href.text.startswith("urn:sha256:"):
            yield "/url", href
            break
    status = meta.find("pubStatus")
    code = attribute_words(layer, status, "qcode", "g2:pubStatus")
    if status is not None and code and own_term(status.get("howuri"), "how") != "not-stated":
        yield "/status", part(draft, code, code.text.find(":") + 1)
    embargo = meta.find("embargoed")
    if embargo is not None:
        until = element_words(layer, embargo, "g2:embargoed")
        yield ("/embargo/until", until) if until else ("/embargo", _open_embargo(layer, embargo))
    yield "/expires", element_words(layer, meta.find("expires"), "g2:expires")
    for number, signal in enumerate(meta.all("signal")):
        yield from _term(layer, signal, f"/signals/{number}")


def _open_embargo(layer: Layer, embargo: Element) -> Words:
    held = layer.held("g2:embargoed", embargo.start, embargo.end)
    return Words("until further notice", held._replace(approximate="the element is empty"))


def _told(layer: Layer, content: Element) -> Iterator[Value]:
    """The fields that one element holds."""
    for element in content.elements():
        method = f"g2:{element.name}"
        if element.name == "headline" and element.get("roleuri"):
            yield "/subheadline", element_words(layer, element, method)
        elif element.name in _WORDS:
            yield _WORDS[element.name], element_words(layer, element, method)
        elif element.name in _NAMED:
            yield _NAMED[element.name], element_words(layer, element.find("name"), method)


def _people(draft: Draft, layer: Layer, content: Element) -> Iterator[Value]:
    people = content.all("creator") + content.all("contributor")
    for number, party in zip(_places(content, len(people)), people, strict=True):
        at, method = f"/byline/contributors/{number}", f"g2:{party.name}"
        yield f"{at}/name", element_words(layer, party.find("name"), method)
        role = attribute_words(layer, party, "roleuri", method)
        if role:
            yield f"{at}/role", part(draft, role, role.text.rfind(":") + 1)
        nature = attribute_words(layer, party, "type", method)
        kind = _KINDS.get(nature.text) if nature else None
        if nature and kind:
            yield f"{at}/kind", Words(kind, nature.held._replace(approximate="the nature of a concept"))
        yield f"{at}/url", attribute_words(layer, party, "uri", method)
        for note in party.all("note"):
            yield f"{at}/{own_term(note.get('roleuri'), 'role')}", element_words(layer, note, method)
        employer = next(party.walk("affiliation"), None)
        yield f"{at}/affiliation", element_words(layer, employer.find("name"), method) if employer else None


def _places(content: Element, count: int) -> list[int]:
    """The places in the byline of creators and contributors, which may be others than in the item."""
    extras = content.all("contentMetaExtProperty")
    said = next((e.get("value") or "" for e in extras if own_term(e.get("reluri"), "rel") == _ORDER), "")
    places = [int(word) for word in said.split() if word.isdecimal() and len(word) < 6]
    return places if sorted(places) == list(range(count)) else list(range(count))


def _listed(layer: Layer, content: Element) -> Iterator[Value]:
    """The fields that are lists."""
    for number, keyword in enumerate(content.all("keyword")):
        yield f"/keywords/{number}", element_words(layer, keyword, "g2:keyword")
    subjects = []
    for subject in content.all("subject"):
        if own_term(subject.get("typeuri"), "type") == "section":
            yield "/section", element_words(layer, subject.find("name"), "g2:subject")
        else:
            subjects.append(subject)
    for field, terms in (("subjects", subjects), ("genres", content.all("genre"))):
        for number, term in enumerate(terms):
            yield from _term(layer, term, f"/{field}/{number}")
    number = 0
    for other in content.all("altId"):
        kind = attribute_words(layer, other, "typeuri", "g2:altId")
        name = own_term(kind.text, "id") if kind else ""
        words = element_words(layer, other, "g2:altId")
        if name == "canonical-url":
            yield "/canonical_url", words
            continue
        at = f"/identifiers/{number}"
        number += 1
        yield f"{at}/value", words
        yield f"{at}/version", attribute_words(layer, other, "version", "g2:altId")
        if kind and name:
            yield f"{at}/scheme", Words(name, kind.held._replace(approximate="a term of our own"))


def _term(layer: Layer, element: Element, at: str) -> Iterator[Value]:
    """A term; a QCode of the catalog stands for the address as well."""
    method = f"g2:{element.name}"
    yield f"{at}/name", element_words(layer, element.find("name"), method)
    yield f"{at}/code", attribute_words(layer, element, "literal", method)
    code = attribute_words(layer, element, "qcode", method)
    scheme = schemes().get(code.text.partition(":")[0]) if code else None
    if code and scheme:
        held = code.held._replace(transforms=(*code.held.transforms, f"qcode-uri/1:{scheme}"))
        yield f"{at}/uri", Words(scheme + code.text.partition(":")[2], held)
    yield f"{at}/code", code
    yield f"{at}/uri", attribute_words(layer, element, "uri", method)
