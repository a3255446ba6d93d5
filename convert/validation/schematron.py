"""ISO Schematron with XPath 1.0, evaluated on lxml's tree so that each finding keeps its element.

The part of the standard that our profiles use: `ns`, `let`, `pattern`, `rule`, `assert`, `report`, and
`name` and `value-of` in messages.  In a pattern the first rule whose context a node matches is the only
one it is held to.  (lxml runs such schemas through XSLT as well; its reports name no lines.)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from convert.clean import clean
from convert.errors import OptionError
from convert.validation.problems import Severity

if TYPE_CHECKING:
    from lxml.etree import _Element

SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
_S = f"{{{SCHEMATRON}}}"


class Finding(NamedTuple):
    """An assertion that does not hold of an element, or a report that does."""

    element: _Element
    severity: Severity
    message: str
    rule: str


def check(schema: _Element, document: _Element) -> Iterator[Finding]:
    """What `schema` finds in the document whose root is given; `OptionError` for a broken expression."""
    from lxml import etree

    spaces = {ns.get("prefix", ""): ns.get("uri", "") for ns in schema.iter(f"{_S}ns")}
    checker = _Checker(spaces, document)
    try:
        shared = checker.lets(schema, document, {})
        for pattern in schema.iter(f"{_S}pattern"):
            yield from checker.pattern(pattern, shared)
    except etree.XPathError as error:
        raise OptionError(f"the Schematron schema has a broken expression: {error}") from error


class _Checker:
    def __init__(self, spaces: Mapping[str, str], document: _Element) -> None:
        self._spaces = dict(spaces)
        self._document = document

    def pattern(self, pattern: _Element, shared: Mapping[str, Any]) -> Iterator[Finding]:
        known = self.lets(pattern, self._document, shared)
        seen: set[_Element] = set()
        for rule in pattern.iterchildren(f"{_S}rule"):
            for element in self._context(rule.get("context", "")):
                if element in seen:
                    continue
                seen.add(element)
                values = self.lets(rule, element, known)
                for test in rule.iterchildren(f"{_S}assert", f"{_S}report"):
                    holds = bool(self._value(element, f"boolean({test.get('test', '')})", values))
                    if holds is (test.tag == f"{_S}report"):
                        yield self._finding(test, element, values)

    def lets(self, holder: _Element, element: _Element, known: Mapping[str, Any]) -> dict[str, Any]:
        """The variables that a schema, a pattern or a rule sets, with those known before."""
        values = dict(known)
        for let in holder.iterchildren(f"{_S}let"):
            values[let.get("name", "")] = self._value(element, let.get("value", "''"), values)
        return values

    def _context(self, pattern: str) -> list[_Element]:
        """The elements that a match pattern matches: each of its alternatives, anywhere in the document."""
        paths = [path.strip() for path in pattern.split("|")]
        anywhere = " | ".join(path if path.startswith("/") else f"//{path}" for path in paths)
        found: list[_Element] = self._value(self._document, anywhere, {})
        return found

    def _finding(self, test: _Element, element: _Element, values: Mapping[str, Any]) -> Finding:
        words = [test.text or ""]
        for part in test:
            if part.tag == f"{_S}name":
                words.append(str(element.tag).rpartition("}")[2])
            elif part.tag == f"{_S}value-of":
                words.append(str(self._value(element, f"string({part.get('select', '')})", values))[:80])
            words.append(part.tail or "")
        severity: Severity = "warning" if test.get("role") == "warning" else "error"
        return Finding(element, severity, clean("".join(words)), test.get("id") or "schematron")

    def _value(self, element: _Element, expression: str, values: Mapping[str, Any]) -> Any:  # noqa: ANN401
        return element.xpath(expression, namespaces=self._spaces or None, **values)
