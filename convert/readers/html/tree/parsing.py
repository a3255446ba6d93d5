"""A page's source parsed into a tree, and the places of the tree's elements in the source.

lxml keeps no places.  On nearly every page the parser makes one element of each start tag, in the
order of the source: then the tags' names, in order, are those of the elements, and the places of
the tags are those of the elements.  On the others each start tag is stamped with its place before
the page is parsed again, so that the parser carries the places into its tree.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from convert.errors import LimitError, NoArticleError
from convert.markup.tags import CALM, PROLOG, START
from convert.readers.html.tree.stamps import MAX_TAGS, check_attributes, find_tags, stamp_name, stamped
from convert.source import Source

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MAX_DEPTH = 2_000
"""How many elements of a page may lie in one another; more is a `LimitError`.

lxml's parser gives up the rest of a page at 2,048, and browsers flatten all beyond 512.
"""

_SHORT = 3 * MAX_TAGS
"""So few characters hold no more than `MAX_TAGS` tags."""
_NOTHING = "\u200b".encode()
"""The bytes of a character that clean text does not have."""
_FRAME = ("html", "head", "body")
"""What the parser makes up where it is missing, and what it leaves out where it is one too many."""


class Tree(NamedTuple):
    """A parsed page."""

    root: HtmlElement
    """The root element."""
    elements: tuple[HtmlElement, ...]
    """All elements, in order."""
    starts: Mapping[HtmlElement, int]
    """Where the start tags of the elements stand that have one."""


def parse_page(source: Source, *, placed: bool) -> Tree:
    """The tree of a page; without `placed` no element has a place, and all is faster.

    Raises `NoArticleError` for a page without any element, `LimitError` for one with more
    than 1,000,000 elements, 1,000 attributes of one element or `MAX_DEPTH` levels.
    """
    few = has_few_tags(source.text)
    if placed:
        return (in_order(source) if few else None) or by_stamps(source)
    if few and CALM.fullmatch(source.text):
        markup = source.text
    else:
        markup = _with_breaks(source.text, find_tags(source.text).breaks)
    root = _parse(source, markup)
    return Tree(root, tuple(root.iter("*")), {})


def has_few_tags(text: str) -> bool:
    """Whether a page surely has no more than `MAX_TAGS` start tags, by a count that is never too low."""
    return len(text) <= _SHORT or text.count("<") - text.count("</") - text.count("<!") <= MAX_TAGS


def by_stamps(source: Source) -> Tree:
    """The tree of a page whose start tags were stamped; its elements keep the stamp as an attribute."""
    text = source.text
    tags = find_tags(text)
    name = stamp_name(text)
    root = _parse(source, stamped(_with_breaks(text, tags.breaks), tags.opening, name))
    elements = tuple(root.iter("*"))
    return Tree(root, elements, {e: int(place) for e in elements if (place := e.get(name))})


def in_order(source: Source) -> Tree | None:
    """The tree whose elements are those of the start tags in their order; nothing if they are not."""
    text = source.text
    prolog = PROLOG.match(text)
    names: list[str] = []
    starts: list[int] = []
    for tag in START.finditer(text, prolog.end() if prolog else 0):
        names.append(tag[1])
        starts.append(tag.start())
    check_attributes(text, starts)
    root = _parse(source, text)
    elements = tuple(root.iter("*"))
    places = places_in_order(names, starts, elements)
    return None if places is None else Tree(root, elements, places)


def places_in_order(
    names: list[str], starts: Sequence[int], elements: Sequence[HtmlElement]
) -> dict[HtmlElement, int] | None:
    """The places of a page's elements, given the names of its start tags and where they stand.

    Nothing, unless the names are those of the elements, one for one.  That is proof enough: besides
    those of the frame the parser leaves out no start tag and makes up no element but `p`, so that
    an element too many is never made up for by one too few.
    """
    tags = [element.tag for element in elements]
    body = elements[tags.index("body")] if "body" in tags else None
    if body is not None and (body.text or "").strip():
        return None  # words make the parser begin the body, whether its tag stands there or further on
    joined = " ".join(names)
    names = names if joined.islower() else joined.lower().split(" ")
    if names == tags:
        return dict(zip(elements, starts, strict=True))
    inner = [at for at, name in enumerate(names) if name not in _FRAME]
    within = [number for number, tag in enumerate(tags) if tag not in _FRAME]
    if [names[at] for at in inner] != [tags[number] for number in within]:
        return None
    if tags.count("html") > 1 or any(max(names.count(name), tags.count(name)) > 1 for name in _FRAME[1:]):
        return None
    pairs = [*zip(within, inner, strict=True), *_frame(names, tags)]
    return {elements[number]: starts[at] for number, at in pairs}


def _frame(names: Sequence[str], tags: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Which elements of the frame are those of which tags: they stand among the others where the tags do."""
    for name in _FRAME:
        if name in names and name in tags:
            at, number = names.index(name), tags.index(name)
            if _inner_before(names, at) == _inner_before(tags, number) and (at == 0 or name != "html"):
                yield number, at


def _inner_before(names: Sequence[str], at: int) -> int:
    return at - sum(names[:at].count(name) for name in _FRAME)


def _with_breaks(markup: str, breaks: Iterable[int]) -> str:
    """`markup`, as long as before, with a `<br>` for each `</br>`, as browsers read them."""
    pieces: list[str] = []
    at = 0
    for start in breaks:
        pieces += (markup[at:start], "<br ")
        at = start + len("</br")
    return "".join((*pieces, markup[at:])) if pieces else markup


def _as_utf8(source: Source, markup: str) -> bytes:
    """The bytes of `markup`: those of the source if they are the same."""
    charset = source.charset
    if markup is source.text and charset.name == "utf-8" and not charset.skip and source.undecodable is None:
        return source.data
    return markup.encode("utf-8", "replace")


def _parse(source: Source, markup: str) -> HtmlElement:
    """The root of the tree of `markup`, which has as many characters as the source's text or is stamped."""
    from lxml import etree

    # The plain elements of lxml, not those of `lxml.html`, which are slower to make.
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True, collect_ids=False
    )
    data = _as_utf8(source, markup)
    if b"\0" in data:  # browsers do not read NUL, the parser stops
        data = data.replace(b"\0", _NOTHING)
    try:
        root: HtmlElement | None = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    name = source.name or "input"
    if root is None:
        raise NoArticleError(f"{name}: no markup in it")
    node: HtmlElement | None = root
    depth = 0
    while node is not None:
        depth += 1
        node = next(node.iterchildren(reversed=True), None)
    if depth > MAX_DEPTH:
        raise LimitError(f"{name}: elements nested more than {MAX_DEPTH:,} deep")
    return root
