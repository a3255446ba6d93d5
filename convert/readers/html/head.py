"""What a page's head and its attributes declare: `meta`, `link`, `title`, and microdata in `meta` form."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.readers.html.claims import Attribute

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Declared(NamedTuple):
    """A value that an attribute declares."""

    text: str
    """The clean value."""
    place: Attribute
    """Where it stands."""


class Head(NamedTuple):
    """All declarations of a page."""

    metas: dict[str, list[Declared]]
    """By `name`, `property` or `itemprop` in lower case, in order."""
    links: dict[str, list[Declared]]
    """Addresses by `rel` in lower case."""
    titles: tuple[HtmlElement, ...]
    """The `title` elements that are not part of a drawing."""
    scripts: tuple[HtmlElement, ...]
    """The JSON-LD scripts."""
    data: tuple[HtmlElement, ...] = ()
    """The other scripts."""

    def metas_of(self, names: Iterable[str]) -> list[tuple[str, Declared]]:
        """The values declared under any of `names`, with the name, in the order of `names`."""
        return [(name, value) for name in names for value in self.metas.get(name, ())]


_RELATIONS = frozenset(["canonical", "amphtml", "shortlink", "author", "license"])
# The commonest of those that say nothing of the article.
_OTHER_RELATIONS = frozenset(
    ["stylesheet", "preload", "prefetch", "preconnect", "dns-prefetch", "alternate", "icon", "shortcut icon",
     "apple-touch-icon", "manifest"]
)  # fmt: skip
_SCHEMA = "schema:"  # RDFa's prefix for what microdata names without one
_NAMES = ("property", "name", "itemprop", "http-equiv")


def read_head(root: HtmlElement) -> Head:
    """One pass over all elements that declare something, wherever they stand."""
    metas: dict[str, list[Declared]] = {}
    links: dict[str, list[Declared]] = {}
    titles: list[HtmlElement] = []
    scripts: list[HtmlElement] = []
    data: list[HtmlElement] = []
    for element in root.iter("meta", "link", "title", "script"):
        match element.tag:
            case "meta":
                _take_meta(element, metas)
            case "link":
                rel = element.get("rel")
                if rel and rel not in _OTHER_RELATIONS:
                    _take(element, "href", sorted(_RELATIONS.intersection(rel.lower().split())), links)
            case "script":
                (scripts if "ld+json" in (element.get("type") or "").lower() else data).append(element)
            case _:
                parent = element.getparent()
                if parent is None or parent.tag != "svg":
                    titles.append(element)
    return Head(metas, links, tuple(titles), tuple(scripts), tuple(data))


def _take_meta(element: HtmlElement, metas: dict[str, list[Declared]]) -> None:
    attributes = dict(element.items())
    said = [name for key in _NAMES if (name := attributes.get(key))]
    names: Collection[str] = (
        (said[0].lower().removeprefix(_SCHEMA),)
        if len(said) == 1 and " " not in said[0]
        else {name.lower().removeprefix(_SCHEMA) for value in said for name in value.split()[:4]}
    )
    _take(element, "content" if attributes.get("content") else "value", names, metas)


def _take(
    element: HtmlElement, attribute: str, names: Collection[str], into: dict[str, list[Declared]]
) -> None:
    text = clean(element.get(attribute) or "") if names else ""
    if text:
        for name in names:
            into.setdefault(name, []).append(Declared(text, Attribute(element, attribute)))
