"""The fields that a page only declares: description, addresses, publisher, section, keywords and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from convert.article import Language
from convert.newsroom.access import read_access
from convert.readers.html.fields.claims import Attribute, Claim
from convert.readers.html.fields.head import Head
from convert.readers.html.fields.jsonld import Graph, Said, Thing, strings, things
from convert.transforms import language_tag

_METAS: Mapping[str, tuple[str, ...]] = {
    "subheadline": ("alternativeheadline", "alternateheadline"),
    "description": ("description", "og:description", "twitter:description", "dc.description",
                    "sailthru.description"),
    "url": ("og:url", "twitter:url", "parsely-link"),
    "publisher": ("og:site_name", "dc.publisher", "publisher", "application-name", "article:publisher"),
    "section": ("article:section", "parsely-section", "cxenseparse:section", "section", "articlesection"),
    "rights": ("copyright", "dc.rights", "dcterms.rights", "rights", "copyrightnotice"),
    "image": ("og:image", "og:image:url", "twitter:image", "twitter:image:src", "parsely-image-url",
              "sailthru.image.full"),
}  # fmt: skip
_IN_GRAPH: Mapping[str, tuple[str, ...]] = {
    "subheadline": ("alternativeHeadline", "alternateHeadline"),
    "description": ("description",),
    "url": ("url",),
    "publisher": ("publisher",),
    "section": ("articleSection",),
    "rights": ("copyrightNotice", "license"),
    "image": ("image", "thumbnailUrl"),
}
_ADDRESSES = frozenset({"url", "image"})
_KEYWORDS = ("news_keywords", "article:tag", "parsely-tags", "sailthru.tags", "og:article:tag", "keywords",
             "dc.subject")  # fmt: skip
_WEB = re.compile(r"https?://[^\s/]+\.[^\s/]+.{0,2000}", re.IGNORECASE)
_TAG = re.compile(r"[A-Za-z]{2,8}(?:[-_][A-Za-z0-9]{1,8}){0,5}")
_PIECE = re.compile(r"[^,;|、，]+")
_SAYS_ACCESS = ("clean/1", "access/1")
_MOST_KEYWORDS = 100


def simple_claims(name: str, head: Head, graph: Graph) -> tuple[Claim, ...]:
    """The claims to a field of one text or address: JSON-LD first, then `meta`, in order of trust."""
    # What stands for an article describes it better than the head; its address, less well.
    trust = 7.0 if name in {"url", "image", "description"} else 9.0
    found = [
        Claim(said.text, f"json-ld:{key}", said.place, trust - number - 0.5 * article.rank, said.transforms)
        for number, article in enumerate(graph.articles[:3])
        if article.rank < 3 or name == "publisher"
        for key in _IN_GRAPH[name]
        if key in article.node
        for said in _spoken(article, key, graph)[:4]
    ]
    for number, (key, value) in enumerate(head.metas_of(_METAS[name])[:20]):
        found.append(Claim(value.text, f"meta:{key}", value.place, 8 - 0.1 * number))
    if name == "publisher":
        found = [claim for claim in found if not _WEB.fullmatch(claim.value)]
    if name in _ADDRESSES:
        found = [claim for claim in found if _WEB.fullmatch(claim.value)]
    return tuple(sorted(found, key=lambda claim: -claim.score) if len(found) > 1 else found)


def _spoken(article: Thing, key: str, graph: Graph) -> list[Said]:
    """The strings of a property; of an object, its name or its address."""
    out: list[Said] = []
    for thing in things(article, key, graph.by_id):
        if isinstance(thing, Said):
            out.append(thing)
        else:
            out += strings(thing, "url" if key in {"image", "license"} else "name")[:1]
    return [said for said in out if said.text]


def canonical_claims(head: Head, graph: Graph) -> tuple[Claim, ...]:
    """The address that the page calls canonical, as a whole address."""
    links = [
        Claim(link.text, "link:canonical", link.place, 9)
        for link in head.link("canonical")[:3]
        if _WEB.fullmatch(link.text)
    ]
    pages = [
        Claim(said.text, "json-ld:mainEntityOfPage", said.place, 7, said.transforms)
        for article in graph.articles[:1]
        for thing in things(article, "mainEntityOfPage", graph.by_id)
        for said in ([thing] if isinstance(thing, Said) else strings(thing, "@id"))
        if _WEB.fullmatch(said.text)
    ]
    return (*links, *pages)


def keyword_claims(head: Head, graph: Graph) -> tuple[Claim, ...]:
    """The keywords of the first source that has some, each once."""
    for article in graph.articles[:1]:
        said = strings(article, "keywords")
        if said and article.rank < 3:
            claims = [Claim(s.text, "json-ld:keywords", s.place, 8, s.transforms) for s in said]
            return _split(claims)
    for name in _KEYWORDS:
        values = head.meta(name)
        if values:
            return _split([Claim(value.text, f"meta:{name}", value.place, 7) for value in values])
    return ()


def _split(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Each keyword of lists with commas or semicolons in them."""
    found: dict[str, Claim] = {}
    for claim in claims:
        for piece in _PIECE.finditer(claim.value):
            word = piece[0].strip().removeprefix("#").strip()
            if not word or word.casefold() in found or len(found) >= _MOST_KEYWORDS:
                continue
            start = claim.value.index(word, piece.start())
            cut = (f"substring/1:{start}-{start + len(word)}",) if word != claim.value else ()
            found[word.casefold()] = claim._replace(value=word, transforms=(*claim.transforms, *cut))
    return tuple(found.values())


