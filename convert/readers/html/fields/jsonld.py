"""The article that a page's JSON-LD describes (schema.org), with the place of every string."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from convert.clean import clean
from convert.markup.fragments import fragment_text
from convert.readers.html.fields.claims import JsonString
from convert.readers.html.fields.jsonscan import Literal, Node, scan

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# What stands for the article, the likelier first; the page itself only where nothing better is there.
_RANKS = {
    "reportagenewsarticle": 0, "newsarticle": 0, "analysisnewsarticle": 0, "opinionnewsarticle": 0,
    "reviewnewsarticle": 0, "backgroundnewsarticle": 0, "askpublicnewsarticle": 0, "satiricalarticle": 0,
    "article": 0, "blogposting": 0, "liveblogposting": 0, "techarticle": 0, "scholarlyarticle": 0,
    "report": 0, "advertisercontentarticle": 0, "socialmediaposting": 1, "discussionforumposting": 1,
    "recipe": 1, "review": 1, "podcastepisode": 1, "creativework": 2, "videoobject": 2, "event": 2,
    "webpage": 3, "itempage": 3,
}  # fmt: skip
# Below these an article is another one: a teaser, a comment, an update of a live blog.
_WITHIN = ("@graph", "mainEntity", "mainEntityOfPage", "itemReviewed")
_ENTITY = re.compile(
    r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});|</?[A-Za-z][^<>]{0,200}>"
)


class Said(NamedTuple):
    """A string of the JSON-LD, cleaned."""

    text: str
    """Its clean text."""
    place: JsonString
    """Where it stands."""
    transforms: tuple[str, ...]
    """What makes `text` of it after `json-string/1`."""


class Thing(NamedTuple):
    """An object of the JSON-LD."""

    node: Mapping[str, Node]
    """Its properties."""
    script: HtmlElement
    """The script it stands in."""
    kind: str
    """Its type in lower case, or nothing."""
    rank: int
    """0 for an article, more for what stands in for one."""


class Graph(NamedTuple):
    """All that the JSON-LD of a page describes."""

    articles: tuple[Thing, ...]
    """What may be the page's article, the likelier kinds first, else in order."""
    by_id: Mapping[str, Thing]
    """Objects by their `@id`, for references."""
    publishers: tuple[str, ...]
    """Names of the organizations and sites it describes."""
    notes: tuple[str, ...]
    """What had to be repaired."""


def read_graph(scripts: Sequence[HtmlElement]) -> Graph:
    """What the JSON-LD in `scripts` describes."""
    things: list[Thing] = []
    by_id: dict[str, Thing] = {}
    notes: list[str] = []
    for script in scripts:
        scanned = scan(script.text or "")
        if scanned.repaired:
            notes.append("JSON-LD that is not quite JSON, read all the same")
        for value in scanned.values:
            for thing in _things(value, script):
                things.append(thing)
                _index(thing, by_id)
    articles = sorted((thing for thing in things if thing.rank < 9), key=lambda thing: thing.rank)
    names = [
        name.text
        for thing in things
        if thing.kind.endswith(("organization", "website")) and (name := string(thing, "name"))
    ]
    return Graph(tuple(articles), by_id, tuple(names), tuple(notes))


def _things(value: Node, script: HtmlElement) -> Iterator[Thing]:
    """The objects that stand for something at the top, in lists and graphs, and as main entities."""
    waiting: list[Node] = [value]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += reversed(node)
        elif isinstance(node, dict):
            yield _thing(node, script)
            waiting += [node[key] for key in reversed(_WITHIN) if isinstance(node.get(key), dict | list)]


def _thing(node: Mapping[str, Node], script: HtmlElement) -> Thing:
    named = node.get("@type", node.get("type"))
    kinds = named if isinstance(named, list) else [named]
    names = [k.text.rpartition("/")[2].casefold() for k in kinds if isinstance(k, Literal)]
    best = min(names, key=lambda name: _RANKS.get(name, 9), default="")
    return Thing(node, script, best, _RANKS.get(best, 4 if "datePublished" in node else 9))


def _index(thing: Thing, by_id: dict[str, Thing]) -> None:
    name = thing.node.get("@id")
    if isinstance(name, Literal) and len(thing.node) > 1:
        by_id.setdefault(name.text, thing)


def said(literal: Literal, script: HtmlElement) -> Said:
    """A string cleaned; entities and tags in it are read as HTML."""
    text = literal.text
    place = JsonString(script, literal.start, literal.start + len(literal.raw))
    if ("&" in text or "<" in text) and _ENTITY.search(text):
        return Said(clean(fragment_text(text)), place, ("html-fragment/1", "clean/1"))
    return Said(clean(text), place, ("clean/1",))


def strings(thing: Thing, name: str) -> list[Said]:
    """The strings of a property that is one string or a list of them."""
    value = thing.node.get(name)
    if value is None:
        return []
    several = value if isinstance(value, list) else [value]
    found = (said(item, thing.script) for item in several if isinstance(item, Literal) and item.raw != "null")
    return [item for item in found if item.text]


def string(thing: Thing, name: str) -> Said | None:
    """The first string of a property."""
    return next(iter(strings(thing, name)), None)


def things(thing: Thing, name: str, by_id: Mapping[str, Thing]) -> list[Thing | Said]:
    """What a property names: objects, references to objects followed, and plain strings."""
    value = thing.node.get(name)
    if value is None:
        return []
    out: list[Thing | Said] = []
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, list):
            out += [_thing(inner, thing.script) for inner in item if isinstance(inner, dict)]
        elif isinstance(item, dict):
            known = item.get("@id")
            referred = by_id.get(known.text) if isinstance(known, Literal) and "name" not in item else None
            out.append(referred or _thing(item, thing.script))
        elif isinstance(item, Literal) and item.raw not in {"null", ""}:
            plain = said(item, thing.script)
            out.append(by_id.get(plain.text, plain))
    return out
