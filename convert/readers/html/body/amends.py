"""What the choice of the forests is amended by: rules that hold on any page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from convert.newsroom.labels import find_label
from convert.readers.html.blocks.build import outer_list
from convert.readers.html.body.strays import is_address
from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import Box, Outline, Run

_UP = 2  # boxes around a run whose names may call it advertising
_AD_WORDS = 60  # the most of an advertisement or a teaser
_SHORT = 20  # words of a closing notice
_LIKELY = 0.9  # what is likelier is no advertising whatever its box is called
_LINKED = 0.9  # the share of links in a line that is a link
_MOST = 0.6  # the share of a list's items that brings in the others
_RIVER = 3
"""So many teasers in a row are one list of other articles; fewer may be parts of this one."""
_HEADED = 4  # words of the linked headline of a teaser
_BYLINES = 3  # runs between it and the teaser's text, such as its date
_LABEL_WORDS = 10  # the most of a line that introduces links
_TITLE_WORDS = 3  # words of such a link
_NAMED_AD = re.compile(
    r"(?:^|[\s_-])(?:ads?|advert(?:s|isement|ising|orial)?|adslot|ad(?:box|wrap|banner)|anzeigen?|werbung|publicidad"
    r"|publicite|pubblicita|reklame?|annons|sponsored)(?:[\s_-]|$)",
    re.I,
)
_AD_LABEL = re.compile(
    r"(?:advertisement|advertising|anzeige|werbung|publicidad|publicité|pubblicità|publicidade|advertentie"
    r"|annonse?|reklama?|mainos|реклама|広告|广告)(?: continues below)?\W{0,3}",
    re.I,
)
_LONGEST_LABEL = 40
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright\b|all rights reserved|alle rechte vorbehalten|tous droits réservés)", re.I
)

_COMMENTS = re.compile(
    r"(?:\d{1,6} )?(?:leave a |post a |add a )?(?:comments?|kommentare?|kommentarer|commentaires?"
    r"|coment[aá]rios?|commenti|reacties|komentarze|комментарии|yorumlar)\W{0,3}(?:\d{1,6}\W{0,3})?",
    re.I,
)
_ADDRESS = re.compile(r"[^:]{1,40}: ?https?://\S{4,400}", re.I)


def amended(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> list[int]:
    """The chosen runs without advertising, teasers and closing notices, and with whole lists."""
    river = _teasers(tree, verdict, chosen)
    out = [at for at in chosen if at not in river and not _is_advertising(tree.runs[at], verdict, at)]
    out = [at for at in out if at == out[0] or not _heads_links(tree, verdict, at)]
    while len(out) > 1 and _closes(tree.runs[out[-1]], verdict.words[out[-1]]):
        out.pop()
    if not out:
        return list(chosen)
    return sorted({*out, *_items(tree, verdict, out)})


def _teasers(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> frozenset[int]:
    """The summaries of other articles behind the text: each in a box of its own, under a linked headline."""
    own = [at for at in chosen if verdict.holders[at] is verdict.heart]
    end = own[-1] if own else chosen[-1]
    found: dict[Box, int] = {}
    for at in chosen:
        if at > end and verdict.words[at] <= _AD_WORDS and _is_headed_by_a_link(tree, verdict, at):
            found.setdefault(verdict.holders[at], at)
    return frozenset(found.values()) if len(found) >= _RIVER else frozenset()


def _is_headed_by_a_link(tree: Outline, verdict: Verdict, at: int) -> bool:
    before = at - 1
    while before >= max(0, at - _BYLINES) and verdict.words[before] < _HEADED:
        before -= 1
    return before >= 0 and verdict.linked[before] > _LINKED and verdict.words[before] >= _HEADED


def _heads_links(tree: Outline, verdict: Verdict, at: int) -> bool:
    """Whether a line with a colon at its end only introduces links to other articles."""
    after = at + 1
    if verdict.words[at] > _LABEL_WORDS or not tree.runs[at].text.endswith((":", "：")):
        return False
    return (
        after < len(tree.runs)
        and verdict.linked[after] > _LINKED
        and verdict.words[after] >= _TITLE_WORDS
        and not is_address(tree.runs[after].text)
    )


def _is_advertising(run: Run, verdict: Verdict, at: int) -> bool:
    if len(run.text) <= _LONGEST_LABEL and _AD_LABEL.fullmatch(run.text):
        return True
    if verdict.words[at] > _AD_WORDS or verdict.chances[at] > _LIKELY:
        return False
    return any(_NAMED_AD.search(_names(box)) for box in _upwards(run.box))


def _upwards(box: Box) -> Iterator[Box]:
    here: Box | None = box
    for _ in range(_UP):
        if here is None or here.tag in ("article", "main", "body"):
            return
        yield here
        here = here.parent


def _names(box: Box) -> str:
    return f"{box.element.get('class') or ''} {box.element.get('id') or ''}" if box.mask else ""


def _closes(run: Run, words: int) -> bool:
    """Whether a last line is a notice of rights, heads the comments, or says where the text comes from."""
    if words > _SHORT:
        return False
    if _RIGHTS.match(run.text) or _ADDRESS.fullmatch(run.text) or _COMMENTS.fullmatch(run.text):
        return True
    label = find_label(run.text)
    return label is not None and label.kind == "source" and "://" in run.text


def _items(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> Iterator[int]:
    """The other items of lists of which most is chosen."""
    lists: dict[int, list[int]] = {}
    for at in chosen:
        outer = outer_list(tree.runs[at].box)
        if outer is not None:
            lists.setdefault(id(outer), []).append(at)
    for key, held in lists.items():
        own = [
            at
            for at in range(max(held[0] - 1, 0), held[-1])
            if (outer := outer_list(tree.runs[at].box)) is not None and id(outer) == key
        ]
        terms = all(tree.runs[at].box.tag in _DEFINED for at in own)
        if terms or len(held) > _MOST * (len(own) + 1):
            first = own[0] if terms and own else held[0]
            yield from (at for at in own if at >= first and _may_be_item(tree.runs[at], verdict.linked[at]))


def _may_be_item(run: Run, linked: float) -> bool:
    return not run.box.hidden and linked <= _LINKED


_DEFINED = frozenset(("dt", "dd"))
