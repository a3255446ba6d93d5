"""One pitfall at a time: what a field says, and what becomes of one that cannot be understood."""

from __future__ import annotations

from typing import Any

import pytest

import convert
from convert.article import Article, Embargo
from convert.pointers import resolve
from tests.readers.iptc.samples import NINJS, g2, newsml1, nitf
from tests.test_laws import check_laws


def read(data: bytes) -> Article:
    article = convert.read(data)
    check_laws(data, article)
    return article


@pytest.mark.parametrize(
    ("meta", "pointer", "value"),
    [
        ("<headline rank='2'>Second</headline>", "/headline", "Ferry sails again"),
        ("<headline role='hld:subHeadline'>Below</headline>", "/headline", "Ferry sails again"),
        ("<headline role='hld:subHeadline'>Below</headline>", "/subheadline", "Below"),
        ("<headline role='hl:title'>Main</headline>", "/headline", "Main"),
        ("<by>By Mara Ellery</by>", "/byline/contributors/0/name", "Mara Ellery"),
        ("<by>Von Mara Ellery und Tomas Reed, dpa</by>", "/byline/contributors/1/affiliation", "dpa"),
        ("<by/><creator><name>Mara Ellery</name></creator>", "/byline/text", "Mara Ellery"),
        ("<creator><name>ellery.m</name></creator>", "/byline", None),
        ("<creator literal='Reuters'/>", "/byline/contributors/0/kind", "organization"),
        ("<dateline>KYIV, March 5 (AFP) -</dateline>", "/dateline/location", "KYIV"),
        ("<dateline>Orris</dateline>", "/dateline/location", "Orris"),
        ("<dateline>2026-03-05 11:40</dateline>", "/dateline", None),
        ("<located><name>Orris</name></located>", "/dateline/text", "Orris"),
        ("<contentCreated>2026-03</contentCreated>", "/published", "2026-03"),
        ("<contentCreated>2026-03</contentCreated>", "/modified", "2026-03-05T11:40:00Z"),
        ("<contentCreated>5 March 2026</contentCreated>", "/published", "2026-03-05"),
        ("<contentCreated>soon</contentCreated>", "/published", "2026-03-05T11:40:00Z"),
        ("<language tag='en_GB'/>", "/language", "en-GB"),
        ("<language tag='?'/>", "/language", "en"),
        ("<urgency>3</urgency>", "/urgency", 3),
        ("<urgency>12</urgency>", "/urgency", None),
        ("<subject qcode='medtop:1'/>", "/subjects/0/uri", "http://cv.iptc.org/newscodes/mediatopic/1"),
        ("<subject qcode='own:1'><name>Sea</name></subject>", "/subjects/0/uri", None),
        ("<subject uri='http://s.example/1'/>", "/subjects/0/uri", "http://s.example/1"),
        ("<description role='drol:caption'>No</description>", "/description", None),
        ("<description role='drol:summary'>Yes</description>", "/description", "Yes"),
        ("<description>Yes</description>", "/description", "Yes"),
        ("<description pubconstraint='c:private'>No</description>", "/description", None),
        ("<altId type='x:id'>7</altId>", "/identifiers/1/scheme", "x:id"),
        ("", "/expires", None),
        ("", "/signals/0", None),
    ],
)
def test_g2(meta: str, pointer: str, value: object) -> None:
    article = read(g2(meta))
    assert at(article, pointer) == value


@pytest.mark.parametrize(
    ("meta", "pointer", "value"),
    [
        ("<expires>2026-04-01</expires>", "/expires", "2026-04-01"),
        ("<expires>2026-04-01T00:00:00+0100</expires>", "/expires", "2026-04-01T00:00:00+01:00"),
        ("<expires>never</expires>", "/expires", None),
        ("<signal qcode='sig:update'/>", "/signals/0/code", "sig:update"),
        ("<signal qcode='sig:update'/>", "/signals/0/uri", "http://cv.iptc.org/newscodes/signal/update"),
        ("<signal qcode='own:7'><name>Kill</name></signal>", "/signals/0/name", "Kill"),
        ("<signal qcode='own:7' pubconstraint='c:private'/>", "/signals/0", None),
    ],
)
def test_g2_management(meta: str, pointer: str, value: object) -> None:
    article = read(g2().replace(b"</itemMeta>", meta.encode() + b"</itemMeta>"))
    assert at(article, pointer) == value


