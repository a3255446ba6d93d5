"""What stands above the text of an NITF document: `head` and `body.head`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from convert.article import Article, Contributor, Dateline
from convert.clean import clean
from convert.writers.identity import guid
from convert.writers.rest import contributors, nitf_rest
from convert.writers.tree import Node, maybe, node

_OURS = "wirecopy"
_DIGITS = re.compile(r"(?:^|[:/])([0-9]{8})$")


def head(article: Article, authority: str | None) -> Node:
    """The metadata: title, document data, and as `meta` what has no element of its own."""
    return node(
        "head",
        *maybe("title", article.headline),
        *_metas(article),
        *_tobject(article),
        node("docdata", *_docdata(article, authority), **{"management-status": article.status}),
        *_pubdata(article),
    )


def _metas(article: Article) -> Iterator[Node]:
    for name, value in (
        ("source-url", article.url),
        ("canonical-url", article.canonical_url),
        ("generator", _OURS),
        ("modified", article.modified),
        ("access", article.access),
        ("slugline", article.slugline),
        ("creditline", article.creditline),
        ("usage-terms", article.usage_terms),
    ):
        if value:
            yield node("meta", name=name, content=value)
    for identifier in article.identifiers:
        if clean(identifier.value):
            yield node("meta", name="identifier", content=identifier.value)
    for name, value in nitf_rest(article):
        if value:
            yield node("meta", name=name, content=value)


def _docdata(article: Article, authority: str | None) -> Iterator[Node]:
    yield node("doc-id", **{"id-string": guid(article, authority)})
    if article.urgency:
        yield node("urgency", **{"ed-urg": str(article.urgency)})
    if article.published:
        yield node("date.issue", norm=article.published)
    if article.embargo and article.embargo.until:
        yield node("date.release", norm=article.embargo.until)
    if article.expires:
        yield node("date.expire", norm=article.expires)
    classified = [
        node("classifier", text=term.name, type="subject", idsrc=term.uri, value=term.code)
        for term in article.subjects
        if not _number(term.code or term.uri or "")
    ]
    kept = [made for made in classified if made.text or len(made.attributes) > 1]
    if kept:
        yield node("identified-content", *kept)
    keywords = [node("keyword", key=keyword) for keyword in article.keywords if clean(keyword)]
    if keywords:
        yield node("key-list", *keywords)


def _tobject(article: Article) -> tuple[Node, ...]:
    """Genres as properties and subjects by their number and name, which NITF has from the old IPTC codes."""
    genres = [
        node("tobject.property", **{"tobject.property.type": term.name or term.code or term.uri})
        for term in article.genres
    ]
    subjects = [
        node(
            "tobject.subject",
            **{
                "tobject.subject.refnum": _number(term.code or term.uri or ""),
                "tobject.subject.matter": term.name,
            },
        )
        for term in article.subjects
        if _number(term.code or term.uri or "")
    ]
    kept = [made for made in (*genres, *subjects) if made.attributes]
    return (node("tobject", *kept),) if kept else ()


def _number(code: str) -> str | None:
    """The eight digits of an IPTC subject or topic code."""
    found = _DIGITS.search(code)
    return found[1] if found else None


def _pubdata(article: Article) -> tuple[Node, ...]:
    made = node("pubdata", name=article.publisher, **{"position.section": article.section})
    return (made,) if made.attributes else ()


def body_head(article: Article, provider: str | None) -> Node:
    """Headline, rights, byline, dateline and abstract, in the order of the schema."""
    return node(
        "body.head",
        *_hedline(article),
        *maybe("rights", article.rights),
        *_byline(article),
        *maybe("distributor", provider),
        *_dateline(article.dateline),
        *(node("abstract", words) for words in maybe("p", article.description)),
    )


def _hedline(article: Article) -> tuple[Node, ...]:
    first, second = maybe("hl1", article.headline), maybe("hl2", article.subheadline)
    return (node("hedline", *(first or (node("hl1"),)), *second),) if first or second else ()


def _byline(article: Article) -> Iterator[Node]:
    """The printed line with its people marked; who is not in it has a byline of his or her own."""
    if not article.byline:
        return
    text, at, found = clean(article.byline.text), 0, list[tuple[int, Node]]()
    others = []
    for name, who in contributors(article):
        party = _party(who, f"{name}.name")
        start = text.find(clean(who.name), at)
        if start < 0:
            others.append(party)
        else:
            found.append((start, party))
            at = start + len(clean(who.name))
    if text:
        yield _marked(text, found)
    for party in others:
        yield node("byline", party)


def _marked(text: str, found: list[tuple[int, Node]]) -> Node:
    if not found:
        return node("byline", text=text)
    line = node("byline")._replace(text=text[: found[0][0]])
    ends = [start for start, _ in found[1:]] + [len(text)]
    children = tuple(
        party._replace(tail=text[start + len(_words(party)) : end])
        for (start, party), end in zip(found, ends, strict=True)
    )
    return line._replace(children=children)


def _words(party: Node) -> str:
    return party.text or party.children[0].text


def _party(who: Contributor, name: str) -> Node:
    """A person, or an organization in the one element of a byline that may hold one."""
    stated = {"class": who.role, **({"idsrc": "url", "value": who.url} if who.url else {})}
    if who.kind == "organization":
        return node("byttl", node("org", text=who.name, id=name, **stated))
    return node("person", text=who.name, id=name, **stated)


def _dateline(dateline: Dateline | None) -> tuple[Node, ...]:
    """The dateline as printed, its place marked where it stands in it."""
    if not dateline or not clean(dateline.text):
        return ()
    text, place = clean(dateline.text), clean(dateline.location or "")
    start = text.find(place) if place else -1
    if start < 0:
        return (node("dateline", text=text),)
    location = node("location", text=place)._replace(tail=text[start + len(place) :])
    return (node("dateline")._replace(text=text[:start], children=(location,)),)
