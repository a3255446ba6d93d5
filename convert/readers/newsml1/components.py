"""The components of a NewsML 1 item: which one is the text, and what it lies in."""

from __future__ import annotations

from convert.markup.xmltree import Element

_TEXTS = ("nitf", "html", "text", "xml")
_BODIES = ("main", "body", "text", "maintext", "article", "story", "")
_PARTS = (
    "title",
    "headline",
    "subheadline",
    "contact",
    "caption",
    "stylesheet",
    "logo",
    "photo",
    "summary",
    "byline",
)


def text_component(item: Element) -> Element | None:
    """The component that holds the text: the one whose role says so, else the one with the most."""
    best: tuple[int, int] | None = None
    found: Element | None = None
    for component in item.walk("NewsComponent"):
        content = text_content(component)
        role = role_of(component)
        if content is None or role in _PARTS:
            continue
        order = (-(_BODIES.index(role) if role in _BODIES else len(_BODIES)), content.end - content.start)
        if best is None or order > best:
            best, found = order, component
    return found


def text_content(component: Element) -> Element | None:
    """The data of a component's own text; nothing for a picture or a style sheet."""
    for item in component.all("ContentItem"):
        data = item.find("DataContent")
        if data is not None and data.inner < data.inner_end and _is_text(item):
            return data
    return None


def _is_text(item: Element) -> bool:
    said = [name_of(item.find(tag)) for tag in ("MediaType", "MimeType", "Format")]
    known = [word for word in said if word]
    if any("css" in word for word in known):
        return False
    return not known or any(text in word for word in known for text in _TEXTS)


def role_of(component: Element) -> str:
    """The role of a component, in small letters."""
    return name_of(component.find("Role"))


def name_of(element: Element | None) -> str:
    """The formal name of an element, in small letters; empty for none."""
    return (element.get("FormalName") or "").casefold() if element is not None else ""


def chain_of(item: Element, component: Element) -> list[Element]:
    """A component of an item, and those around it from the inside out."""
    start, end = component.start, component.end
    around = [one for one in item.walk("NewsComponent") if one.start <= start and end <= one.end]
    return around[::-1]


def inside(around: Element, role: str) -> Element | None:
    """The data of a component of that role that lies right inside of an element."""
    for other in around.all("NewsComponent"):
        if role_of(other) == role:
            return text_content(other)
    return None
