"""What a file is, by its content alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from convert.article import SCHEMA_ID

if TYPE_CHECKING:
    from lxml.etree import _Element

_G2 = frozenset(
    (
        *("newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem"),
        *("planningItem", "catalogItem", "contentMeta", "itemMeta", "rightsInfo"),
    )
)
_NITF_VERSION = re.compile(r"NITF\s+([0-9]+(?:\.[0-9]+)?)")
_CAMEL = re.compile(r"[a-z]+[A-Z]")
_LOWER = frozenset(("versioncreated", "firstcreated", "contentcreated", "pubstatus", "infosources", "altids"))
_OLD = frozenset(("headline", "body_html", "body_text", "body_xhtml", "byline", "description_text"))


class Kind(NamedTuple):
    """What a file is."""

    name: str
    version: str | None = None
    profile: str | None = None
    """The file of our own checks for it, below `schemas/`."""


UNKNOWN = Kind("unknown")


def xml_kind(root: _Element) -> Kind:
    """What an XML document is, by its root element."""
    space, _, name = str(root.tag).removeprefix("{").rpartition("}")
    if name in _G2:
        return Kind(f"NewsML-G2 {name}", _g2_version(root), "newsml-g2-text.sch")
    if name == "nitf":
        stated = root.get("version") or ""
        found = _NITF_VERSION.search(stated)
        return Kind("NITF", found[1] if found else None, "nitf-text.sch")
    if name == "NewsML":
        return Kind("NewsML 1", root.get("Version"))
    return Kind(f"unknown: XML with the root {name}" + (f" of {space}" if space else ""))


def _g2_version(root: _Element) -> str | None:
    """The version the root states; of a message, the one its first item does."""
    stated = root.get("standardversion")
    for element in root.iter("*") if not stated else ():
        stated = element.get("standardversion")
        if stated:
            break
    return stated


def json_kind(value: Any) -> Kind:  # noqa: ANN401 - any JSON
    """What a JSON text is, by its keys."""
    if not isinstance(value, dict):
        return UNKNOWN
    if str(value.get("schema", "")).startswith(SCHEMA_ID.rpartition(":")[0]):
        return Kind("wirecopy record", str(value["schema"]).rpartition(":")[2])
    if _OLD & value.keys() and ("uri" in value or "guid" in value):
        return Kind("ninjs", "1", "ninjs-1-text.schema.json")
    if "uri" not in value:
        return UNKNOWN
    return _ninjs(value)


def _ninjs(value: dict[str, Any]) -> Kind:
    """Ninjs 2 spells its names in lower case, ninjs 3 in camel case."""
    standard = value.get("standard")
    stated = standard.get("version") if isinstance(standard, dict) else None
    is_new = any(_CAMEL.match(name) for name in value) or not _LOWER & value.keys()
    major = str(stated)[:1] if stated and str(stated)[:1] in ("2", "3") else "3" if is_new else "2"
    return Kind("ninjs", str(stated or major), f"ninjs-{major}-text.schema.json")
