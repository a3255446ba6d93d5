"""What a page claims, entered into a draft with the evidence for it."""

from __future__ import annotations

from collections.abc import Sequence

from convert.draft import Draft, Held
from convert.errors import OptionError
from convert.evidence import Evidence
from convert.markup.tree import element_text
from convert.readers.html.claims import Attribute, BylineClaim, Claim, Fields, JsonString, Place, Words
from convert.readers.html.page import Page
from convert.transforms import apply

_SINGLE = (
    *("headline", "subheadline", "description", "published", "modified", "url", "canonical_url"),
    *("publisher", "section", "language", "rights", "access"),
)
_LOSERS = 6
"""How many of the values that lost are kept for a field."""


def offer_claims(draft: Draft, page: Page, fields: Fields, *, losers: bool) -> None:
    """Offer everything a page claims; with `losers` also what did not win."""
    keep = _LOSERS if losers else 0
    for name in _SINGLE:
        claims: tuple[Claim, ...] = getattr(fields, name)
        for claim in claims[: 1 + keep]:
            draft.offer(name, claim.value, draft.quote(_held(page, claim)))
    for number, byline in enumerate(_printed_first(fields.byline)[: 1 + keep]):
        if number == 0 or byline.place:  # names without a line of their own have no evidence once they lost
            _offer_byline(draft, page, byline)
    if fields.keywords:
        parts = {f"/{n}": draft.quote(_held(page, claim)) for n, claim in enumerate(fields.keywords)}
        whole = Evidence(kind="computed", method="list/1", inputs=tuple(f"/keywords{at}" for at in parts))
        draft.offer("keywords", tuple(claim.value for claim in fields.keywords), whole, parts)
    for note in fields.notes:
        draft.warn("metadata", note)


def held_claim(page: Page, claim: Claim) -> Held:
    """Where a claim's value stands, and what makes the value of the source there."""
    return _held(page, claim)


def _printed_first(claims: Sequence[BylineClaim]) -> list[BylineClaim]:
    """The claims, a printed line first where it names the same people as the best one."""
    found = list(claims)
    best = _names(found[0]) if found else None
    for number, claim in enumerate(found):
        if isinstance(claim.place, Words) and _names(claim) == best:
            return [claim, *found[:number], *found[number + 1 :]]
    return found


def _names(claim: BylineClaim) -> list[tuple[str, str]]:
    return sorted((who.name.casefold(), who.role) for who in claim.value.contributors)


def _offer_byline(draft: Draft, page: Page, claim: BylineClaim) -> None:
    parts: dict[str, Evidence] = {}
    names = []
    for number, (who, name) in enumerate(zip(claim.value.contributors, claim.names, strict=True)):
        at = f"/contributors/{number}"
        names.append(f"/byline{at}/name")
        parts[at] = Evidence(kind="computed", method="byline-parse/1", inputs=(names[-1],))
        held = _place(page, claim.method, name.place, name.transforms)
        parts[f"{at}/name"] = draft.quote(_checked(page, held, who.name))
    if claim.place is None:
        whole = Evidence(kind="computed", method="names-joined/1", inputs=tuple(names))
    else:
        held = _place(page, claim.method, claim.place, claim.transforms)
        whole = draft.quote(_checked(page, held, claim.value.text))
    draft.offer("byline", claim.value, whole, parts)


def _held(page: Page, claim: Claim) -> Held:
    return _checked(page, _place(page, claim.method, claim.place, claim.transforms), claim.value)


def _place(page: Page, method: str, place: Place, transforms: tuple[str, ...]) -> Held:
    """Where a place is in the source, with the transform that belongs to it and those that follow."""
    if not page.placed:
        return Held(method, ())
    if isinstance(place, Attribute):
        held = page.attribute(place.element, place.name, method)
    elif isinstance(place, JsonString):
        script = page.span(place.element)
        held = None
        if script:
            raw = page.text[slice(*script)]
            span = script[0] + _raw_offset(raw, place.start), script[0] + _raw_offset(raw, place.end)
            held = Held(method, (span,), ("json-string/1",))
    else:
        held = page.words(method, place.element, element_text(place.element))
    if held is None:
        return Held(method, (_around(page, place),), (), "the place could not be told more exactly")
    return held._replace(transforms=(*held.transforms, *transforms))


def _raw_offset(raw: str, offset: int) -> int:
    """Where a code point of the parsed text stands in the raw one: the parser reads CRLF as one line end."""
    at = raw.find("\r\n")
    while 0 <= at < offset:
        offset += 1
        at = raw.find("\r\n", at + 2)
    return offset


def _around(page: Page, place: Place) -> tuple[int, int]:
    """The content of the nearest element that has a place."""
    element = place.element
    while element is not None:
        span = page.span(element)
        if span and span[0] < span[1]:
            return span
        element = element.getparent()
    return 0, len(page.text)


def _checked(page: Page, held: Held, value: str) -> Held:
    """The same, called approximate where slice and transforms do not give the value."""
    if not page.placed or held.approximate:
        return held
    try:
        made = apply(held.transforms, "".join(page.text[start:end] for start, end in held.spans))
    except OptionError:
        made = None
    if made == value:
        return held
    return Held(held.method, held.spans, (), "the value is worked out from these words")
