"""Double-entry book-keeping over a source's visible text: kept + dropped = total."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from convert.clean import WHITE_SPACE
from convert.evidence import Ledger

Span: TypeAlias = tuple[int, int]
"""Start and end of a range of code points of the source's text."""
Tally: TypeAlias = Callable[[Sequence[int]], list[int]]
"""How many visible characters the source's text has between each of some places, in order, and the next."""


_LONG = 400


class Share(NamedTuple):
    """A range of the source's text with one fate."""

    start: int
    """First code point."""
    end: int
    """One past the last."""
    reason: str
    """Why it is left out; empty for what is kept."""
    visible: int
    """Its visible characters."""


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in the order given, those that touch made one."""
    out: list[Span] = []
    for start, end in spans:
        if out and out[-1][1] == start:
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
    return tuple(out)


def shares(
    length: int, tally: Tally, kept: Sequence[Span], dropped: Iterable[tuple[Span, str]], rest: str
) -> Iterator[Share]:
    """Every visible character once: as kept, else under the first reason that covers it, else as `rest`.

    `length` is that of the source's text.
    """
    places, fates = _stretches(length, kept, dropped, rest)
    for (start, end), fate, count in zip(pairwise(places), fates, tally(places), strict=True):
        if count:
            yield Share(start, end, fate, count)


def add_up(parts: Iterable[Share]) -> Ledger:
    """The sums of some shares."""
    sums: Counter[str] = Counter()
    for _, _, reason, count in parts:
        sums[reason] += count
    kept = sums.pop("", 0)
    return Ledger(total=kept + sum(sums.values()), kept=kept, dropped=dict(sorted(sums.items())))


def sums(
    length: int, tally: Tally | str, kept: Sequence[Span], dropped: Iterable[tuple[Span, str]], rest: str
) -> Ledger:
    """What `add_up` makes of `shares`, with one count for a stretch of one fate, however many spans it has.

    A text in place of its tally is visible as it stands: then there is one count for each fate.
    """
    places, fates = _stretches(length, kept, dropped, rest)
    found = dict.fromkeys(fates, 0)
    if isinstance(tally, str):
        found.pop("", None)
        pieces: dict[str, list[str]] = {fate: [] for fate in found}
        for number, fate in enumerate(fates):
            if fate:
                pieces[fate].append(tally[places[number] : places[number + 1]])
        found = {fate: visible("".join(texts)) for fate, texts in pieces.items()}
        total = visible(tally)
    else:
        for fate, count in zip(fates, tally(places), strict=True):
            found[fate] += count
        total = sum(found.values())
        found.pop("", None)
    left = {reason: count for reason, count in sorted(found.items()) if count}
    return Ledger(total=total, kept=total - sum(left.values()), dropped=left)


def _stretches(
    length: int, kept: Sequence[Span], dropped: Iterable[tuple[Span, str]], rest: str
) -> tuple[list[int], list[str]]:
    """Where stretches of one fate part, both ends of the text among them, and the fate of each."""
    held = set(kept)
    ranks: dict[str, int] = {}
    edges: list[tuple[int, int]] = []
    for (start, end), reason in dropped:
        rank = ranks.setdefault(reason, len(ranks) + 1)
        if (start, end) not in held:  # what is kept is kept whatever else is said of it
            edges += ((start, rank), (end, -rank))
    places, fates = _gaps(length, held, rest)
    if not edges:
        return places, fates
    cuts, reasons = _swept([*edges, (places[-1], 0)], list(ranks), rest)
    parted, why = [0], []
    for number, fate in enumerate(fates):
        if fate:
            at = bisect_right(cuts, places[number])
            while cuts[at] < places[number + 1]:
                parted.append(cuts[at])
                why.append(reasons[at - 1])
                at += 1
            fate = reasons[at - 1]  # noqa: PLW2901 - that of the last of its parts
        parted.append(places[number + 1])
        why.append(fate)
    return parted, why


def _swept(edges: list[tuple[int, int]], reasons: list[str], rest: str) -> tuple[list[int], list[str]]:
    """The same for dropped spans alone; each starts with the rank of its reason and ends with minus it."""
    active = [0] * (len(reasons) + 1)
    places, fates, last = [0], [], 0
    for place, step in sorted(edges):
        if place > last:
            fates.append(next((why for why, on in zip(reasons, active[1:], strict=True) if on), rest))
            places.append(place)
            last = place
        active[abs(step)] += (step > 0) - (step < 0)
    return places, fates


def _gaps(length: int, kept: Iterable[Span], rest: str) -> tuple[list[int], list[str]]:
    """The same where nothing but `rest` is left out."""
    places, fates, last = [0], [], 0
    for start, end in sorted(kept):
        if start > last:
            places.append(start)
            fates.append(rest)
            last = start
        if end > last:
            places.append(end)
            fates.append("")
            last = end
    if length > last:
        places.append(length)
        fates.append(rest)
    return places, fates


def left_out(parts: Iterable[Share]) -> Iterator[Share]:
    """The shares that are not kept, in order; neighbours with one reason are one."""
    last: Share | None = None
    for share in parts:
        if last and last.reason == share.reason and last.end == share.start:
            last = Share(last.start, share.end, last.reason, last.visible + share.visible)
            continue
        if last and last.reason:
            yield last
        last = share
    if last and last.reason:
        yield last


def plain_tally(text: str) -> Tally:
    """The tally of a text that is visible as it stands."""
    return lambda places: [visible(text[start:end]) for start, end in pairwise(places)]


def visible(text: str) -> int:
    """How many code points of `text` are not white space."""
    return _visible_at_length(text) if len(text) > _LONG else len("".join(text.split()))


def _visible_at_length(text: str) -> int:
    """The same by counting each kind of white space there is in it, which is quicker for many words."""
    return len(text) - sum([text.count(space) for space in WHITE_SPACE if space in text])
