"""The body of a page: which of its text is the article's, in blocks, and why the rest is not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from convert.readers.html.blocks.asides import asides_in, placed_asides
from convert.readers.html.blocks.build import blocks_of, found_of, levelled
from convert.readers.html.blocks.grid import outside_tables
from convert.readers.html.blocks.liveblog import live_text
from convert.readers.html.body.amends import amended
from convert.readers.html.body.beforehead import without_text_above
from convert.readers.html.body.leavings import dropped_of
from convert.readers.html.body.nonarticles import empty_page, leftovers, why_no_article
from convert.readers.html.body.repeats import repeats_of, without_pull_quotes
from convert.readers.html.body.sectionmarks import with_marks
from convert.readers.html.body.standfirsts import with_named_lead, with_standfirst
from convert.readers.html.body.strays import is_stray
from convert.readers.html.body.walls import wall_at
from convert.readers.html.body.witness import witnessed
from convert.readers.html.judging.hints import read_hints
from convert.readers.html.judging.judge import Verdict, judge
from convert.readers.html.outline.boxes import HEADINGS, Box, Outline
from convert.readers.html.outline.stems import bit
from convert.readers.html.outline.walk import outline
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parts import Body, Found

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ENOUGH = 0.5  # how likely a run of the text must be
_MAYBE = 0.25  # the same where that leaves next to nothing
_NOT_UNLIKELY = 0.1  # and of a heading between two chosen runs
_BETWEEN = 0.2
"""How likely a run between two chosen ones of its box must be."""
_FEW_WORDS = 80  # fewer are not an article, or not all of it
_PARAGRAPH = 12  # words of a paragraph that a heading may belong to
_POINTED_WORDS = 3  # words of a line that points to another article
_TITLE_LENGTH = 12  # code points of a link that may be a headline
_SURE_REPEAT = 8  # words that nobody says twice but in a refrain
_LINKED = 0.6  # the share of links in a line that only points to other articles
_COMMENTS = bit("comment")
_OWN_SHARE = 0.2  # of the words, outside of comments: less, and the page is about them
_WHOLES = frozenset(("body", "article", "main"))
_DEEP = 30  # boxes around a run that are asked for their names


def read_body(page: Page) -> Body:
    """The body of `page`; `reason` says why there is none where there is none."""
    tree = outline(page.root)
    if not tree.runs:
        return Body((), reason=empty_page(page.root))
    hints = read_hints(page.root)
    verdict = judge(tree, hints)
    chosen = witnessed(tree, verdict, choose(tree, verdict, _ENOUGH), hints.body)
    if sum(verdict.words[at] for at in chosen) < _FEW_WORDS:
        chosen = choose(tree, verdict, _MAYBE)
    reason = why_no_article(page.root, tree, verdict, chosen)
    if reason:
        rest = leftovers(tree, verdict)
        found = tuple(block for _, block in blocks_of(tree.runs, rest))
        return Body(found, dropped_of(tree, frozenset(rest)), reason=reason)
    chosen = without_pull_quotes(tree, verdict, amended(tree, verdict, chosen))
    chosen = with_named_lead(tree, verdict, with_marks(tree, verdict, chosen))
    live = live_text(page.text, tree, verdict, chosen)
    if live:
        chosen = live.chosen
    wall = wall_at(tree, verdict, chosen)
    chosen = [at for at in chosen if at != wall]
    asides, chosen = asides_in(tree, verdict, chosen)
    taken = {at for aside in asides for at in aside.runs}
    lead, chosen = with_standfirst(tree, verdict, chosen)
    blocks = list(blocks_of(tree.runs, [at for at in chosen if at != lead]))
    kept = frozenset(chosen) | taken
    pointers = pointers_in(tree, verdict, chosen, kept)
    kept |= {at for at, _ in pointers}
    heads = live.heads if live else ()
    kept |= {head.run for head in heads}
    texts = [(at, 3, found) for at, found in (*blocks, *pointers)]
    merged = [*texts, *placed_asides(asides, heads), *((head.at, 1, head.found) for head in heads)]
    return Body(
        levelled([found for _, _, found in sorted(merged, key=_place)]),
        (*repeats_of(tree, verdict, chosen, kept), *dropped_of(tree, kept)),
        found_of(tree.runs[lead]) if lead is not None else None,
        wall=None if wall is None else found_of(tree.runs[wall]),
    )


def _place(entry: tuple[int, int, Found]) -> tuple[int, int]:
    return entry[:2]


def choose(tree: Outline, verdict: Verdict, enough: float) -> list[int]:
    """The runs of the running text, in order: the likely ones, without the headline and without repeats.

    `enough` is how likely a run must be.
    """
    out: list[int] = []
    seen: dict[str, Box] = {}
    headline = verdict.keys[verdict.headline] if verdict.headline >= 0 else ""
    for at, chance in enumerate(verdict.chances):
        if chance < enough:
            continue
        key = verdict.keys[at]
        if key == headline or (tree.runs[at].box.tag == "h1" and at < verdict.headline):
            continue
        if is_stray(tree.runs[at], verdict.words[at], verdict.linked[at]):
            continue
        if verdict.words[at] >= _SURE_REPEAT:
            box = verdict.holders[at]
            if seen.setdefault(key, box) is not box:  # the page printed twice; in one box it is a refrain
                continue
        out.append(at)
    out = with_fillings(tree, verdict, _without_data(tree, verdict, out), enough)
    out = without_text_above(tree, verdict, _without_comments(tree, verdict, out))
    while out and tree.runs[out[-1]].box.tag in HEADINGS:
        out.pop()
    return out


def _without_comments(tree: Outline, verdict: Verdict, chosen: list[int]) -> list[int]:
    """The chosen runs without readers' comments, unless those seem to be what the page is about."""
    own = outside_comments(tree, chosen)
    words = sum(verdict.words[at] for at in own)
    if len(own) == len(chosen) or words < _FEW_WORDS:
        return chosen
    most = words >= _OWN_SHARE * sum(verdict.words[at] for at in chosen)
    return own if most or not _in_comments(verdict.heart) else chosen


