"""Text with its marks as a line of inline elements.

Marks may overlap and elements may not, so the text is cut where a mark starts or ends
and the pieces are wrapped anew: links outermost, then strong, then emphasis.  Where two
links overlap the one that starts first wins, of two that start together the longer.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise, zip_longest
from typing import NamedTuple

from convert.blocks import Emphasis, Link, Mark, Strong
from convert.clean import clean_runs
from convert.writers.addresses import link_target
from convert.writers.tree import Node, node


class Run(NamedTuple):
    """A stretch of clean text that is marked alike from end to end."""

    text: str
    href: str | None = None
    """Where it links to."""
    strong: bool = False
    emphasis: bool = False


def runs(text: str, marks: Sequence[Mark]) -> tuple[Run, ...]:
    """Clean text cut where marks start and end; the texts joined are `clean(text)`."""
    kept = [mark for mark in marks if 0 <= mark.start < min(mark.end, len(text))]
    cuts = sorted({0, len(text), *(min(at, len(text)) for mark in kept for at in (mark.start, mark.end))})
    spans = list(pairwise(cuts))
    joined, starts = clean_runs([text[start:end] for start, end in spans])
    styles = _styles(kept, spans)
    cut = (joined[start:end] for start, end in pairwise(starts))
    return tuple(_spaced([Run(piece, *style) for piece, style in zip(cut, styles, strict=True) if piece]))


def _spaced(pieces: Sequence[Run]) -> Iterator[Run]:
    """The runs, a space between two of them marked only as both are."""
    for run, following in zip_longest(pieces, pieces[1:]):
        if following is None or run.text[-1] != " " or run[1:] == following[1:]:
            yield run
            continue
        if len(run.text) > 1:
            yield run._replace(text=run.text[:-1])
        href = run.href if run.href == following.href else None
        yield Run(" ", href, run.strong and following.strong, run.emphasis and following.emphasis)


def _styles(
    marks: Sequence[Mark], spans: Sequence[tuple[int, int]]
) -> Iterator[tuple[str | None, bool, bool]]:
    """For each span its link, and whether it is strong or under stress, in one pass over both."""
    waiting = sorted(marks, key=lambda mark: (mark.start, -mark.end), reverse=True)
    links: deque[Link] = deque()
    ends = {Strong: 0, Emphasis: 0}
    for start, _ in spans:
        while waiting and waiting[-1].start <= start:
            mark = waiting.pop()
            if isinstance(mark, Link):
                links.append(mark)
            else:
                ends[type(mark)] = max(ends[type(mark)], mark.end)
        # Links came in by their start, so the first that still reaches over here is the outermost.
        while links and links[0].end <= start:
            links.popleft()
        href = link_target(links[0].href) if links else None
        yield href, ends[Strong] > start, ends[Emphasis] > start


def line(tag: str, text: str, marks: Sequence[Mark] = (), /, **attributes: str | None) -> Node:
    """An element that holds `text` with its marks as `a`, `strong` and `em`."""
    if not marks:  # then there is one run, and its text is the clean text
        return node(tag, text=text, **attributes)
    made = node(tag, **attributes)
    head, children = _wrapped(list(runs(text, marks)), 0)
    return made._replace(text=head, children=children)


_LEVELS: tuple[Callable[[Run], object], ...] = (
    lambda run: run.href,
    lambda run: run.strong,
    lambda run: run.emphasis,
)
_TAGS = ("a", "strong", "em")


def _wrapped(pieces: Sequence[Run], level: int) -> tuple[str, tuple[Node, ...]]:
    """The text before the first element, and the elements with the text behind each."""
    if level == len(_LEVELS):
        return "".join(run.text for run in pieces), ()
    head, nodes = "", list[Node]()
    for key, group in groupby(pieces, _LEVELS[level]):
        text, inner = _wrapped(list(group), level + 1)
        if key:
            href = (("href", str(key)),) if level == 0 else ()
            nodes.append(Node(_TAGS[level], text, href, inner))
            continue
        if nodes:
            nodes[-1] = nodes[-1]._replace(tail=nodes[-1].tail + text)
        else:
            head += text
        nodes += inner
    return head, tuple(nodes)
