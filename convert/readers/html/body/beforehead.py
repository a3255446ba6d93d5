"""Text far above the headline, in boxes of its own: what a site says of itself, or of other articles."""

from __future__ import annotations

from collections.abc import Sequence

from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import Outline

_NEAR = 5
"""A standfirst may stand so many runs above the headline."""
_ENOUGH = 150
"""Words below the headline without which nothing above it is given up."""
_SURE = 25
"""Letters and digits of a lower heading that is surely the headline, as the head of the page says it too."""


def without_text_above(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> list[int]:
    """The chosen runs without what stands far above the headline and shares no box with the text below.

    There must be enough text below, and the headline must be one of level one or agree with
    the head of the page in more than a few words.
    """
    head = verdict.headline
    below = [at for at in chosen if at > head]
    if head <= _NEAR or len(below) == len(chosen) or sum(verdict.words[at] for at in below) < _ENOUGH:
        return list(chosen)
    if tree.runs[head].box.tag != "h1" and len(verdict.keys[head]) < _SURE:
        return list(chosen)
    own = {verdict.holders[at] for at in below} | {verdict.holders[head]}
    above = {verdict.holders[at] for at in chosen if at < head - _NEAR} - own
    return [at for at in chosen if at > head or verdict.holders[at] not in above]
