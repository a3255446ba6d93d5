"""What a page claims, entered into a draft with the evidence for it."""

from __future__ import annotations

from collections.abc import Sequence

from convert.draft import Draft, Held, Proof
from convert.errors import OptionError
from convert.evidence import Evidence
from convert.markup.html import json_string
from convert.readers.html.fields.claims import Attribute, BylineClaim, Claim, Fields, JsonString, Place, Words
from convert.readers.html.tree.page import Page
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
            draft.offer(name, claim.value, held_claim(page, claim))
    for number, byline in enumerate(_printed_first(fields.byline)[: 1 + keep]):
        if number == 0 or byline.place:  # names without a line of their own have no evidence once they lost
            _offer_byline(draft, page, byline)
    if fields.keywords:
        parts = {f"/{n}": held_claim(page, claim) for n, claim in enumerate(fields.keywords)}
        whole = Evidence(kind="computed", method="list/1", inputs=tuple(f"/keywords{at}" for at in parts))
        draft.offer("keywords", tuple(claim.value for claim in fields.keywords), whole, parts)
    for note in fields.notes:
        draft.warn("metadata", note)


def held_claim(page: Page, claim: Claim) -> Held:
    """Where a claim's value stands, and what makes the value of the source there."""
    return _quoted(page, claim.method, claim.place, claim.transforms, claim.value)


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
    parts: dict[str, Proof] = {}
    names = []
    for number, (who, name) in enumerate(zip(claim.value.contributors, claim.names, strict=True)):
        at = f"/contributors/{number}"
        names.append(f"/byline{at}/name")
        parts[at] = Evidence(kind="computed", method="byline-parse/1", inputs=(names[-1],))
        parts[f"{at}/name"] = _quoted(page, claim.method, name.place, name.transforms, who.name)
    if claim.place is None:
        whole: Proof = Evidence(kind="computed", method="names-joined/1", inputs=tuple(names))
    else:
        whole = _quoted(page, claim.method, claim.place, claim.transforms, claim.value.text)
    draft.offer("byline", claim.value, whole, parts)


def _quoted(page: Page, method: str, place: Place, transforms: tuple[str, ...], value: str) -> Held:
    """Where a value stands, with the transform that belongs to its place and those that follow.

    It is called approximate where slice and transforms do not give the value.
    """
    if not page.placed:
        return Held(method, ())
    if isinstance(place, Attribute):
        found = page.attribute(place.element, place.name, method), place.element.get(place.name) or ""
    elif isinstance(place, JsonString):
        found = _in_script(page, method, place)
    else:
        found = page.said(method, place.element)
    held, said = found
    if held is None:
        return Held(method, (page.enclosing(place.element),), (), "the place could not be told more exactly")
    try:
        made = apply(transforms, said)
    except OptionError:
        made = None
    if made == value:
        return Held(method, held.spans, (*held.transforms, *transforms))
    return Held(method, held.spans, (), "the value is worked out from these words")


def _in_script(page: Page, method: str, place: JsonString) -> tuple[Held | None, str]:
    """Where a string of JSON stands and what it says."""
    span = page.part(place.element, place.start, place.end)
    if span is None:
        return None, ""
    return Held(method, (span,), ("json-string/1",)), json_string(page.text[slice(*span)])
