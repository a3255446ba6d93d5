"""The standfirst of a page: the paragraph that is printed apart, between the headline and the text."""

from __future__ import annotations

from collections.abc import Sequence

from convert.readers.html.body.strays import is_stray
from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import AREA_BITS, HEADINGS, Outline, Run
from convert.readers.html.outline.lines import ends_sentence
from convert.readers.html.outline.stems import bit

_WORDS = 90  # the most of a standfirst
_HEADLINE_WORDS = 13  # the most of a second headline
_NEAR_HEADLINE = 12  # runs between the headline and a standfirst
_BELOW = 3
"""A run that is named a standfirst is one if it stands so close below the headline."""
_LEAST = 7  # words of what is named a standfirst
_LINKED = 0.3  # the most of it that is links
_ALIKE = 0.6  # likeness to a stated summary from which on a run is that summary
_LEAD = bit("lead")
_OTHER = bit("byline") | bit("media") | bit("caption") | bit("video") | bit("teaser") | bit("comment")
_OUTSIDE = AREA_BITS["nav"] | AREA_BITS["footer"] | AREA_BITS["aside"] | AREA_BITS["figure"]


def with_named_lead(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> list[int]:
    """The chosen runs, and before them the one below the headline that the page names a standfirst."""
    head = verdict.headline
    if head < 0 or not chosen:
        return list(chosen)
    for at in range(head + 1, min(head + 1 + _BELOW, chosen[0])):
        if _is_named_lead(tree.runs[at], verdict, at):
            return [at, *chosen]
    return list(chosen)


def _is_named_lead(run: Run, verdict: Verdict, at: int) -> bool:
    box, words = run.box, verdict.words[at]
    if not box.mask & _LEAD or box.mask & _OTHER or box.area & _OUTSIDE or box.hidden or box.tag == "li":
        return False
    if not _LEAST <= words <= _WORDS or verdict.linked[at] > _LINKED:
        return False
    second = is_second_headline(run, words, verdict.likenesses[at])
    return not second and not is_stray(run, words, verdict.linked[at])


def is_second_headline(run: Run, words: int, likeness: float) -> bool:
    """Whether what is printed apart above the text is another headline: short, no sentence, no summary."""
    return words <= _HEADLINE_WORDS and likeness < _ALIKE and not ends_sentence(run.text)


def with_standfirst(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> tuple[int | None, list[int]]:
    """The run that is the standfirst, and the chosen runs without second headlines in its place."""
    left = list(chosen)
    lead = standfirst_at(tree, verdict, left)
    while lead is not None and is_second_headline(
        tree.runs[lead], verdict.words[lead], verdict.likenesses[lead]
    ):
        left.remove(lead)
        lead = standfirst_at(tree, verdict, left)
    return lead, left


def standfirst_at(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> int | None:
    """The run that is the standfirst, if it is printed apart from the text: named so, or outside its box."""
    first = chosen[0]
    run = tree.runs[first]
    if len(chosen) < 2 or not 4 <= verdict.words[first] <= _WORDS or run.box.tag == "li":
        return None
    if verdict.headline >= 0 and not -3 <= first - verdict.headline <= _NEAR_HEADLINE:
        return None
    following = tree.runs[chosen[1]]
    box = run.box
    named = (box.mask | (box.parent.mask if box.parent else 0)) & _LEAD
    parted = chosen[1] > first + 1 and box.mask & _LEAD  # by the byline, say
    apart = parted or (box.parent is not following.box.parent and (named or box.tag != following.box.tag))
    alike = verdict.likenesses[first] > _ALIKE
    return first if apart and (named or alike or box.tag in HEADINGS) else None