def at(article: Article, pointer: str) -> Any:  # noqa: ANN401 - whatever the record holds
    try:
        return resolve(article, pointer)
    except LookupError:
        return None


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        (
            "<inlineData contenttype='text/plain'>One line.\n\nAnother line.</inlineData>",
            ["One line.", "Another line."],
        ),
        (
            "<inlineData contenttype='text/html'>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;</inlineData>",
            ["One & two."],
        ),
        ("<inlineData><![CDATA[<p>One</p><p>&amp; two]]></inlineData>", ["One", "& two"]),
        ("<inlineData>a<![CDATA[<p>One</p>]]>&#33;</inlineData>", ["a", "One", "!"]),
        ("<inlineXML><html><body><p>One</p></body></html></inlineXML>", ["One"]),
        ("<inlineXML><x:html xmlns:x='u'><x:body><x:p>One</x:p></x:body></x:html></inlineXML>", ["One"]),
        ("<inlineXML><article><p>One</p>Two</article></inlineXML>", ["One", "Two"]),
        (
            "<inlineXML><nitf><body><body.content>One<p>Two</p></body.content></body></nitf></inlineXML>",
            ["One", "Two"],
        ),
        ("<inlineData encoding='base64'>AAAA</inlineData><inlineXML><p>One</p></inlineXML>", ["One"]),
        ("<inlineData contenttype='image/png'>AAAA</inlineData>", []),
    ],
)
def test_forms_of_content(content: str, texts: list[str]) -> None:
    article = read(g2(content=content))
    assert [at(article, f"/body/{n}/text") for n in range(len(article.body))] == texts


@pytest.mark.parametrize(
    ("body", "texts"),
    [
        ("<h1>Ferry sails again</h1><p>One.</p>", ["One."]),
        ("<h1>Ferry sails again</h1>", ["Ferry sails again"]),
        ("<p class='byline'>By Mara Ellery</p><p>One.</p>", ["One."]),
        ("<p>By Mara Ellery</p>", ["By Mara Ellery"]),
        ("<p/><p>\n<h3>Head</h3>\n</p><p> </p>", ["Head"]),
        ("<p>It&amp;#39;s one.</p>", ["It's one."]),
        ("<p>One.<br/><br/>Two.<br/>Still two.</p>", ["One.", "Two. Still two."]),
        ("<div>One <b>bold</b> word.<p>Two.</p>Three.</div>", ["One bold word.", "Two.", "Three."]),
        ("<script>alert(1)</script><p>One.<script>alert(1)</script></p>", ["One."]),
        ("<p>One.</p><p>___</p><p>Two.</p><p>* * *</p><p>ENDS</p>", ["One.", "Two."]),
        ("<p>One.</p><p>ENDS</p><p>Two.</p>", ["One.", "ENDS", "Two."]),
        ("<p>___</p>", ["___"]),
        ("<p>Open to all.</p><p pubconstraint='c:nonpublic'>Call the desk.</p>", ["Open to all."]),
    ],
)
def test_bodies(body: str, texts: list[str]) -> None:
    article = read(g2(body=body))
    assert [at(article, f"/body/{n}/text") for n in range(len(article.body))] == texts


def test_the_byline_in_the_text_is_the_byline() -> None:
    article = read(g2(body="<p>By Mara Ellery</p><p>One.</p>"))
    assert at(article, "/byline/contributors/0/name") == "Mara Ellery"
    assert len(article.body) == 1


def test_who_signs_off_is_the_byline_and_stays_in_the_text() -> None:
    article = read(g2(body="<p>One.</p><p> (Reporting by Mara Ellery; Editing by Tomas Reed)</p>"))
    assert [who.role for who in article.byline.contributors] == ["reporter", "editor"]  # type: ignore[union-attr]
    assert len(article.body) == 2


@pytest.mark.parametrize(
    ("embargoed", "embargo"),
    [
        ("", None),
        ("<embargoed/>", Embargo()),
        ("<embargoed>2026-03-06T09:00:00+02:00</embargoed>", Embargo(until="2026-03-06T09:00:00+02:00")),
        ("<embargoed>later</embargoed>", Embargo()),
    ],
)
def test_embargo(embargoed: str, embargo: Embargo | None) -> None:
    article = read(g2().replace(b"<pubStatus", embargoed.encode() + b"<pubStatus"))
    assert article.embargo == embargo


