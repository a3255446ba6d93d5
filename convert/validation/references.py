"""References inside a document that lead nowhere: what XML Schema validators often leave unchecked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCES = ("idrefs", "idref", "sourceidref")


def unresolved(root: _Element) -> Iterator[tuple[_Element, str, str]]:
    """The elements that refer to no id of the document, and those whose id is not their own.

    Each with what is wrong and the name of the rule.
    """
    known: set[str] = set()
    for element in root.iter("*"):
        name = element.get("id")
        if not name:
            continue
        space = str(element.tag).partition("}")[0]
        if (own := f"{space}}}{name}") in known:
            yield element, f"the id {name[:80]!r} is another element's", "id-unique"
        known.update((own, name))
    for element in root.iter("*"):
        for attribute in _REFERENCES:
            for name in (element.get(attribute) or "").split():
                if name not in known:
                    yield element, f"{attribute} names {name[:80]!r}, and no element has that id", "idref"
