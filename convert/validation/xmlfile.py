"""XML files: parsed without a glance outside, held against XML Schema, RELAX NG or Schematron."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from convert.errors import OptionError
from convert.validation.kinds import UNKNOWN, xml_kind
from convert.validation.places import NOWHERE, Place, XmlPlaces
from convert.validation.problems import Examination, Problem
from convert.validation.profiles import profile_bytes
from convert.validation.references import unresolved
from convert.validation.schematron import SCHEMATRON, check

if TYPE_CHECKING:
    from lxml.etree import XMLParser, _Element, _ListErrorLog

_XSD = "http://www.w3.org/2001/XMLSchema"
_RELAX_NG = "http://relaxng.org/ns/structure/1.0"
_IN_BRACES = re.compile(r"\{[^{}]{0,300}\}")
_POSITION = re.compile(r", line [0-9]+, column [0-9]+(?: \(.*)?$")
_MOST = 1_000


def examine_xml(data: bytes, schema: Path | None) -> Examination:
    """What an XML file is and what is wrong with it."""
    from lxml import etree

    parser = _parser()
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        line, column = error.position
        place = Place(max(line, 1), max(column, 1))
        return Examination(
            UNKNOWN.name,
            None,
            (Problem(*place, "error", _POSITION.sub("", _plain(error.msg)), "well-formed"),),
        )
    kind = xml_kind(root)
    places = XmlPlaces(data, root)
    problems = [*_against(schema, root, places)] if schema else []
    if kind.profile:
        problems += _profiled(etree.fromstring(profile_bytes(kind.profile), _parser()), root, places)
        problems += (
            Problem(*places.of(element), "error", message, rule)
            for element, message, rule in unresolved(root)
        )
    elif not schema:
        problems.append(Problem(*places.of(root), "error", "this is no format that is checked here", "kind"))
    return Examination(kind.name, kind.version, tuple(sorted(problems)[:_MOST]))


def _parser() -> XMLParser:
    from lxml import etree

    return etree.XMLParser(no_network=True, resolve_entities=False, load_dtd=False, remove_pis=True)


def _profiled(schema: _Element, root: _Element, places: XmlPlaces) -> Iterator[Problem]:
    for found in check(schema, root):
        yield Problem(*places.of(found.element), found.severity, found.message, found.rule)


def _against(schema: Path, root: _Element, places: XmlPlaces) -> Iterator[Problem]:
    """What the schema that the user names finds; `OptionError` if it is none."""
    from lxml import etree

    try:
        rules = etree.parse(str(schema), _parser())
        language = str(rules.getroot().tag).removeprefix("{").partition("}")[0]
        if language == SCHEMATRON:
            yield from _profiled(rules.getroot(), root, places)
            return
        if language not in (_XSD, _RELAX_NG):
            raise OptionError(f"{schema}: neither XML Schema nor RELAX NG nor Schematron")
        validator = etree.XMLSchema(rules) if language == _XSD else etree.RelaxNG(rules)
    except OSError as error:
        raise OptionError(f"{schema}: {error.strerror or error}") from error
    except (etree.XMLSyntaxError, etree.XMLSchemaParseError, etree.RelaxNGParseError) as error:
        raise OptionError(f"{schema}: not a schema that can be used: {_plain(str(error))}") from error
    if not validator.validate(root):
        yield from _logged(validator.error_log, root, places)


def _logged(log: _ListErrorLog, root: _Element, places: XmlPlaces) -> Iterator[Problem]:
    for entry in list(log)[:_MOST]:
        place = _place_of(entry.path, root, places)
        if place is NOWHERE:
            place = Place(max(entry.line, 1), max(entry.column, 1))
        yield Problem(*place, "error", _plain(entry.message), "schema")


def _place_of(path: str | None, root: _Element, places: XmlPlaces) -> Place:
    from lxml import etree

    try:
        found = root.xpath(path) if path else None
    except etree.XPathError:
        return NOWHERE
    first = found[0] if isinstance(found, list) and found else None
    return places.of(first) if isinstance(first, etree._Element) else NOWHERE


def _plain(message: str | None) -> str:
    """A parser's words on one line, without the namespaces in front of names."""
    return _IN_BRACES.sub("", " ".join((message or "cannot be read").split()))[:500]
