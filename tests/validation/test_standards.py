"""The files of the standards and the agencies: our verdicts and those of the table in SOURCES.md.

The table says what lxml and Xerces find against the XML Schema of 2.32.  With that schema `validate`
agrees with lxml's column on every file.  Our own checks, which need no schema, agree with Xerces's: they
do not share lxml's refusal of white space before a date (ap.xml), which XML Schema allows.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from convert.validation.examine import examine

STANDARDS = Path(__file__).resolve().parents[3] / "shared" / "standards"
pytestmark = pytest.mark.skipif(
    not STANDARDS.is_dir(), reason="the standards are in ../shared/standards, which is not here"
)
_ROW = re.compile(r"^\| ((?:newsml-g2|agency)/\S+\.xml) \| (\S+) \| (\S*) \| ([^|]*) \| ([^|]*) \|", re.M)
G2_RULES = STANDARDS / "newsml-g2" / "NewsML-G2_2.32-spec-All-Power.xsd"
NITF_RULES = STANDARDS / "nitf" / "nitf-3-6.xsd"


def table() -> list[tuple[str, str, str, str, str]]:
    text = (STANDARDS / "SOURCES.md").read_text("utf-8") if STANDARDS.is_dir() else ""
    section = text.partition("## Validation of the NewsML-G2 files")[2].partition("\n## ")[0]
    return [tuple(cell.strip() for cell in row) for row in _ROW.findall(section)]


def files(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (STANDARDS / folder).glob("*.[jx]*"))


@pytest.mark.parametrize("row", table(), ids=lambda row: row[0])
def test_newsml_as_the_table_says(row: tuple[str, str, str, str, str]) -> None:
    name, root, version, lxml_says, xerces_says = row
    data = (STANDARDS / name).read_bytes()
    own, held = examine(data), examine(data, G2_RULES)
    schema_errors = [p for p in held.problems if p.rule in ("schema", "well-formed")]
    assert (not schema_errors) is (lxml_says == "valid"), "with the schema, as lxml"
    assert own.is_valid is (xerces_says == "valid"), own.problems
    if root not in ("-", "contentMeta"):
        assert own.kind == f"NewsML-G2 {root}"
    assert (own.version or "") == version or root in ("newsMessage", "-")


WITH_NAMESPACE = ("aap-finance.xml", "aap-finance1.xml", "nitf-fishing.xml")
OLDER = ("ap-nitf.xml", "pa1.xml", "pa3.xml")
"""Made for NITF 3.1 and 3.4: the schema of 3.6 refuses the version they state, our checks only tell it."""


@pytest.mark.parametrize("path", files("agency/nitf"), ids=lambda path: path.name)
def test_nitf_as_the_table_says(path: Path) -> None:
    data = path.read_bytes()
    assert not examine(data, NITF_RULES).is_valid, "none has the namespace"
    named = re.sub(rb"<nitf\b", b'<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"', data, count=1)
    by_schema = [p for p in examine(named, NITF_RULES).problems if p.rule == "schema"]
    assert (not by_schema) is (path.name in WITH_NAMESPACE)
    assert examine(data).is_valid is (path.name in (*WITH_NAMESPACE, *OLDER)), examine(data).problems


NINJS = {
    **dict.fromkeys(("001_simple_example_3.1", "003_associations_example_3.1"), "3"),
    **dict.fromkeys(("004_simple_text_article_3.1", "005_complex_text_article_3.1"), "3"),
    **dict.fromkeys(("ninjsExSimpleText_3.0", "businesswire-20130605006126_3.0", "dpa_text_3.0"), "3"),
    "tt_text_image_3.0": "3",
    "ninjsExSimpleText_2.1": "2",
}
"""The files the table calls valid, and in which version."""


@pytest.mark.parametrize("path", files("ninjs/examples", "agency/ninjs"), ids=lambda path: path.name)
def test_ninjs_as_the_table_says(path: Path) -> None:
    data, stem = path.read_bytes(), path.name.removesuffix(".json")
    own = examine(data)
    assert own.is_valid is (stem in NINJS), own.problems
    for version in ("2.2", "3.0", "3.1"):
        schema, major = f"ninjs-schema_{version}.json", version[0]
        held = examine(data, STANDARDS / "ninjs" / schema)
        by_schema = [p for p in held.problems if p.rule == "schema"]
        assert (not by_schema) is (NINJS.get(stem) == major), (schema, by_schema)
