"""A press for one page with a structure tree and pictures, as browsers and word processors write them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tests.readers.pdf.press import BOLD, HEIGHT, ITALIC, PLAIN, WIDTH, Ink, _drawn, _file, _link

_FONTS = {PLAIN: "Helvetica", BOLD: "Helvetica-Bold", ITALIC: "Helvetica-Oblique"}
Box = tuple[float, float, float, float]
"""Left, top, right, bottom, counted from the page's top left corner."""


class Element(NamedTuple):
    """An element of the structure tree."""

    kind: str
    kids: Sequence[Element | Ink] = ()


def inks_of(element: Element) -> Iterator[Ink]:
    """The lines in an element, in order."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from inks_of(kid)
        else:
            yield kid


def print_tagged(
    elements: Sequence[Element],
    *,
    untagged: Sequence[Ink] = (),
    pictures: Sequence[Box] = (),
    links: Sequence[tuple[float, float, float, float, str]] = (),
    circle: bool = False,
    backwards: bool = False,
) -> bytes:
    """One page; without elements it bears no tags.

    `circle`: each element is also its own child.  `backwards`: the tree names them from the last.
    """
    marks = _Marks(circle=circle)
    font_at, image_at, content_at, page_at, pages_at, root_at, tree_at = range(4, 11)
    top = [marks.write(element, tree_at, 12 + len(links)) for element in elements]
    if backwards:
        top.reverse()
    drawn = b"".join(
        f"q {right - left:g} 0 0 {bottom - top_:g} {left:g} {HEIGHT - bottom:g} cm /Im Do Q\n".encode()
        for left, top_, right, bottom in pictures
    )
    drawn += b"".join(map(_drawn, untagged)) + b"".join(marks.drawn)
    fonts = [
        f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode()
        for name in _FONTS.values()
    ]
    named = "".join(f"/{key} {at} 0 R" for at, key in enumerate(_FONTS, start=1))
    image = b"<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"
    annots = "".join(f"{12 + at} 0 R " for at in range(len(links)))
    page = (
        f"<</Type/Page/Parent {pages_at} 0 R/MediaBox[0 0 {WIDTH:g} {HEIGHT:g}]/StructParents 0"
        f"/Resources<</Font {font_at} 0 R/XObject<</Im {image_at} 0 R>>>>"
        f"/Contents {content_at} 0 R/Annots[{annots}]>>"
    )
    tagged = f"/StructTreeRoot {tree_at} 0 R/MarkInfo<</Marked true>>" if elements else ""
    parents = " ".join(f"{at} 0 R" for at in marks.parents)
    tree = f"<</Type/StructTreeRoot/K[{' '.join(f'{at} 0 R' for at in top)}]/ParentTree 11 0 R>>"
    objects = [
        *fonts,
        f"<<{named}>>".encode(),
        image + b"/Length 1>>stream\n\x80\nendstream",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawn), drawn),
        page.encode(),
        f"<</Type/Pages/Count 1/Kids[{page_at} 0 R]>>".encode(),
        f"<</Type/Catalog/Pages {pages_at} 0 R{tagged}>>".encode(),
        tree.encode(),
        f"<</Nums[0[{parents}]]>>".encode(),
        *(_link(*link) for link in links),
        *marks.objects,
    ]
    return _file([*objects, b"<<>>"], root_at, len(objects) + 1)


class _Marks:
    """Elements written as objects, and their lines as marked content."""

    def __init__(self, *, circle: bool) -> None:
        self.objects: list[bytes] = []
        self.drawn: list[bytes] = []
        self.parents: list[int] = []
        self._circle = circle

    def write(self, element: Element, parent: int, first: int) -> int:
        """Write an element; objects are numbered from `first`. Return its number."""
        place = len(self.objects)
        number = first + place
        self.objects.append(b"")
        kids: list[str] = [f"{number} 0 R"] if self._circle else []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(f"{self.write(kid, number, first)} 0 R")
                continue
            mark = len(self.parents)
            self.parents.append(number)
            self.drawn.append(b"/Span <</MCID %d>> BDC %s EMC\n" % (mark, _drawn(kid)))
            kids.append(str(mark))
        self.objects[place] = (
            f"<</Type/StructElem/S/{element.kind}/P {parent} 0 R/Pg 7 0 R/K[{' '.join(kids)}]>>".encode()
        )
        return number
