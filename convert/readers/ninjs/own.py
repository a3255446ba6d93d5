"""ninjs items that this package wrote: every field from its property or from a description of ours."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from convert.desk import Words
from convert.draft import Draft
from convert.iptc.jsonwords import objects, text_layer, words_of
from convert.iptc.ownblocks import own_blocks, place_own
from convert.iptc.ownfields import Value, offer_own, pointer_of
from convert.markup.jsonplaces import Json, Scalar
from convert.markup.xml import parse

_TERM = "urn:wirecopy:rel:"
_PROPERTIES = {
    "contentCreated": "/published",
    "embargoedUntil": "/embargo/until",
    "expires": "/expires",
    "pubStatus": "/status",
    "urgency": "/urgency",
    "copyrightNotice": "/rights",
    "usageTerms": "/usage_terms",
    "language": "/language",
    "by": "/byline/text",
    "slugline": "/slugline",
    "located": "/dateline/location",
}
_ROLES = {
    ("headlines", "main"): "/headline",
    ("headlines", "sub"): "/subheadline",
    ("descriptions", "summary"): "/description",
    ("descriptions", "dateline"): "/dateline/text",
    ("infoSources", "publisher"): "/publisher",
    ("infoSources", "credit"): "/creditline",
}
_ADDRESSES = {"source-url": "/url", "canonical-url": "/canonical_url"}
_PARTIES = (("people", "person"), ("organisations", "organization"))


def is_own(item: dict[str, Json]) -> bool:
    """Whether this package wrote the item; its identifier, version and status are then its own."""
    return _text(item, "profile") == "wirecopy"


def place_own_item(draft: Draft, item: dict[str, Json]) -> None:
    """Enter all that an item of our own says; its plain text says the same as its markup."""
    offer_own(draft, _values(item))
    for body in objects(item, "bodies"):
        value = body.get("value")
        if not isinstance(value, Scalar):
            continue
        if _text(body, "role") != "richtext":
            draft.drop((value.start, value.start + len(value.raw)), "rendition")
            continue
        layer = text_layer(draft.source.text, value)._replace(once=True)
        for found in own_blocks(layer, parse(layer.text).whole):
            held = found._replace(span=(value.start, value.start + len(value.raw)))
            place_own(draft, held)


def _values(item: dict[str, Json]) -> Iterator[Value]:
    for name, pointer in _PROPERTIES.items():
        yield pointer, words_of(item.get(name), f"ninjs:{name}")
    for (name, role), pointer in _ROLES.items():
        for entry in objects(item, name):
            if _text(entry, "role") == role:
                said = entry.get("value" if "value" in entry else "name")
                yield pointer, words_of(said, f"ninjs:{name}")
    yield from _people(item)
    yield from _terms(item)
    yield from _identifiers(item)
    for entry in objects(item, "descriptions"):
        role = _text(entry, "role")
        if role.startswith(_TERM):
            yield pointer_of(unquote(role.removeprefix(_TERM))), words_of(entry.get("value"), "ninjs:extra")


def _people(item: dict[str, Json]) -> Iterator[Value]:
    for name, kind in _PARTIES:
        for entry in objects(item, name):
            at, named = pointer_of(_text(entry, "literal")), words_of(entry.get("name"), f"ninjs:{name}")
            if not at or not named:
                continue
            yield f"{at}/name", named
            yield f"{at}/kind", Words(kind, named.held._replace(approximate="the list that it stands in"))
            yield f"{at}/role", words_of(entry.get("rel"), f"ninjs:{name}")
            yield f"{at}/url", words_of(entry.get("uri"), f"ninjs:{name}")
            for note in objects(entry, "contactInfo"):
                yield f"{at}/{_text(note, 'role')}", words_of(note.get("value"), "ninjs:contactInfo")


def _terms(item: dict[str, Json]) -> Iterator[Value]:
    keywords = subjects = 0
    for entry in objects(item, "subjects"):
        rel = _text(entry, "rel")
        if rel == "keyword":
            yield f"/keywords/{keywords}", words_of(entry.get("name"), "ninjs:subjects")
            keywords += 1
        elif rel == "section":
            yield "/section", words_of(entry.get("name"), "ninjs:subjects")
        else:
            yield from _term(entry, f"/subjects/{subjects}")
            subjects += 1
    for number, entry in enumerate(objects(item, "genres")):
        yield from _term(entry, f"/genres/{number}")


def _term(entry: dict[str, Json], at: str) -> Iterator[Value]:
    for name, part in (("name", "name"), ("literal", "code"), ("uri", "uri")):
        yield f"{at}/{part}", words_of(entry.get(name), "ninjs:term")


def _identifiers(item: dict[str, Json]) -> Iterator[Value]:
    number = 0
    for entry in objects(item, "altIds"):
        words, role = words_of(entry.get("value"), "ninjs:altIds"), _text(entry, "role")
        if role in _ADDRESSES:
            yield _ADDRESSES[role], words
            continue
        at = f"/identifiers/{number}"
        number += 1
        yield f"{at}/value", words
        yield f"{at}/scheme", words_of(entry.get("role"), "ninjs:altIds")


def _text(entry: dict[str, Json], name: str) -> str:
    value = entry.get(name)
    return value.text if isinstance(value, Scalar) else ""
