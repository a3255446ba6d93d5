"""Live blogs: pages of many posts, each with its time, read as one text of headed sections."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from convert.markup.tree import element_text
from convert.readers.html.blocks.build import found_of
from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import HEADINGS, Box, Outline, Run
from convert.readers.html.outline.stems import bit
from convert.readers.html.tree.parts import Found

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_STAMPS = 1_000
"""So many printed times of a page are looked at."""

_SAYS = ("LiveBlogPosting", "liveBlogUpdate")
_PART = "iveBl"  # of both, so that most pages are searched only once
_CLOCK = re.compile(r"\W{0,3}(?:\w{1,12}[.,]? ){0,6}(?:kl\.? ?)?\d{1,2}[:.h]\d\d\b.{0,20}")
_MINUTES = re.compile(r"[:.h]\d\d")  # in all of these, and quicker to look for
_LIVE = bit("live")
_NOT_POSTS = bit("comment") | bit("related") | bit("nav")
_NOT_TEXT = (
    _NOT_POSTS | bit("share") | bit("ad") | bit("newsletter") | bit("bio") | bit("tags") | bit("cookie")
)
_BYLINE = bit("byline")
_TITLE = bit("title")
_LONGEST_TITLE = 150
_UP = 40
_FIRST = 20
_LONGEST_STAMP = 60
_LEAST = 3
_PROSE = 12
_SHARE = 0.5
_POST_WORDS = 6
_LINKED = 0.6
_LIKELY = 0.5
_DEEP = 60


class Head(NamedTuple):
    """What heads a post."""

    at: int
    """The first run of the post."""
    found: Found
    """The heading: the post's title or, failing that, its printed time."""
    post: HtmlElement
    """The element that is the post."""
    run: int
    """The run that the heading was read from."""


class Live(NamedTuple):
    """A live blog's text."""

    chosen: list[int]
    """The runs of the text, in order, without the heads."""
    heads: tuple[Head, ...]
    """The heads of the posts, in order."""


