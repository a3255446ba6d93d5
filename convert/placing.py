"""The units of a page entered into a draft, each as what the layout says it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from convert.asides import make_figure, make_related
from convert.blocks import Figure, Paragraph
from convert.desk import (
    Words,
    offer_byline,
    offer_date,
    offer_dateline,
    offer_keywords,
    offer_text,
    offer_url,
)
from convert.draft import Draft, Held, Proof
from convert.evidence import Evidence
from convert.newsroom.fronts import Said
from convert.newsroom.layout import Role, RoleName, lay_out
from convert.units import Address, Unit, is_dead

_DATELINE_TRIES, _STUB = 4, 60  # paragraphs, the last of them or one longer than this: the text has begun
_FIGURE_LINES = 3  # a picture, its caption, its credit
_WEB = re.compile(r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]]")


def place_units(
    draft: Draft,
    units: Sequence[Unit],
    *,
    titled: bool = False,
    languages: Sequence[str] = (),
    said: Mapping[str, Said] | None = None,
) -> None:
    """Lay out the units of a page and enter each into the draft.

    `titled` says that the draft knows the headline already; `languages` are those the
    source declares, for reading dates; `said` is what is known already of lines, by their words.
    """
    roles = lay_out([unit.piece for unit in units], titled=titled, languages=languages, said=said)
    _Placing(draft, units, roles, languages).run()


class _Placing:
    def __init__(
        self, draft: Draft, units: Sequence[Unit], roles: Sequence[Role], languages: Sequence[str]
    ) -> None:
        self._draft = draft
        self._text = draft.source.text
        self._units = units
        self._roles = roles
        self._languages = languages
        self._bylines: list[Words] = []
        self._tries = _DATELINE_TRIES

    def run(self) -> None:
        """Enter every role; a handler says how many it has dealt with."""
        handlers: Mapping[RoleName, Callable[[int], int]] = {
            "headline": self._field,
            "subheadline": self._field,
            "byline": self._byline,
            "date": self._date,
            "credit": self._figure,
            "caption": self._figure,
            "related": self._related,
            "source": self._source,
            "tags": self._tags,
            "end": self._end,
            "body": self._body,
        }
        at = 0
        while at < len(self._roles):
            at += handlers[self._roles[at].name](at)
        if self._bylines:
            offer_byline(self._draft, self._bylines)

    # --- what a role's words are

    def _words(self, role: Role, start: int | None = None, method: str | None = None) -> Words:
        """The words that have a role, from `start` on, with their place and links."""
        unit = self._units[role.piece]
        text = unit.piece.text
        first = role.start if start is None else start
        last = len(text) if role.end is None else role.end
        held = unit.held if method is None else unit.held._replace(method=method)
        if (first, last) != (0, len(text)):
            held = unit.held.part(self._text, text[first:last], first, held.method)
        if not unit.addresses:
            return Words(text[first:last], held)
        inside = tuple(
            a._replace(start=a.start - first, end=a.end - first)
            for a in unit.addresses
            if first <= a.start and a.end <= last
        )
        return Words(text[first:last], held, inside)

    def _labelled(self, role: Role, method: str) -> Words:
        """The words behind a role's label."""
        text = self._units[role.piece].piece.text
        start = role.start + role.label.end if role.label else role.start
        end = len(text) if role.end is None else role.end
        while start < end and text[start] == " ":
            start += 1
        return self._words(role, start, method)

    def _warn_of_dead(self, addresses: Sequence[Address], path: str) -> None:
        for address in addresses:
            if is_dead(address.href):
                message = f"a link leads nowhere: {address.href or 'empty'}"
                self._draft.warn("dead-link", message, path=path, span=address.held.spans[0])

    # --- one handler a role

    def _field(self, at: int) -> int:
        role = self._roles[at]
        words = self._words(role)
        offer_text(self._draft, role.name, words.text, words.held)
        self._warn_of_dead(words.addresses, f"/{role.name}")
        return 1

    def _byline(self, at: int) -> int:
        role = self._roles[at]
        words = self._words(role, method="byline-line")
        self._bylines.append(words._replace(people=role.people) if role.people else words)
        self._warn_of_dead(words.addresses, "/byline")
        return 1

    def _date(self, at: int) -> int:
        role = self._roles[at]
        words = self._words(role, method="date-line")
        name = role.date.kind if role.date else "published"
        offer_date(self._draft, name, words.text, words.held, self._languages)
        return 1

    def _source(self, at: int) -> int:
        """The line that says where this copy was published; the address may be on the next."""
        used, words = 1, self._labelled(self._roles[at], "source-line")
        if not words.text and at + 1 < len(self._roles) and self._roles[at + 1].name == "source":
            used, words = 2, self._words(self._roles[at + 1], method="source-line")
        linked = next((a for a in words.addresses if not is_dead(a.href)), None)
        found = _WEB.search(words.text)
        if linked:
            offer_url(self._draft, "url", linked.href, linked.held)
        elif found:
            held = words.held.part(self._text, found[0], found.start(), "source-line")
            offer_url(self._draft, "url", found[0], held)
        name = (words.text[: found.start()] if found else words.text).rstrip(" ,;:|(–—-")
        if name:
            held = words.held if name == words.text else words.held.part(self._text, name, 0, "source-line")
            offer_text(self._draft, "publisher", name, held)
        return used

    def _tags(self, at: int) -> int:
        offer_keywords(self._draft, [self._labelled(self._roles[at], "tags-line")])
        return 1

    def _end(self, at: int) -> int:
        spans = self._units[self._roles[at].piece].held.spans
        self._draft.drop((spans[0][0], spans[-1][1]), "end-mark")
        return 1

    def _body(self, at: int) -> int:
        unit = self._units[self._roles[at].piece]
        if isinstance(unit.block, Figure):
            return self._figure(at)
        if unit.addresses:
            self._warn_of_dead(unit.addresses, self._draft.next_block)
        if self._tries and isinstance(unit.block, Paragraph):
            offer_dateline(self._draft, Words(unit.piece.text, unit.held))
            stub = len(unit.piece.text) <= _STUB and not self._draft.has("dateline")
            self._tries = self._tries - 1 if stub else 0
        parts = self._parts(unit.held.method, unit.parts) if unit.parts else {"": unit.held}
        self._draft.place(unit.block, parts)
        return 1

    def _parts(self, method: str, parts: Mapping[str, Held]) -> dict[str, Proof]:
        """Evidence for a block without text of its own: its parts, quoted, and itself, made of them."""
        block = self._draft.next_block
        inputs = tuple(f"{block}{at}" for at in parts)
        whole = Evidence(kind="computed", method=method, inputs=inputs)
        return {"": whole, **parts}

    def _figure(self, at: int) -> int:
        made = make_figure(self._text, self._units, self._roles[at : at + _FIGURE_LINES])
        self._draft.place(made.block, self._parts(made.method, made.parts))
        return made.used

    def _related(self, at: int) -> int:
        made = make_related(self._text, self._units, self._roles[at : at + 2])
        path = self._draft.next_block
        for role in self._roles[at : at + made.used]:
            self._warn_of_dead(self._units[role.piece].addresses, path)
        self._draft.place(made.block, self._parts(made.method, made.parts))
        return made.used
