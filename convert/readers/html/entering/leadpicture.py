"""The picture that a page declares for its article, where the body shows none at its head."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from convert.blocks import Figure, Image
from convert.draft import Draft
from convert.evidence import Evidence
from convert.readers.html.entering.offers import held_claim
from convert.readers.html.fields.claims import Claim
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parts import Body, Found

_ADDRESSES = ("src", "data-src", "data-original", "data-lazy-src", "srcset")
# Pictures of the site, for pages that have none of their own.
_SITE_PICTURE = re.compile(
    r"logo|default|placeholder|fallback|favicon|share[-_]?(?:image|img|pic)|social|avatar|gravatar|blank|icon[-_.]"
    r"|no[-_]?(?:image|photo)",
    re.IGNORECASE,
)
_ENDING = re.compile(r"(?:[-_@]?\d{2,4}x\d{0,4})?(?:\.[A-Za-z]{3,4}){0,2}\Z")
_SHORTEST = 6
_LONGEST = 2_000


def place_lead_picture(draft: Draft, page: Page, body: Body, claims: Sequence[Claim]) -> None:
    """Enter the best of the declared pictures as the first figure.

    Not where the body shows it, or another ahead of its text.  `claims` are addresses, best
    first.  A picture that is named as the site's own is none of the article's.
    """
    shown = [found for found in body.blocks if found.kind == "figure"]
    ahead = takewhile(lambda found: found.kind != "paragraph", body.blocks)
    lead = next((claim for claim in claims[:6] if not _SITE_PICTURE.search(_path(claim.value))), None)
    if lead is None or any(found.kind == "figure" for found in ahead):
        return
    name = _name(lead.value)
    if any(name in map(_name, _addresses(found)) for found in shown):
        return
    whole = Evidence(kind="computed", method="lead-picture", inputs=(f"{draft.next_block}/image/url",))
    draft.place(Figure(image=Image(url=lead.value)), {"": whole, "/image/url": held_claim(page, lead)})


def _addresses(found: Found) -> list[str]:
    """Where the picture of a figure is, as its element says."""
    image = found.image
    values = [image.get(name) for name in _ADDRESSES] if image is not None else []
    return [value.strip() for value in values if value]


def _path(address: str) -> str:
    """The last two parts of an address's path."""
    return "/".join(address[:_LONGEST].partition("?")[0].split("/")[3:][-2:])


def _name(address: str) -> str:
    """The name of a picture's file without its size and its kind; the whole address if that says little."""
    file = address[:_LONGEST].partition("?")[0].partition("#")[0].rpartition("/")[2]
    name = file[: _ending(file)].casefold()
    return name if len(name) >= _SHORTEST else address


def _ending(file: str) -> int:
    """Where the size and the kind at the end of a file's name start."""
    found = _ENDING.search(file, max(len(file) - 24, 0))
    return found.start() if found else len(file)