def live_text(text: str, tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> Live | None:
    """The text of a live blog with all of its posts; nothing if the page is none.

    `text` is the page's source and `chosen` are the runs that are likely by themselves.  A page
    is a live blog if it says so (schema.org's `LiveBlogPosting`) or is named so, and most of its
    text stands in boxes of one kind next to each other, each with a time.
    """
    stamps = _stamps(tree, verdict)
    if len(stamps) < _LEAST:
        return None
    says = _PART in text and any(word in text for word in _SAYS)
    if not says and not any(_named(box) for box in {tree.runs[at].box.parent for at in chosen} if box):
        return None
    posts = _posts(tree, stamps, says)
    if len(posts) < _LEAST:
        return None
    inside = _runs_by_post(tree, posts)
    held = {at for runs in inside.values() for at in runs}
    own = sum(verdict.words[at] for at in chosen if at in held)
    if own < _SHARE * sum(verdict.words[at] for at in chosen):
        return None
    if sum(verdict.words[at] for at in held if verdict.linked[at] < _LINKED) < _PROSE * len(posts):
        return None
    heads: list[Head] = []
    texts = {at for at in chosen if at not in held}
    for post, runs in inside.items():
        head = _head(tree, verdict, post, runs)
        if head:
            heads.append(head)
        texts |= {at for at in runs if _is_text(tree.runs[at], verdict, at) and not (head and head.run == at)}
    return Live(sorted(texts), tuple(heads)) if texts else None


def _named(box: Box) -> bool:
    here: Box | None = box
    for _ in range(_DEEP):
        if here is None:
            return False
        if here.mask & _LIVE:
            return True
        here = here.parent
    return False


def _posts(tree: Outline, stamps: Iterable[HtmlElement], says: bool) -> list[HtmlElement]:
    """The elements next to each other of which each holds a time: the most there are in one place."""
    children: dict[HtmlElement, dict[HtmlElement, None]] = {}
    for stamp in stamps:
        child = stamp
        for number, parent in enumerate(stamp.iterancestors()):
            if number >= _UP:
                break
            children.setdefault(parent, {})[child] = None
            child = parent
    best: list[HtmlElement] = []
    for same in map(_of_one_kind, children.values()):
        if len(same) > len(best):
            best = same
    boxes = {box.element: box for box in tree.boxes} if best else {}
    ours = [boxes[post] for post in best if post in boxes]
    if any(box.mask & _NOT_POSTS or box.scope & _NOT_POSTS for box in ours):
        return []
    return best if says or any(_named(box) for box in ours) else []


def _stamps(tree: Outline, verdict: Verdict) -> list[HtmlElement]:
    """The elements that hold a printed time."""
    stamps = dict.fromkeys(tree.boxes[0].element.iter("time"))
    for at in verdict.timed:
        run = tree.runs[at]
        text = run.text
        if len(text) <= _LONGEST_STAMP and _MINUTES.search(text) and _CLOCK.fullmatch(text):
            stamps[run.container] = None
    return list(stamps)[:MAX_STAMPS]


def _of_one_kind(elements: Iterable[HtmlElement]) -> list[HtmlElement]:
    """The elements that share the most common name and first class."""
    found = [(element, (element.tag, *(element.get("class") or "").split()[:1])) for element in elements]
    kind = Counter(kind for _, kind in found).most_common(1)[0][0]
    return [element for element, own in found if own == kind]


def _runs_by_post(tree: Outline, posts: Sequence[HtmlElement]) -> dict[HtmlElement, list[int]]:
    inside: dict[HtmlElement, list[int]] = {post: [] for post in posts}
    for at, run in enumerate(tree.runs):
        here: Box | None = run.box
        for _ in range(_DEEP):
            if here is None:
                break
            if here.element in inside:
                inside[here.element].append(at)
                break
            here = here.parent
    return {post: runs for post, runs in inside.items() if runs}


def _head(tree: Outline, verdict: Verdict, post: HtmlElement, runs: Sequence[int]) -> Head | None:
    """The title of a post, else its time as it is printed."""
    for at in runs:
        run = tree.runs[at]
        if _is_title(run) and verdict.keys[at] and not run.box.hidden:
            return Head(runs[0], found_of(run)._replace(kind="heading", level=2), post, at)
        if verdict.words[at] >= _PROSE and _is_text(run, verdict, at):
            break  # what is bold further down heads the rest
    for at in runs:
        run = tree.runs[at]
        if len(run.text) <= _LONGEST_STAMP and _CLOCK.fullmatch(run.text):
            return Head(runs[0], found_of(run)._replace(kind="heading", level=2), post, at)
    time = _printed_time(post)
    text = element_text(time) if time is not None else ""
    if time is None or not 0 < len(text) <= _LONGEST_TITLE:  # a time that is never closed holds the post
        return None
    at = next((at for at in runs if tree.runs[at].text == text), -1)
    return Head(runs[0], Found("heading", time, text=text, level=2), post, at)


def _printed_time(post: HtmlElement) -> HtmlElement | None:
    """The element in a post that prints a clock time, else what is marked up as its time."""
    for element in islice(post.iter("time", "span"), _FIRST):
        text = element_text(element)
        if len(text) <= _LONGEST_STAMP and _CLOCK.fullmatch(text):
            return element
    return next(post.iter("time"), None)


def _is_title(run: Run) -> bool:
    """Whether a run is the title of its post: a heading, or a short line that is named so or bold."""
    if run.box.tag in HEADINGS:
        return True
    if len(run.text) > _LONGEST_TITLE or _CLOCK.fullmatch(run.text):
        return False
    element = run.box.element
    return (
        bool(run.box.mask & _TITLE) or element.get("itemprop") == "headline" or run.bold >= len(run.text) - 2
    )


def _is_text(run: Run, verdict: Verdict, at: int) -> bool:
    """Whether a run of a post is its text."""
    box = run.box
    if (
        box.hidden
        or box.tag == "figcaption"
        or not verdict.keys[at]
        or _CLOCK.fullmatch(run.text[: _LONGEST_STAMP + 1])
    ):
        return False
    if verdict.chances[at] >= _LIKELY:
        return True
    if (box.mask | box.scope) & _NOT_TEXT or box.mask & _BYLINE or verdict.linked[at] > _LINKED:
        return False
    return verdict.words[at] >= _POST_WORDS or box.tag in HEADINGS