def language_claims(head: Head, graph: Graph, root: Attribute) -> tuple[Claim, ...]:
    """Language tags: of the text as the JSON-LD gives it, of the page, of its locale."""
    said = [
        ("json-ld:inLanguage", item.text, item.place, item.transforms)
        for article in graph.articles[:1]
        if article.rank < 3
        for item in strings(article, "inLanguage")[:2]
    ]
    declared = root.element.get("lang") or ""
    out = [Claim(tag, "html:lang", root, 9, t) for tag, t in _tags(declared.strip(), ("clean/1",))]
    for method, text, place, transforms in said:
        out += [Claim(tag, method, place, 8, t) for tag, t in _tags(text, transforms)]
    for name, score in (
        ("og:locale", 7.0),
        ("content-language", 6.5),
        ("dc.language", 6.5),
        ("inlanguage", 6.5),
        ("language", 6.0),
    ):
        for value in head.meta(name)[:2]:
            out += [
                Claim(tag, f"meta:{name}", value.place, score, t)
                for tag, t in _tags(value.text, ("clean/1",))
            ]
    return tuple(out)


def _tags(text: str, transforms: tuple[str, ...]) -> Iterator[tuple[Language, tuple[str, ...]]]:
    """`text` as a language tag, if it is one."""
    if _TAG.fullmatch(text):
        tag = language_tag(text)
        yield tag, transforms if tag == text else (*transforms, "language-tag/1")


def access_claims(head: Head, graph: Graph) -> tuple[Claim, ...]:
    """Whether the text is free to read, as declared of the whole, else of a part that is locked."""
    out: list[Claim] = []
    for article in graph.articles[:3]:
        parts = [part for part in things(article, "hasPart", graph.by_id) if isinstance(part, Thing)]
        of_parts = [said for part in parts[:20] for said in strings(part, "isAccessibleForFree")[:1]]
        locked = [said for said in of_parts if read_access(said.text) == "paywalled"]
        for said in (*strings(article, "isAccessibleForFree")[:1], *locked[:1]):
            free = read_access(said.text)
            if free:
                out.append(Claim(free, "json-ld:isAccessibleForFree", said.place, 9, _SAYS_ACCESS))
    for name, declared in head.metas_of(("isaccessibleforfree", "article:content_tier", "content_tier")):
        tier = read_access(declared.text)
        if tier:
            out.append(Claim(tier, f"meta:{name}", declared.place, 8, _SAYS_ACCESS))
    return tuple(out)