def test_an_alert_is_an_article_without_text() -> None:
    article = read(g2(body="<p/>"))
    assert (article.headline, article.body) == ("Ferry sails again", ())
    assert [warning.code for warning in article.provenance.warnings] == ["no-text"]


@pytest.mark.parametrize(
    ("head", "pointer", "value"),
    [
        ("<byline>By Mara Ellery</byline>", "/byline/contributors/0/name", "Mara Ellery"),
        (
            "<byline>By MARA ELLERY<byttl>HPA Writer</byttl></byline>",
            "/byline/text",
            "By MARA ELLERY HPA Writer",
        ),
        (
            "<byline><person>Mara Ellery</person><byttl>HPA</byttl></byline>",
            "/byline/contributors/0/affiliation",
            "HPA",
        ),
        ("<abstract>Short.</abstract>", "/description", "Short."),
        ("<abstract><p>Short.</p></abstract>", "/description", "Short."),
        ("<dateline><location><city>Orris</city></location></dateline>", "/dateline/location", "Orris"),
        ("<distributor><org>HPA</org></distributor>", "/publisher", "HPA"),
    ],
)
def test_nitf(head: str, pointer: str, value: object) -> None:
    assert at(read(nitf(body_head=head)), pointer) == value


@pytest.mark.parametrize(
    ("docdata", "pointer", "value"),
    [
        ("<date.expire norm='20260401T000000Z'/>", "/expires", "2026-04-01T00:00:00Z"),
        ("<correction info='call the desk'/>", "/signals/0/code", "sig:correction"),
        ("<correction info='call the desk'/>", "/signals/0/name", None),
    ],
)
def test_nitf_docdata(docdata: str, pointer: str, value: object) -> None:
    assert at(read(nitf(head=f"<docdata>{docdata}</docdata>")), pointer) == value


@pytest.mark.parametrize(
    ("put", "pointer", "value"),
    [
        ('"expires": "2026-04-01T00:00:00Z", ', "/expires", "2026-04-01T00:00:00Z"),
        ('"byline": "x", "guid": "g", ', "/identifiers/0/value", "g"),
        ('"urgency": 5, ', "/urgency", 5),
        ('"pubStatus": "withheld", ', "/status", "withheld"),
        ('"embargoedUntil": "2026-03-06T00:00:00Z", ', "/embargo/until", "2026-03-06T00:00:00Z"),
        ('"contentCreated": "2026-03-04T00:00:00Z", ', "/published", "2026-03-04T00:00:00Z"),
        ('"edNote": "call", ', "/byline/text", "By Mara Ellery"),
        ('"keywords": ["a", "b"], ', "/keywords/1", "b"),
    ],
)
def test_ninjs(put: str, pointer: str, value: object) -> None:
    assert at(read(NINJS.replace(b"{", b"{" + put.encode(), 1)), pointer) == value


def test_newsml1_creators() -> None:
    creator = b"<Creator><Party FormalName='Mara Ellery'/></Creator>"
    metadata = b"<AdministrativeMetadata>" + creator + b"</AdministrativeMetadata>"
    article = read(newsml1().replace(b"<ContentItem>", metadata + b"<ContentItem>"))
    assert at(article, "/byline/contributors/0/name") == "Mara Ellery"


SOON = "<DateAndTime>20260306T050000Z</DateAndTime></StatusWillChange>"


@pytest.mark.parametrize(
    ("management", "status", "embargo"),
    [
        ("<Status FormalName='Usable'/>", "usable", None),
        ("<Status FormalName='Embargoed'/>", None, Embargo()),
        (
            "<Status FormalName='Embargoed'/><StatusWillChange><FutureStatus FormalName='Usable'/>" + SOON,
            None,
            Embargo(until="2026-03-06T05:00:00Z"),
        ),
        (
            "<Status FormalName='embargoed'/><StatusWillChange><FutureStatus FormalName='Canceled'/>" + SOON,
            None,
            Embargo(),
        ),
    ],
)
def test_newsml1_status(management: str, status: str | None, embargo: Embargo | None) -> None:
    end = b"</NewsManagement>"
    article = read(newsml1().replace(end, management.encode() + end))
    assert (article.status, article.embargo) == (status, embargo)
    assert not article.provenance.warnings


def test_newsml1_instructions_are_signals() -> None:
    end = b"</NewsManagement>"
    article = read(newsml1().replace(end, b"<Instruction FormalName='Rectify'/>" + end))
    assert [signal.code for signal in article.signals] == ["Rectify"]
