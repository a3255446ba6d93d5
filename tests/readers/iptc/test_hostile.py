"""Broken, hostile and endless documents: a record with a warning, or a typed error, and soon."""

from __future__ import annotations

import contextlib
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import convert
from convert.article import Article
from convert.markup.xml import MAX_DEPTH
from tests.readers.iptc.samples import ALL, FLAT, LINKED, NINJS, TEXT, g2, message, nitf
from tests.test_laws import check_laws

BOMB = b"""<!DOCTYPE nitf [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">
<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % remote SYSTEM "http://dtd.example/x"> %remote;]>"""


def codes(article: Article) -> list[str]:
    return [warning.code for warning in article.provenance.warnings]


def test_entities_are_never_expanded_and_nothing_is_fetched() -> None:
    article = convert.read(BOMB + nitf(body="<p>Ferry &c; sails &x; again.</p>"))
    assert article.body[0].text == "Ferry &c; sails &x; again."  # type: ignore[union-attr]
    assert codes(article) == ["broken-xml"]


def test_a_document_type_is_not_fetched() -> None:
    article = convert.read(b'<!DOCTYPE nitf SYSTEM "http://dtd.example/nitf.dtd">' + nitf())
    assert codes(article) == []


@pytest.mark.parametrize("name", ["newsml", "newsml1", "nitf"])
def test_what_stands_before_the_break_is_read(name: str) -> None:
    data = ALL[name]
    cut = data.index(b"sailed") + 6
    article = convert.read(data[:cut])
    assert article.body[0].text == "The only ferry to the island sailed"  # type: ignore[union-attr]
    (broken,) = (w for w in article.provenance.warnings if w.code == "broken-xml")
    assert broken.selector is not None
    assert broken.selector.start == cut
    check_laws(data[:cut], article)


@pytest.mark.parametrize(
    ("data", "format_", "error", "said"),
    [
        (nitf(body="<block>" * (MAX_DEPTH + 1)), None, convert.LimitError, "200 levels"),
        (b'{"uri": "x", "bodies": ' + b"[" * 5000, None, convert.ConvertError, "JSON"),
        (b'{"uri": "a", "uri": "b", "bodies": []}', None, convert.UnreadableError, "twice"),
        (NINJS[:-9], None, convert.UnreadableError, "not a JSON document"),
        (b'{"bodies": [], "headlines": []}', None, convert.NoArticleError, "no running text"),
        (b"[]", "ninjs", convert.NoArticleError, "no ninjs item"),
        (b'{"@context": "https://schema.org", "@type": "WebSite"}', None, convert.NoArticleError, "article"),
        (b"<a/>", "newsml", convert.UnreadableError, "its root is <a>"),
        (b"no markup", "nitf", convert.UnreadableError, "no element"),
        (b'<?xml version="1.0"?><recipe/>', None, convert.UnknownFormatError, "<recipe>"),
        (g2(), "nitf", convert.UnreadableError, "newsItem"),
    ],
)
def test_errors(data: bytes, format_: str | None, error: type[Exception], said: str) -> None:
    with pytest.raises(error, match=said):
        convert.read(data, format=format_)


@pytest.mark.parametrize("name", ["newsml", "newsml1", "nitf"])
def test_an_envelope_is_passed_over(name: str) -> None:
    data = b'<?xml version="1.0"?><s:Envelope xmlns:s="u"><s:Body>' + ALL[name].rpartition(b"?>")[2]
    article = convert.read(data + b"</s:Body></s:Envelope>")
    assert article.headline == "Ferry sails again"
    assert codes(article) == []


def test_a_package_names_its_items() -> None:
    package = (
        b'<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/"><groupSet><group>'
        b'<itemRef residref="urn:a"/><itemRef residref="urn:b"/></group></groupSet></packageItem>'
    )
    with pytest.raises(convert.NoArticleError, match="points to 2 items: urn:a, urn:b"):
        convert.read(package)


def test_several_items() -> None:
    data = message(g2(), g2().replace(b"20260305:1", b"20260305:2"))
    with pytest.raises(convert.SeveralArticlesError, match="2 articles") as error:
        convert.read(data)
    first, second = convert.read_all(data)
    assert error.value.items == tuple(a.identifiers[0].value for a in (first, second))
    assert convert.read(data, item="2") == second
    assert convert.read(data, item=error.value.items[0]) == first
    with pytest.raises(convert.OptionError, match="no item 'urn:x'"):
        convert.read(data, item="urn:x")
    check_laws(data, second)