def _without_data(tree: Outline, verdict: Verdict, chosen: list[int]) -> list[int]:
    """The chosen runs without the cells of data tables, unless such a table is all the text there is."""
    out = outside_tables(tree.runs, chosen)
    few = sum(verdict.words[at] for at in out) < _FEW_WORDS
    return chosen if few and sum(verdict.words[at] for at in chosen) >= _FEW_WORDS else out


def with_fillings(tree: Outline, verdict: Verdict, chosen: list[int], enough: float) -> list[int]:
    """The chosen runs, and what is not unlikely between two of them in the same box, headings above all."""
    out = chosen[:1]
    for before, at in pairwise(chosen):
        box = verdict.holders[at]
        if at - before > 1 and _heads(tree, verdict, at) and box is not verdict.holders[at - 1]:
            out.append(at - 1)
        least = enough if before == chosen[0] else _BETWEEN  # the byline stands behind the standfirst
        if box is verdict.holders[before]:
            out += [
                n
                for n in range(before + 1, at)
                if (_NOT_UNLIKELY if tree.runs[n].box.tag in HEADINGS else least)
                <= verdict.chances[n]
                < enough
                and verdict.holders[n] is box
                and not is_stray(tree.runs[n], verdict.words[n], verdict.linked[n])
            ]
        out.append(at)
    return out


def _heads(tree: Outline, verdict: Verdict, at: int) -> bool:
    """Whether a heading that is not too unlikely stands right before the run `at`, a paragraph."""
    chance = verdict.chances[at - 1]
    paragraph = verdict.words[at] >= _PARAGRAPH and tree.runs[at].box.tag not in HEADINGS
    return paragraph and tree.runs[at - 1].box.tag in HEADINGS and _BETWEEN <= chance < _ENOUGH


def outside_comments(tree: Outline, chosen: list[int]) -> list[int]:
    """The chosen runs that stand in no box named after comments, however much of the page it holds."""
    known: dict[Box | None, bool] = {}
    out = []
    for at in chosen:
        box = tree.runs[at].box
        if box.tag in _WHOLES:
            out.append(at)
            continue
        above = known.get(box.parent)
        if above is None:
            above = known[box.parent] = _in_comments(box.parent)
        if not (above or box.mask & _COMMENTS):
            out.append(at)
    return out


def _in_comments(box: Box | None) -> bool:
    here = box
    for _ in range(_DEEP - 1):
        if here is None or here.tag in _WHOLES:
            return False
        if here.mask & _COMMENTS:
            return True
        here = here.parent
    return False


def pointers_in(
    tree: Outline, verdict: Verdict, chosen: list[int], kept: frozenset[int]
) -> list[tuple[int, Found]]:
    """The lines between the article's paragraphs, in the same box, that only link to other articles."""
    out = []
    for at in range(chosen[0] + 1, chosen[-1]):
        run = tree.runs[at]
        whole = run.after is None and run.before is None
        if at in kept or not whole or verdict.linked[at] <= _LINKED or verdict.words[at] < _POINTED_WORDS:
            continue
        if verdict.holders[at] is verdict.heart and not run.box.hidden:
            links = tuple(run.container.iter("a"))
            out.append((at, found_of(run)._replace(kind="related", links=links)))
    return [(at, found) for at, found in out if any(_is_title(link) for link in found.links)]


def _is_title(link: HtmlElement) -> bool:
    """Whether a link has the length of a headline: a list of linked places or names points to no article."""
    return len("".join(link.itertext()).strip()) >= _TITLE_LENGTH
