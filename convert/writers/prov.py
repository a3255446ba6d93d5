"""The trail of a record as W3C PROV, in the PROV-JSON form (W3C Member Submission of 24 April 2013).

The source and the article are entities, and so is each value of the article that has
evidence; one activity, the conversion, used the one and made the other.  A quoted value
is a quotation from the source with its bytes and transforms, a computed one is derived
from other values, an asserted one is attributed to who said it.  Terms of ours are in
the namespace `urn:wirecopy:prov:`; a value's name is its JSON Pointer.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from convert.article import Article
from convert.blocks import running_texts
from convert.errors import OptionError, SchemaError, Violation
from convert.evidence import DataPositionSelector, Evidence, Selector, SourceInfo
from convert.pointers import resolve
from convert.writers.dates import is_moment

Entry: TypeAlias = tuple[str, str, dict[str, Any]]
"""What kind of statement, its identifier, its attributes."""

_PREFIXES = {"wirecopy": "urn:wirecopy:prov:"}
_SOURCE = "wirecopy:source"
_SOFTWARE = "wirecopy:software"
_CONVERSION = "record:conversion"
_ARTICLE = "record:article"


@dataclass(frozen=True, kw_only=True)
class ProvOptions:
    """Options of the `prov` writer."""

    created: str | None = None
    """When the conversion ended, an ISO 8601 date and time with its zone; left out where it is not given."""
    values: bool = True
    """Whether each value of the record is an entity with its evidence, or only source and article are."""


def write(article: Article, options: ProvOptions = ProvOptions()) -> bytes:
    """The record's provenance as PROV-JSON, with a line feed at the end; equal records give equal bytes.

    Raises `OptionError` where `created` is no date and time with a zone, `SchemaError` for text
    that UTF-8 cannot write.
    """
    if options.created is not None and not is_moment(options.created):
        raise OptionError(f"created is a date and time with its zone, not {options.created!r}")
    record = f"urn:wirecopy:record:{article.content_digest}#"
    document: dict[str, Any] = {"prefix": {**_PREFIXES, "record": record}}
    for kind, name, attributes in _statements(article, options):
        document.setdefault(kind, {})[name] = attributes
    try:
        return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
    except UnicodeEncodeError as error:
        raise SchemaError((Violation("", "a text holds half of a surrogate pair"),)) from error


def _statements(article: Article, options: ProvOptions) -> Iterator[Entry]:
    yield from _frame(article, options)
    yield from _makers(article)
    if options.values:
        for number, (pointer, evidence) in enumerate(sorted(article.provenance.evidence.items())):
            yield from _value(article, pointer, evidence, number)


def _frame(article: Article, options: ProvOptions) -> Iterator[Entry]:
    """The source, the article, the conversion and the software that did it."""
    info = article.provenance.source
    label = {"prov:label": article.headline} if article.headline else {}
    words = sum(len(text.split()) for block in article.body for text in running_texts(block))
    about = {"wirecopy:contentDigest": article.content_digest, "wirecopy:words": words}
    yield "entity", _ARTICLE, {"prov:type": _name("prov:Collection"), **label, **about}
    yield (
        "activity",
        _CONVERSION,
        {
            **({"prov:endTime": options.created} if options.created else {}),
            "prov:type": _name("wirecopy:Conversion"),
        },
    )
    yield "wasGeneratedBy", "_:made", {"prov:entity": _ARTICLE, "prov:activity": _CONVERSION}
    if made := article.provenance.generator:
        about = {"prov:label": made.name, "wirecopy:version": made.version}
        yield "agent", _SOFTWARE, {"prov:type": _name("prov:SoftwareAgent"), **about}
        yield "wasAssociatedWith", "_:by", {"prov:activity": _CONVERSION, "prov:agent": _SOFTWARE}
    if info:
        stated = {"sha256": info.sha256, "size": info.size, "mediaType": info.media_type}
        stated |= {"charset": info.charset, "fileName": info.name}
        source = {f"wirecopy:{name}": value for name, value in stated.items() if value is not None}
        place = {"prov:location": info.url} if info.url else {}
        yield "entity", _SOURCE, {**place, **source}
        yield "used", "_:read", {"prov:activity": _CONVERSION, "prov:entity": _SOURCE}
        yield "wasDerivedFrom", "_:from", _derived(_ARTICLE, _SOURCE, "prov:PrimarySource")
        yield from _layers(info)


def _layers(info: SourceInfo) -> Iterator[Entry]:
    """The text layers that were taken out of the source."""
    for layer in info.layers:
        name = f"wirecopy:layer-{layer.name}"
        about = {"tool": layer.tool, "toolVersion": layer.version, "characters": layer.length}
        about["sha256"] = layer.sha256
        yield "entity", name, {f"wirecopy:{key}": value for key, value in about.items()}
        yield "wasDerivedFrom", f"_:layer-{layer.name}", _derived(name, _SOURCE, None)


def _makers(article: Article) -> Iterator[Entry]:
    """Who the article is attributed to."""
    for number, who in enumerate(article.byline.contributors if article.byline else ()):
        at = f"record:/byline/contributors/{number}/agent"
        kind = {"person": "prov:Person", "organization": "prov:Organization"}.get(who.kind or "")
        yield "agent", at, {**({"prov:type": _name(kind)} if kind else {}), "prov:label": who.name}
        yield (
            "wasAttributedTo",
            f"_:by{number}",
            {
                "prov:entity": _ARTICLE,
                "prov:agent": at,
                "wirecopy:role": who.role,
            },
        )


def _value(article: Article, pointer: str, evidence: Evidence, number: int) -> Iterator[Entry]:
    """One value, and how it is known; nothing for a pointer that leads nowhere."""
    name = f"record:{pointer}"
    try:
        value = resolve(article, pointer)
    except LookupError:
        return
    words = value if isinstance(value, str) else getattr(value, "text", None)
    yield "entity", name, {"prov:value": words} if isinstance(words, str) else {}
    if pointer.startswith("/body/") and pointer.count("/") == 2:
        yield "hadMember", f"_:m{number}", {"prov:collection": _ARTICLE, "prov:entity": name}
    how: dict[str, Any] = {"wirecopy:method": evidence.method}
    if evidence.approximate:
        how["wirecopy:approximate"] = evidence.approximate
    if evidence.kind == "asserted":
        agent = f"wirecopy:agent-{evidence.agent or 'unnamed'}"
        yield "agent", agent, {}
        yield "wasAttributedTo", f"_:a{number}", {"prov:entity": name, "prov:agent": agent, **how}
    elif evidence.kind == "computed":
        for count, at in enumerate(evidence.inputs):
            used = _ARTICLE if at == "/body" else f"record:{at}"
            yield (
                "wasDerivedFrom",
                f"_:c{number}-{count}",
                {
                    "prov:generatedEntity": name,
                    "prov:usedEntity": used,
                    **how,
                },
            )
    else:
        if evidence.transforms:
            how["wirecopy:transforms"] = " ".join(evidence.transforms)
        for kind, used, places in _places(evidence.selectors):
            how |= {f"wirecopy:{kind}": " ".join(places)}
            boxes = [
                f"page={b.page}&viewrect={b.left:g},{b.top:g},{b.width:g},{b.height:g}"
                for b in evidence.boxes
            ]
            how |= {"wirecopy:fragments": " ".join(boxes)} if boxes else {}
            yield "wasDerivedFrom", f"_:q{number}-{kind}", _derived(name, used, "prov:Quotation") | how


def _places(selectors: Sequence[Selector]) -> Iterator[tuple[str, str, list[str]]]:
    """What the ranges count, the entity they are ranges of, and the ranges; each entity once."""
    of = [None if isinstance(s, DataPositionSelector) else s.layer for s in selectors]
    for layer in dict.fromkeys(of):
        places = [f"{s.start}-{s.end}" for s, held in zip(selectors, of, strict=True) if held == layer]
        yield (
            ("bytes", _SOURCE, places) if layer is None else ("characters", f"wirecopy:layer-{layer}", places)
        )


def _derived(made: str, used: str, kind: str | None) -> dict[str, Any]:
    about = {"prov:generatedEntity": made, "prov:usedEntity": used, "prov:activity": _CONVERSION}
    return {**about, **({"prov:type": _name(kind)} if kind else {})}


def _name(name: str) -> dict[str, str]:
    """A qualified name as PROV-JSON spells it where a value is expected."""
    return {"$": name, "type": "prov:QUALIFIED_NAME"}