def test_a_message_has_so_many_items() -> None:
    items = b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>' * 1_001
    with pytest.raises(convert.LimitError, match="more than 1,000 items"):
        convert.read(b'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">' + items + b"</newsMessage>")


PICTURE = "<link href='http://a.example/{}.jpg'><itemClass qcode='ninat:picture'/></link>"


def numbered(markup: str, count: int) -> str:
    return "".join(markup.format(number) for number in range(count))


@pytest.mark.parametrize(
    ("meta", "links", "path", "most"),
    [
        (numbered("<keyword>word {}</keyword>", 501), "", "/keywords", 500),
        (numbered("<subject qcode='medtop:{}'/>", 501), "", "/subjects", 500),
        (numbered("<creator type='cpnat:person'><name>Ada Moss {}</name></creator>", 51), "", "/byline", 50),
        ("", numbered(PICTURE, 51), "/body", 50),
        (numbered("<keyword>word {}</keyword>", 500), "", None, 0),
    ],
    ids=["keywords", "subjects", "creators", "pictures", "not too many"],
)
def test_a_list_that_is_too_long_is_a_warning(meta: str, links: str, path: str | None, most: int) -> None:
    data = g2(meta).replace(b"</itemMeta>", links.encode() + b"</itemMeta>")
    warnings = [w for w in convert.read(data).provenance.warnings if w.code == "limit"]
    assert [warning.path for warning in warnings] == ([path] if path else [])
    assert all(f"more than {most} " in warning.message for warning in warnings)


@pytest.mark.parametrize(
    "body",
    [
        "<p " * 200_000,
        "<p>x" * 150 + "x</b>" * 100_000,
        "<" * 500_000,
        "&" * 500_000,
        "<p>" + "a" * 2_000_000 + "</p>",
        "<p>" + "<b>" * 150 + "x </b>" * 100_000 + "</p>",
        "<!--" * 100_000,
        "<![CDATA[" * 100_000,
        "<p>" + "]]" * 300_000,
        '<p a="' * 100_000,
        "<p a='" * 100_000,
        "</p>" * 200_000,
        "<br/>" * 100_000 + "x",
        "\n \n" * 200_000 + "x",
        "<!DOCTYPE a [" * 50_000,
        "<!DOCTYPE a ['" * 50_001,
        "<!DOCTYPE a '" * 50_001,
        "<!DOCTYPE a [<!--" * 50_000,
        "<?x " * 200_000,
        "<ul><li>" * 50 + "x" + "<li>y" * 20_000,
    ],
    ids=lambda body: body[:12],
)
def test_time_is_linear(body: str) -> None:
    before = time.process_time()
    for data in (
        nitf(body=body),
        NINJS.replace(b"<p>The only", b"<p>" + body[:100_000].replace('"', "'").encode()),
    ):
        with contextlib.suppress(convert.ConvertError):
            convert.read(data, evidence="chosen")
    assert time.process_time() - before < 20


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(ALL)), st.data())
def test_a_damaged_document_is_never_more_than_a_typed_error(name: str, data: st.DataObject) -> None:
    source = ALL[name]
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(source)))
        length = data.draw(st.integers(0, 40))
        put = data.draw(
            st.binary(max_size=8) | st.sampled_from([b"<", b">", b"&", b'"', b"</p>", b"<p>", b"]]>"])
        )
        source = source[:at] + put + source[at + length :]
    try:
        article = convert.read(source, format=name)
    except convert.ConvertError:
        return
    if "undecodable-bytes" not in codes(article):  # the laws decode slice by slice
        check_laws(source, article)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(ALL)), st.floats(0, 1))
def test_a_cut_document_is_never_more_than_a_typed_error(name: str, share: float) -> None:
    source = ALL[name][: int(len(ALL[name]) * share)]
    try:
        article = convert.read(source, format=name)
    except convert.ConvertError:
        return
    check_laws(source, article)


def test_the_samples_are_what_they_are_named() -> None:
    for name, data in ALL.items():
        assert convert.read(data) == convert.read(data, format=name), name
    assert TEXT
    assert FLAT != LINKED
