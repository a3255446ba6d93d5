"""Which of the dates that a page names is meant: agreement, precision, and the zone the page is told in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime

from convert.newsroom.offsets import at_offset, offset_between
from convert.readers.html.fields.claims import Claim, Words

_MIDNIGHT = re.compile(r"T00:00(?::00(?:\.0+)?)?(?:Z|[+-]\d\d:\d\d)?\Z")
_ZONED = re.compile(r"T.*(?:Z|([+-]\d\d:?\d\d))\Z")
_DAY = len("2022-11-08")
_MINUTE = len("2022-11-08T19:45")
_TO_THE_MINUTE = 0.3
_BESIDE_HEADLINE = 7.0
"""The score of a date that stands in print beside the headline."""
_WEST, _EAST = 12, 14
"""How many hours clocks may be behind UTC, and before it."""
_LATE = 3
"""So near to midnight a moment without a zone may be one in UTC."""


def ranked(claims: Sequence[Claim], clocks: Sequence[str] = ()) -> tuple[Claim, ...]:
    """The claims, best first, agreement and precision counted in.

    `clocks` are times of day that the page prints without a date: `T21:25`.
    """
    places: dict[str, set[str]] = {}
    for claim in claims:
        places.setdefault(claim.value[:_DAY], set()).add(claim.method)
    scored = [
        Claim(
            value,
            method,
            place,
            score + 0.6 * (min(len(places[value[:_DAY]]), 4) - 1) + precision(value),
            transforms,
        )
        for value, method, place, score, transforms in claims
    ]
    best = sorted(scored, key=lambda claim: -claim.score)
    told = _as_told(_zoned_first(list(_finest_first(_local_first(best)))), clocks)
    return tuple(_as_printed(told))


def precision(value: str) -> float:
    """What a date is worth for what it leaves open: 0.3 and more for one to the minute."""
    if "T" not in value:
        return 0.0
    return (0.1 if _MIDNIGHT.search(value) else _TO_THE_MINUTE) + (
        0.1 if value[-1] == "Z" or value[-6] in "+-" else 0
    )


def _finest_first(best: list[Claim]) -> Iterator[Claim]:
    """The best claim to the best day that has a time of day, if the best has none."""
    if best and precision(best[0].value) < _TO_THE_MINUTE:
        day = best[0].value[:_DAY]
        finer = [c for c in best if c.value[:_DAY] == day and precision(c.value) >= _TO_THE_MINUTE]
        if finer:
            yield finer[0]
            best = [claim for claim in best if claim is not finer[0]]
    yield from best


def _local_first(best: list[Claim]) -> list[Claim]:
    """The claims, one with the local offset before the best if both are one moment and that one is in UTC."""
    if not best or not _is_utc(best[0].value):
        return best
    moment = _moment(best[0].value)
    for claim in best[1:8]:
        local = not _is_utc(claim.value) and "T" in claim.value
        if local and moment is not None and _moment(claim.value) == moment:
            return [claim, *(other for other in best if other is not claim)]
    return best


def _zoned_first(best: list[Claim]) -> list[Claim]:
    """The claims, one that gives the best one's clock time with its zone before it."""
    if best and "T" in best[0].value and not _ZONED.search(best[0].value):
        for claim in best[1:]:
            local = _ZONED.search(claim.value) and not _is_utc(claim.value)  # a false Z is often put on
            if local and claim.value[:_MINUTE] == best[0].value[:_MINUTE]:
                return [claim, *(other for other in best if other is not claim)]
    return best


def _as_told(best: list[Claim], alone: Sequence[str]) -> list[Claim]:
    """The claims; where the best is in UTC and the day was another one at the place, told by its clocks.

    The place's day is what the address or the printed date say.  Its offset comes from a
    clock time that the page prints for the same moment, or that it gives for another one.
    """
    if not best or not _is_utc(best[0].value) or precision(best[0].value) < _TO_THE_MINUTE:
        return best
    moment = best[0]
    days = {claim.value[:_DAY] for claim in best if not _is_utc(claim.value)} - {moment.value[:_DAY]}
    clocks = [f"{day}{clock}" for day in sorted(days)[:4] for clock in alone[:4]]
    for offset in _offsets(moment.value, best, clocks) if days else ():
        try:
            here = at_offset(moment.value, offset)
        except (ValueError, OverflowError):
            continue
        if here[:_DAY] in days:
            told = moment._replace(value=here, transforms=(*moment.transforms, f"offset/1:{offset}"))
            return [told, *best[1:]]
    return best


def _offsets(moment: str, claims: Sequence[Claim], alone: Sequence[str]) -> Iterator[str]:
    """The offsets the place may have, the likelier first; `alone` are clock times made of two prints."""
    clocks = [c.value for c in claims if "T" in c.value and not _ZONED.search(c.value)][:8]
    yield from (offset for clock in (*clocks, *alone) if (offset := offset_between(moment, clock)))
    zoned = [_ZONED.search(claim.value) for claim in claims]
    yield from (found[1] for found in zoned if found and found[1] and found[1][1:] not in ("00:00", "0000"))
    # Midnight at the place: a day, stored as a moment.
    days = [claim.value for claim in claims if len(claim.value) == _DAY]
    yield from (o for day in days[:8] if (o := offset_between(moment, f"{day}T00:00")))


def _as_printed(best: list[Claim]) -> list[Claim]:
    """The claims, first the day that readers are told, where the best may be of that day but for its zone."""
    if not best or isinstance(best[0].place, Words) or precision(best[0].value) < _TO_THE_MINUTE:
        return best
    printed = next((claim for claim in best if isinstance(claim.place, Words)), None)
    if printed is None or len(printed.value) != _DAY or printed.score < _BESIDE_HEADLINE:
        return best
    if not _may_be_local_day(best[0].value, printed.value):
        return best
    return [printed, *(claim for claim in best if claim is not printed)]


def _may_be_local_day(moment: str, day: str) -> bool:
    """Whether clocks somewhere show the `day` before or after at a moment in UTC, or in a zone not told."""
    hour = int(moment[_DAY + 1 : _DAY + 3])
    away = (date.fromisoformat(day) - date.fromisoformat(moment[:_DAY])).days
    if _is_utc(moment):
        return (away == -1 and hour < _WEST) or (away == 1 and hour >= 24 - _EAST)
    if _ZONED.search(moment):
        return False
    return (away == -1 and hour < _LATE) or (away == 1 and hour >= 24 - _LATE)


def _is_utc(value: str) -> bool:
    return value.endswith(("Z", "+00:00"))


def _moment(value: str) -> int | None:
    """The minute, counted from any fixed one; None without an offset."""
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        return None
    return int(read.timestamp() // 60) if read.tzinfo else None
