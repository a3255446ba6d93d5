"""Help for the NewsML-G2 tests: an invented story, short paths into an item, the standard's files."""

from __future__ import annotations

import warnings
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from convert.article import Article, Byline, Contributor, Dateline, Identifier
from convert.blocks import (
    Cell,
    Embed,
    Figure,
    Heading,
    Image,
    Link,
    List,
    ListItem,
    Paragraph,
    Quote,
    Related,
    RelatedLink,
    Table,
    Text,
)
from convert.evidence import Generator, Provenance, SourceInfo
from convert.writers.newsml import NewsmlOptions, write

STANDARD = Path(__file__).resolve().parents[3] / "shared" / "standards" / "newsml-g2"
PREFIXES = {"g": "http://iptc.org/std/nar/2006-10-01/", "h": "http://www.w3.org/1999/xhtml"}

STORY = Article(
    headline="Quay at Port Ellis reopens after flood",
    subheadline="Two cranes & one ferry are back",
    description="Ships dock again after the flood.",
    byline=Byline(
        text="By Ada Moss in Port Ellis and Bo Lind, AFP",
        contributors=(
            Contributor(
                name="Ada Moss",
                kind="person",
                role="reporter",
                location="Port Ellis",
                url="https://daily.example/staff/ada moss",
            ),
            Contributor(name="Bo Lind", kind="person", affiliation="AFP"),
            Contributor(name="Cy Reed", role="photographer", affiliation="Harbour Desk"),
            Contributor(name="AFP", kind="organization", role="contributor", affiliation="Agency group"),
        ),
    ),
    dateline=Dateline(text="PORT ELLIS, March 5 —", location="Port Ellis"),
    published="2024-03-05",
    modified="2024-03-06T07:30:00+01:00",
    url="https://mirror.example/quay",
    canonical_url="https://daily.example/2024/quay",
    publisher="The Example Daily",
    section="Harbour",
    keywords=("quay", "floods"),
    language="en-GB",
    rights="© 2024 The Example Daily",
    access="teaser",
    identifiers=(Identifier(value="ed-77", scheme="guid", version="3"),),
    body=(
        Paragraph(
            text="PORT ELLIS, March 5 — The quay reopened.",
            marks=(Link(start=26, end=30, href="https://daily.example/quay"),),
        ),
        Heading(text="Ten days", level=3),
        Quote(text="“We waited,” said the harbour master."),
        List(
            items=(ListItem(text="crane"), ListItem(text="big one", depth=1), ListItem(text="ferry")),
            ordered=True,
        ),
        Table(
            rows=((Cell(text="Day"), Cell(text="Ships")), (Cell(text="Tue"), Cell(text="4"))),
            caption=Text(text="Calls"),
        ),
        Figure(
            image=Image(url="/img/quay.jpg", alt="A quay"),
            caption=Text(text="The quay."),
            credit="Photo: Cy Reed",
        ),
        Related(
            label="Related article:",
            links=(
                RelatedLink(text="Flood closes quay", href="https://daily.example/flood"),
                RelatedLink(text="Lost page"),
            ),
        ),
        Embed(url="https://clips.example/v/1", provider="Clips", text="The first ship"),
    ),
    provenance=Provenance(
        source=SourceInfo(
            sha256="ab" * 32, size=1234, media_type="text/markdown", url="https://mirror.example/quay"
        ),
        generator=Generator(name="wirecopy", version="9.9.9"),
    ),
)


def item_of(article: Article, options: NewsmlOptions | None = None) -> etree._Element:
    """The article written, and read again by lxml."""
    return etree.fromstring(write(article, options or NewsmlOptions()))


def texts_at(item: etree._Element, path: str) -> list[str]:
    """The values of an XPath, `g:` being NewsML-G2 and `h:` XHTML."""
    found: Any = item.xpath(path, namespaces=PREFIXES)
    return [str(value) for value in found]


def standard_file(name: str) -> Path:
    """A file of the NewsML-G2 standard; the test is skipped where it is not at hand."""
    path = STANDARD / name
    if not path.is_file():
        pytest.skip(f"the NewsML-G2 standard is not beside the checkout: {name}")
    return path


@cache
def schema(path: Path) -> etree.XMLSchema:
    """The standard's XML Schema, loaded without the network."""
    return etree.XMLSchema(etree.parse(path, etree.XMLParser(no_network=True)))


def assert_valid(document: bytes) -> None:
    """Fail with the schema's words if the document breaks it."""
    rules = schema(standard_file("NewsML-G2_2.32-spec-All-Power.xsd"))
    assert rules.validate(etree.fromstring(document)), rules.error_log


def iptc_reading(document: bytes) -> Any:  # noqa: ANN401 - IPTC's package is not typed
    """The item as IPTC's own reader understands it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        news = pytest.importorskip("NewsMLG2")
        return news.NewsMLG2Document(document).get_item()
