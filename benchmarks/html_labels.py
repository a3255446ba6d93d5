"""Which runs of a page belong to its article, told by aligning them with a hand-made gold text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from convert.readers.html.judging.hints import squeezed

_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0eff"
_TOKEN = re.compile(f"[{_CJK}]|[^\\W{_CJK}]+")
_SHINGLE = 4
_FEW = 3
_NEAR = 6
UNKNOWN = -1.0
"""The label of a run of which the gold says nothing."""


def labels(gold: dict[str, Any], texts: Sequence[str], keys: Sequence[str]) -> list[float]:
    """For each run 1 if the gold has it, 0 if not, or `UNKNOWN`."""
    if "segments" in gold:
        return _by_segments(gold["segments"], texts)
    return _by_text(gold["body"], texts, keys)


def _by_segments(segments: dict[str, list[str]], texts: Sequence[str]) -> list[float]:
    wanted, unwanted = ([" ".join(s.split()) for s in segments[kind]] for kind in ("with", "without"))
    out = []
    for text in texts:
        if any(segment in text for segment in wanted):
            out.append(1.0)
        else:
            out.append(0.0 if any(segment in text for segment in unwanted) else UNKNOWN)
    return out


def _shingles(text: str) -> list[tuple[str, ...]]:
    tokens = _TOKEN.findall(text)
    return list(zip(*(tokens[i:] for i in range(_SHINGLE)), strict=False))


def _by_text(body: str, texts: Sequence[str], keys: Sequence[str]) -> list[float]:
    """Long runs by their shingles; short ones by the gold's lines, near a long one that belongs."""
    known = set(_shingles(body))
    lines = {squeezed(line) for line in body.split("\n")}
    whole = squeezed(body)
    out, short = [], []
    for at, (text, key) in enumerate(zip(texts, keys, strict=True)):
        parts = _shingles(text)
        if len(parts) >= _FEW:
            out.append(float(sum(part in known for part in parts) > len(parts) / 2))
        else:
            out.append(float(bool(key) and (key in lines or (len(key) >= _FEW and key in whole))))
            short.append(at)
    _forget_strays(out, short, [key in lines for key in keys])
    return out


def _forget_strays(out: list[float], short: list[int], is_line: list[bool]) -> None:
    """Take back short runs whose words occur in the gold by chance."""
    shorts = set(short)
    long = {at for at, value in enumerate(out) if value and at not in shorts}
    for at in short if long else ():
        near = any(other in long for other in range(at - _NEAR, at + _NEAR + 1))
        if not near or not (is_line[at] or min(long) < at < max(long)):
            out[at] = 0.0
