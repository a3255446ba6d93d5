"""Pictures that go with a text: in its content, beside it in a message, and where its links lead."""

from __future__ import annotations

import pytest

import convert
from convert.article import Article
from convert.blocks import Figure, Image, Paragraph, Text
from tests.readers.iptc.samples import g2, message
from tests.test_laws import check_laws

WEB = "https://pics.example/pier"


def picture(name: str = "pier", *, meta: str = "", status: str = "usable", kind: str = "picture") -> bytes:
    """An item with a picture in two sizes."""
    return (
        "<?xml version='1.0'?>"
        f"<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='tag:{name}'><itemMeta>"
        f"<itemClass qcode='ninat:{kind}'/><pubStatus qcode='stat:{status}'/></itemMeta>"
        f"<contentMeta>{meta}</contentMeta><contentSet>"
        f"<remoteContent href='{WEB}/small.jpg' rendition='rnd:thumbnail' width='90'/>"
        f"<remoteContent href='{WEB}/large.jpg' "
        f"rendition='rnd:highRes' width='4000' contenttype='image/jpeg'/>"
        "</contentSet></newsItem>"
    ).encode()


def text(links: str = "", renditions: bytes = b"") -> bytes:
    """An item with a text, and what it says of pictures."""
    item = g2().replace(b"</itemMeta>", links.encode() + b"</itemMeta>")
    return item.replace(b"</contentSet>", renditions + b"</contentSet>")


def figures(data: bytes) -> list[Figure]:
    """The pictures behind the text; the laws hold for the record."""
    article = convert.read(data, format="newsml")
    check_laws(data, article)
    assert isinstance(article.body[0], Paragraph)
    return [block for block in article.body if isinstance(block, Figure)]


CAPTION = "<description role='drol:caption'>The pier at dawn.</description>"
LINK = "<link rel='irel:seeAlso' residref='tag:pier'/>"


@pytest.mark.parametrize(
    ("meta", "figure"),
    [
        ("", Figure(image=Image(url=f"{WEB}/large.jpg"))),
        (CAPTION, Figure(image=Image(url=f"{WEB}/large.jpg"), caption=Text(text="The pier at dawn."))),
        (
            f"<by>Ada Moss</by><creditline>Moss/HPA</creditline><description>Slug</description>{CAPTION}",
            Figure(
                image=Image(url=f"{WEB}/large.jpg"), caption=Text(text="The pier at dawn."), credit="Moss/HPA"
            ),
        ),
        (
            "<creator><name>Ada Moss</name></creator><description pubconstraint='c:x'>No</description>",
            Figure(image=Image(url=f"{WEB}/large.jpg"), credit="Ada Moss"),
        ),
    ],
)
def test_a_linked_item_is_a_figure(meta: str, figure: Figure) -> None:
    assert figures(message(text(LINK), picture(meta=meta))) == [figure]


@pytest.mark.parametrize(
    ("links", "item"),
    [
        ("", picture()),
        (LINK, picture(status="canceled")),
        (LINK, picture(kind="video")),
        (LINK, picture("other")),
        ("<link residref='tag:pier' pubconstraint='c:nonpublic'/>", picture()),
        ("<link href='notes.doc'><itemClass qcode='ninat:text'/></link>", picture()),
    ],
)
def test_what_is_not_linked_or_not_for_print_is_none(links: str, item: bytes) -> None:
    assert figures(message(text(links), item)) == []


def test_a_package_holds_text_and_picture_together() -> None:
    refs = "<itemRef residref='urn:newsml:hpa.example:20260305:1'/><itemRef residref='tag:pier'/>"
    package = f"<?xml version='1.0'?><packageItem guid='tag:p'><groupSet>{refs}</groupSet></packageItem>"
    assert figures(message(package.encode(), text(), picture())) == [
        Figure(image=Image(url=f"{WEB}/large.jpg"))
    ]


def test_a_link_says_where_a_picture_is() -> None:
    about = "<itemClass qcode='ninat:picture'/><title>A pier</title>"
    found = figures(text(f"<link residref='tag:9' href='{WEB}/9.jpg'>{about}</link>"))
    assert found == [Figure(image=Image(url=f"{WEB}/9.jpg", alt="A pier"))]


@pytest.mark.parametrize(
    ("renditions", "urls"),
    [
        (f"<remoteContent href='{WEB}/1.jpg'/>", [f"{WEB}/1.jpg"]),
        (
            f"<remoteContent href='{WEB}/1.jpg' rendition='rnd:thumbnail'/>"
            f"<remoteContent href='{WEB}/2.jpg' rendition='rnd:preview'/>",
            [f"{WEB}/2.jpg"],
        ),
        ("<remoteContent href='tag:hpa.example,2026:1.jpg'/>", []),
        (f"<remoteContent href='{WEB}/1.mp4' contenttype='video/mp4'/>", []),
    ],
)
def test_renditions_beside_the_text(renditions: str, urls: list[str]) -> None:
    found = figures(text(renditions=renditions.encode()))
    assert [figure.image.url for figure in found if figure.image] == urls


def test_what_stands_in_the_body_is_not_repeated() -> None:
    body = f"<p>The ferry sails.</p><img src='{WEB}/large.jpg'/>"
    item = g2(body=body).replace(b"</itemMeta>", LINK.encode() + b"</itemMeta>")
    assert figures(message(item, picture())) == [Figure(image=Image(url=f"{WEB}/large.jpg"))]


def test_pictures_do_not_hide_who_signs_off() -> None:
    def read(links: str) -> Article:
        body = "<p>The ferry sails again, twice a day.</p><p>It was late.</p><p>(Reporting by Ada Moss)</p>"
        item = g2(body=body).replace(b"</itemMeta>", links.encode() + b"</itemMeta>")
        return convert.read(message(item, picture()), format="newsml")

    assert read(LINK).byline == read("").byline
    assert read(LINK).byline is not None
