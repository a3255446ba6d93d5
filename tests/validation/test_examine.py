"""What `wirecopy validate` says of a file: its kind, its version, what is wrong and where."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

import convert
from convert.article import Article
from convert.errors import LimitError, OptionError
from convert.validation.examine import examine
from convert.validation.places import Place, json_places
from convert.validation.problems import Examination
from convert.validation.profiles import profile_bytes
from convert.validation.schematron import check
from tests.writers.newsml_tools import STORY

ITEM = b"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.32"
  conformance="power" guid="urn:x:1" version="1" xml:lang="en">
 <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"/>
 <itemMeta>
  <itemClass qcode="ninat:text"/>
  <provider><name>Desk</name></provider>
  <versionCreated>2026-03-05T11:40:00Z</versionCreated>
  <firstCreated>2026-03-05T11:40:00Z</firstCreated>
  <pubStatus qcode="stat:usable"/>
 </itemMeta>
 <contentMeta>
  <contentCreated>2026-03-05</contentCreated>
  <language tag="en"/>
  <headline id="h">Quay reopens</headline>
 </contentMeta>
 <derivedFrom uri="urn:x:2" idrefs="h"/>
 <contentSet>
  <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"
   ><body><p>Ships.</p></body></html></inlineXML>
 </contentSet>
</newsItem>"""


def rules_of(found: Examination) -> list[str]:
    return [problem.rule for problem in found.problems]


def test_a_sound_item_is_valid() -> None:
    assert str(examine(ITEM)) == "NewsML-G2 newsItem 2.32: valid"


@pytest.mark.parametrize(
    ("old", "new", "rule", "place"),
    [
        (b' guid="urn:x:1"', b"", "guid", (1, 1)),
        (b'"urn:x:1"', b'"x1"', "guid-uri", (1, 1)),
        (b'standardversion="2.32"', b'standardversion="two"', "standard-version", (1, 1)),
        (b'version="1"', b'version="0"', "item-version", (1, 1)),
        (b' version="1"', b"", "version-stated", (1, 1)),
        (b' xml:lang="en"', b"", "language", (1, 1)),
        (b' conformance="power"', b"", "conformance", (1, 1)),
        (b"<provider><name>Desk</name></provider>", b"<provider/>", "provider-named", (6, 3)),
        (b"<provider><name>Desk</name></provider>", b"", "provider", (4, 2)),
        (b"11:40:00Z</versionCreated>", b"11:40:00</versionCreated>", "zone", (7, 3)),
        (b"11:40:00Z</versionCreated>", b"11:40:00+0100</versionCreated>", "date-time", (7, 3)),
        (b"T11:40:00Z</firstCreated>", b"</firstCreated>", "date-time", (8, 3)),
        (b">2026-03-05</content", b">2026-03-05T11:40</content", "truncated-date", (12, 3)),
        (b'"stat:usable"', b'"usable"', "qcode", (9, 3)),
        (b'"stat:usable"', b'"mystat:usable"', "alias", (9, 3)),
        (b"<pubStatus", b"<link/>\n<pubStatus", "order-pubStatus", (10, 1)),
        (b'<language tag="en"/>', b'<language tag=""/>', "language-tag", (13, 3)),
        (b'<language tag="en"/>', b'<language tag="en"/><creator/>', "order-administrative", (13, 23)),
        (b'idrefs="h"', b'idrefs="h g"', "idref", (16, 2)),
        (b'<language tag="en"', b'<language id="h" tag="en"', "id-unique", (14, 3)),
        (b' xmlns="http://www.w3.org/1999/xhtml"', b"", "content-namespace", (18, 3)),
        (b"</html>", b"</html><html/>", "one-child", (18, 3)),
        (b'xhtml+xml"><html', b'xhtml+xml">Text <html', "no-bare-text", (18, 3)),
        (b'<language tag="en"/>', b'<aiInfo/><language tag="en"/>', "version-of-ai-info", (13, 3)),
        (b"</newsItem>", b"</newsIte>", "well-formed", (21, 11)),
    ],
)
def test_each_rule_has_a_place(old: bytes, new: bytes, rule: str, place: tuple[int, int]) -> None:
    assert old in ITEM
    found = examine(ITEM.replace(old, new, 1))
    assert {(problem.rule, problem.line, problem.column) for problem in found.problems} >= {(rule, *place)}


