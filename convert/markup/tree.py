"""Elements of a parsed page to clean text, marks and nothing else, without recursion."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

from convert.clean import clean
from convert.markup.inline import Inline, RunMarks
from convert.markup.tags import SILENT, breaks

if TYPE_CHECKING:
    from lxml.html import HtmlElement

    Event: TypeAlias = tuple[Literal["start", "end", "text"], HtmlElement, str]


_INLINE = """
a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q s samp small span
strike strong sub sup time tt u var wbr
"""
_RUNNING_ON = frozenset(_INLINE.split())  # elements at which no word ends and whose content is text


def element_text(element: HtmlElement, without: Collection[HtmlElement] = ()) -> str:
    """The clean text of an element, the content of those in `without` cut out.

    It is what `html-text/1` says of the element's slice of the source.
    """
    return run_text(element, without=without)


def run_text(
    container: HtmlElement,
    *,
    after: HtmlElement | None = None,
    before: HtmlElement | None = None,
    without: Collection[HtmlElement] = (),
) -> str:
    """The clean text of an element from behind its child `after` up to its child `before`."""
    bounded = after is not None or before is not None
    if not (without or bounded) and all(inner.tag in _RUNNING_ON for inner in container.iterdescendants()):
        return clean("".join(container.itertext()))
    said: list[str] = []
    for kind, element, text in _events(container, after, before, without):
        if kind == "text":
            said.append(text)
        elif breaks(element.tag):
            said.append(" ")
    return clean("".join(said))


def inline(
    container: HtmlElement,
    *,
    after: HtmlElement | None = None,
    before: HtmlElement | None = None,
    without: Collection[HtmlElement] = (),
) -> Inline:
    """The same run with its links and emphasis; the places of its line breaks are `breaks`."""
    runs = RunMarks()
    for kind, element, text in _events(container, after, before, without):
        if kind == "text":
            runs.text(text)
        elif kind == "start":
            _start(runs, element)
        else:
            _end(runs, element)
    return runs.result()


def _start(runs: RunMarks, element: HtmlElement) -> None:
    if element.tag == "br":
        runs.line_end()
    elif element.tag == "a":
        if element.get("href"):
            runs.start("a", element.get("href", ""))
    elif breaks(element.tag):
        runs.text(" ")
    else:
        runs.start(element.tag)


def _end(runs: RunMarks, element: HtmlElement) -> None:
    if element.tag != "a" or element.get("href"):
        runs.end(element.tag)
    if element.tag != "br" and breaks(element.tag):
        runs.text(" ")


def _events(
    container: HtmlElement,
    after: HtmlElement | None,
    before: HtmlElement | None,
    without: Collection[HtmlElement],
) -> Iterator[Event]:
    """Starts, texts and ends of what the run holds, in order; silent elements have no content."""
    text = container.text if after is None else after.tail
    node = next(container.iterchildren(), None) if after is None else after.getnext()
    if text:
        yield "text", container, text
    cut = frozenset(without)
    open_: list[HtmlElement] = []
    while open_ or (node is not None and node is not before):
        if node is not None:
            yield "start", node, ""
            if node.tag not in SILENT and node not in cut:
                if node.text:
                    yield "text", node, node.text
                open_.append(node)
                node = next(node.iterchildren(), None)
                continue
        else:
            node = open_.pop()
        yield "end", node, ""
        if node.tail:
            yield "text", node, node.tail
        node = node.getnext()
