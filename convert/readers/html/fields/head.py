"""What a page's head and its attributes declare: `meta`, `link`, `title`, and microdata in `meta` form."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.readers.html.fields.claims import Attribute

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Declared(NamedTuple):
    """A value that an attribute declares."""

    text: str
    """The clean value."""
    place: Attribute
    """Where it stands."""


class Head(NamedTuple):
    """All declarations of a page; what a value says is read when it is asked for."""

    metas: dict[str, list[Attribute]]
    """Where values stand by their `name`, `property` or `itemprop` in lower case, in order."""
    links: dict[str, list[Attribute]]
    """Where addresses stand by their `rel` in lower case."""
    titles: tuple[HtmlElement, ...]
    """The `title` elements that are not part of a drawing."""
    scripts: tuple[HtmlElement, ...]
    """The JSON-LD scripts."""
    data: tuple[HtmlElement, ...] = ()
    """The other scripts."""

    def meta(self, name: str) -> list[Declared]:
        """The values declared under a name."""
        return _read(self.metas[name]) if name in self.metas else []

    def metas_of(self, names: Iterable[str]) -> list[tuple[str, Declared]]:
        """The values declared under any of `names`, with the name, in the order of `names`."""
        metas = self.metas
        return [(name, value) for name in names if name in metas for value in _read(metas[name])]

    def link(self, relation: str) -> list[Declared]:
        """The addresses of a relation."""
        return _read(self.links[relation]) if relation in self.links else []


def _read(places: Iterable[Attribute]) -> list[Declared]:
    """What some attributes say, those that say nothing left out."""
    said = ((clean(place.element.get(place.name) or ""), place) for place in places)
    return [Declared(text, place) for text, place in said if text]


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
    metas: dict[str, list[Attribute]] = {}
    links: dict[str, list[Attribute]] = {}
    titles: list[HtmlElement] = []
    scripts: list[HtmlElement] = []
    data: list[HtmlElement] = []
    for element in root.iter("meta", "link", "title", "script"):
        match element.tag:
            case "meta":
                _take_meta(element, metas)
            case "link":
                rel = element.get("rel")
                if rel and rel not in _OTHER_RELATIONS and element.get("href"):
                    for name in _RELATIONS.intersection(rel.lower().split()):
                        links.setdefault(name, []).append(Attribute(element, "href"))
            case "script":
                (scripts if "ld+json" in (element.get("type") or "").lower() else data).append(element)
            case _:
                parent = element.getparent()
                if parent is None or parent.tag != "svg":
                    titles.append(element)
    return Head(metas, links, tuple(titles), tuple(scripts), tuple(data))


def _take_meta(element: HtmlElement, metas: dict[str, list[Attribute]]) -> None:
    attributes = dict(element.items())
    value = "content" if attributes.get("content") else "value"
    if not attributes.get(value):
        return
    place = Attribute(element, value)
    said = [attributes[key] for key in _NAMES if attributes.get(key)]
    if len(said) == 1 and " " not in said[0]:
        metas.setdefault(said[0].lower().removeprefix(_SCHEMA), []).append(place)
        return
    for name in {name.lower().removeprefix(_SCHEMA) for text in said for name in text.split()[:4]}:
        metas.setdefault(name, []).append(place)