def test_2_36_may_name_elements_in_its_hops() -> None:
    for version, rules in (("2.36", []), ("2.32", ["version-of-idrefs"])):
        item = ITEM.replace(b'"2.32"', f'"{version}"'.encode()).replace(
            b" <itemMeta>", b' <hopHistory><hop><action idrefs="h"/></hop></hopHistory><itemMeta>'
        )
        assert rules_of(examine(item)) == rules


def test_warnings_do_not_make_a_file_invalid() -> None:
    found = examine(ITEM.replace(b' xml:lang="en"', b""))
    assert found.is_valid
    assert str(found) == "NewsML-G2 newsItem 2.32: valid, 1 warning"
    assert str(found.problems[0]) == (
        "1:1: warning: nothing says in which language the metadata are: xml:lang is missing [language]"
    )


def test_a_message_needs_its_header() -> None:
    message = (
        b'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
        + ITEM
        + b"</itemSet></newsMessage>"
    )
    found = examine(message)
    assert (found.kind, found.version, rules_of(found)) == (
        "NewsML-G2 newsMessage",
        "2.32",
        ["message-header"],
    )


@pytest.mark.parametrize(
    ("data", "says", "rules"),
    [
        (b"<nitf><body/></nitf>", "NITF: valid, 1 warning", ["namespace"]),
        (
            b'<nitf version="-//IPTC//DTD NITF 3.4//EN"><body><body.head>'
            b"<abstract>x</abstract></body.head></body></nitf>",
            "NITF 3.4: 2 errors, 2 warnings",
            ["namespace", "version", "abstract-text", "abstract-blocks"],
        ),
        (
            b"<nitf><body><body.head><hedline/></body.head></body></nitf>",
            "NITF: 1 error, 1 warning",
            ["namespace", "hl1"],
        ),
        (b"<feed/>", "unknown: XML with the root feed: 1 error", ["kind"]),
        (b"", "unknown: 1 error", ["well-formed"]),
        (b"plain text", "unknown: 1 error", ["well-formed"]),
        (b'{"uri": "urn:x:1", "headlines": [{"value": "Quay"}]}', "ninjs 3: valid", []),
        (b'{"uri": "urn:x:1", "versioncreated": "2026-03-05T11:40:00Z"}', "ninjs 2: valid", []),
        (b'{"uri": "urn:x:1", "headline": "Quay"}', "ninjs 1: valid", []),
        (b'{"guid": "1", "headline": "Quay"}', "ninjs 1: 1 error", ["profile"]),
        (b'{"uri": "urn:x:1", "versionCreated": "2026-03-05"}', "ninjs 3: 1 error", ["profile"]),
        (b'{"name": "Quay"}', "unknown: 1 error", ["kind"]),
        (b"[1]", "unknown: 1 error", ["kind"]),
        (b'{"uri": 1, "uri": 2}', "unknown: 1 error", ["well-formed"]),
        (b'{"uri": }', "unknown: 1 error", ["well-formed"]),
    ],
)
def test_what_a_file_is(data: bytes, says: str, rules: list[str]) -> None:
    found = examine(data)
    assert str(found) == says
    assert sorted(rules_of(found)) == sorted(rules)


def test_records_are_held_against_their_schema() -> None:
    record = json.loads(convert.write(STORY, "json"))
    record["published"] = "yesterday"
    record["body"][1]["colour"] = "red"
    text = json.dumps(record, indent=1, ensure_ascii=False)
    found = examine(text.encode())
    assert (found.kind, found.version) == ("wirecopy record", "1")
    lines = text.split("\n")
    told = {problem.message.partition(":")[0]: lines[problem.line - 1].strip() for problem in found.problems}
    assert told["/published"] == '"published": "yesterday",'
    assert told["/body/1/colour"] == '"colour": "red"'
    assert examine(convert.write(STORY, "json")).is_valid


def test_a_schema_may_be_named(tmp_path: Path) -> None:
    rules = {
        "a.xsd": '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
        '<xs:element name="feed"/></xs:schema>',
        "a.rng": '<element name="feed" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>',
        "a.sch": '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="/*">'
        '<report id="any" test="not(self::feed)">no feed</report></rule></pattern></schema>',
        "a.json": '{"type": "object", "required": ["title"]}',
    }
    for name, text in rules.items():
        (tmp_path / name).write_text(text)
    for name in ("a.xsd", "a.rng", "a.sch"):
        assert examine(b"<feed/>", tmp_path / name).is_valid, name
        assert not examine(b"<other/>", tmp_path / name).is_valid, name
    assert examine(b'{"title": 1}', tmp_path / "a.json").is_valid
    assert [str(p) for p in examine(b'\n {"x": 1}', tmp_path / "a.json").problems] == [
        "2:2: error: /: title is missing [schema]"
    ]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.xsd", "<xs:schema"),
        ("a.xsd", "<html/>"),
        ("a.xsd", '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:elephant/></xs:schema>'),
        (
            "a.sch",
            '<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern>'
            '<rule context="/*"><assert test="("/></rule></pattern></schema>',
        ),
        ("none.xsd", None),
    ],
)
def test_a_schema_that_is_none_is_refused(name: str, text: str | None, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / name).write_text(text)
    with pytest.raises(OptionError):
        examine(b"<feed/>", tmp_path / name)


@pytest.mark.parametrize("text", ["[", '{"type": 7}', None])
def test_a_json_schema_that_is_none_is_refused(text: str | None, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / "a.json").write_text(text)
    with pytest.raises(OptionError):
        examine(b"{}", tmp_path / "a.json")


def test_nothing_is_fetched_and_nothing_blows_up() -> None:
    bomb = (
        b'<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><nitf><body>&b;</body></nitf>'
    )
    assert examine(bomb).kind == "NITF"
    outside = b'<!DOCTYPE nitf SYSTEM "http://nowhere.example/nitf.dtd"><nitf><body/></nitf>'
    assert examine(outside).is_valid
    secret = b'<!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body>&x;</body></nitf>'
    assert "root" not in str(examine(secret).problems)
    assert not examine(b"<a>" * 5_000).is_valid
    with pytest.raises(LimitError):
        examine(b"[" * 100_000)


@pytest.mark.parametrize("name", ["newsml-g2-text.sch", "nitf-text.sch"])
def test_lxmls_schematron_finds_the_same(name: str) -> None:
    isoschematron = pytest.importorskip("lxml.isoschematron")
    rules = etree.fromstring(profile_bytes(name))
    validator = isoschematron.Schematron(rules, store_report=True)
    broken = (
        ITEM.replace(b' guid="urn:x:1"', b"")
        .replace(b"<pubStatus", b"<link/><pubStatus")
        .replace(b'"en"/>', b'""/>')
    )
    sound = convert.write(STORY, "nitf") if name.startswith("nitf") else ITEM
    for data in (sound, broken, b"<nitf><body><body.head><hedline/></body.head></body></nitf>"):
        document = etree.fromstring(data)
        validator.validate(document)
        report = validator.validation_report.getroot()
        theirs = [found.get("id") for found in report.iter("{http://purl.oclc.org/dsdl/svrl}failed-assert")]
        assert sorted(found.rule for found in check(rules, document)) == sorted(theirs)


PLAIN: st.SearchStrategy[object] = st.none() | st.booleans() | st.integers() | st.text(max_size=5)


def nested(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """A plain value, or a list or an object of others."""
    return st.one_of(
        PLAIN, st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)
    )


VALUES = nested(nested(nested(PLAIN)))


@given(VALUES, st.sampled_from([None, 1]), st.booleans())
def test_every_value_of_a_json_text_has_its_place(
    value: object, indent: int | None, ascii_only: bool
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only)
    wanted = dict(paths_of(value))
    places = json_places(text, wanted)
    assert places.keys() == wanted.keys()
    for path, place in places.items():
        line = text.split("\n")[place.line - 1]
        rest = "\n".join([line[place.column - 1 :], *text.split("\n")[place.line :]])
        assert json.JSONDecoder().raw_decode(rest)[0] == wanted[path]


def paths_of(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], object]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(path, value), *(pair for key, below in inner for pair in paths_of(below, (*path, key)))]


def test_places_count_code_points_from_one() -> None:
    assert json_places('{"é": "ü",\n "x": 1}', [("é",), ("x",)]) == {("é",): Place(1, 7), ("x",): Place(2, 7)}


@pytest.mark.parametrize("name", ["newsml", "ninjs", "nitf", "json"])
def test_what_we_write_is_valid(name: str) -> None:
    for article in (STORY, Article()):
        found = examine(convert.write(article, name))
        assert found.is_valid, found
