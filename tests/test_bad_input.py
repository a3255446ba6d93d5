"""Bad input: a clear one-line error of the right type, or a warning in the record; never a hang."""

from __future__ import annotations

from pathlib import Path

import pytest

import convert
from convert.blocks import Paragraph
from convert.errors import ConvertError
from convert.source import MAX_BYTES, MAX_LINES, load
from tests.test_laws import check_laws

PROSE = "The mill ground on through the night, and nobody in Askrigg slept."


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", convert.NoArticleError, "empty"),
        (b" \r\n\t\n", convert.NoArticleError, "empty"),
        ("\u200b\u00ad\ufeff".encode(), convert.NoArticleError, "no running text"),
        (b"---\ntitle: Only a title\n---\n", convert.NoArticleError, "no running text"),
        (bytes(range(256)) * 40, convert.UnreadableError, "binary"),
        (b"\x00" * 5000, convert.UnreadableError, "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", convert.UnreadableError, "damaged or cut off"),
        (b"PK\x03\x04 word/document.xml", convert.UnknownFormatError, "a ZIP file"),
        (b"\n <!DOCTYPE html><html><body></body>", convert.NoArticleError, "hardly any text on the page"),
        (b'<?xml version="1.0"?><rss/>', convert.UnknownFormatError, "XML with the root <rss>"),
        (b'<?xml version="1.0"?><newsItem/>', convert.NoArticleError, "no item with a text"),
        (b'{"schema": "urn:wirecopy:schema:article:1", "body": 3}', convert.SchemaError, "/body"),
        (b"x" * (MAX_BYTES + 1), convert.LimitError, "67,108,864 bytes"),
        (b"a\n" * (MAX_LINES + 1), convert.LimitError, "200,000 lines"),
        (b"# a\n" * (MAX_LINES + 1), convert.LimitError, "200,000 lines"),
        (b"# a\n" + b"[" * 500_001, convert.LimitError, "500,000 characters of markup"),
    ],
    ids=lambda value: value[:12].decode("latin-1") if isinstance(value, bytes) else None,
)
def test_errors(data: bytes, error: type[ConvertError], says: str) -> None:
    with pytest.raises(error, match=says) as caught:
        convert.read(data)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("name", "says"), [("missing.md", "No such file"), ("", "directory"), ("locked/x.md", "Not a directory")]
)
def test_paths(tmp_path: Path, name: str, says: str) -> None:
    (tmp_path / "locked").write_text("a file", "utf-8")
    with pytest.raises(convert.UnreadableError, match=says):
        convert.read(tmp_path / name)


@pytest.mark.parametrize(
    ("data", "media_type", "codes"),
    [
        (f"# Über\n\n{PROSE}".encode(), "text/markdown; charset=iso-2022-jp", ["wrong-charset"]),
        (f"# Über\n\n{PROSE}".encode(), "text/markdown; charset=no-such-thing", ["wrong-charset"]),
        (f"# Über über über\n\n{PROSE}".encode() + b"\xff", "text/markdown", ["undecodable-bytes"]),
        (f"# Head\n\n{PROSE}\0 It stopped at six.".encode(), None, ["control-characters"]),
        (b"---\ntitle: a: b: c\n---\n\n" + PROSE.encode(), None, ["front-matter"]),
        (b"---\ntitle: " + b"x" * 70_000 + b"\n---\n\n" + PROSE.encode(), None, ["front-matter"]),
        (b"---\ntitle: " + b"[" * 5_000 + b"\n---\n\n" + PROSE.encode(), None, ["front-matter"]),
        (b"---\ntitle: A\ndate: 03/04/2026\n---\n\n" + PROSE.encode(), None, ["unread-date"]),
        (f"# A [dead](#) link\n\n{PROSE}".encode(), None, ["dead-link"]),
        (b"# Head\n\n" + b">" * 10_000 + b" deep\n\n" + PROSE.encode(), None, ["unread-text"]),
    ],
)
def test_warnings(data: bytes, media_type: str | None, codes: list[str]) -> None:
    article = convert.read(data, media_type=media_type)
    assert [warning.code for warning in article.provenance.warnings] == codes
    if media_type is None:
        check_laws(data, article)


def test_invalid_utf8_in_the_middle_is_shown_and_placed() -> None:
    data = "# Söhne\n\nDie Mühle mahlte ü".encode() + b"\xc3\x28" + " die ganze Nacht für übrige.\n".encode()
    article = convert.read(data)
    (warning,) = article.provenance.warnings
    assert warning.selector is not None
    assert data[warning.selector.start : warning.selector.end] == b"\xc3"
    assert isinstance(article.body[0], Paragraph)
    assert "ü\ufffd( die" in article.body[0].text
    check_laws(data, article)


HOSTILE = {
    "one line": "word " * 400_000,
    "one word": "x" * 2_000_000,
    "nested quotes": ">" * 10_000 + " deep",
    "nested brackets": "[" * 10_000 + "x" + "]" * 10_000,
    "open links": "[a](" * 10_000,
    "open pictures": "![" * 10_000,
    "nested lists": "- " * 10_000 + "deep",
    "emphasis": "*a **b " * 20_000,
    "entities": "&amp" * 50_000,
    "open tags": "<b>" * 50_000 + "text",
    "backticks": "".join("`" * n + " " for n in range(500)),
    "pipes": "|" * 20_000 + "\n" + "|-" * 20_000 + "\n" + "|" * 20_000,
    "definitions": "".join(f"[{n}]: /x\n" for n in range(5_000)) + "\n[1] text",
    "links": "[a](http://x.example/) " * 5_000,
    "headings": "# a\n" * 5_000,
    "short lines": "a b\n" * 20_000,
    "blank lines": "\n" * 150_000 + "x",
    "form feeds": "\f" * 100_000 + "x",
    "hyphens": "-\n" * 20_000 + "x",
    "spaces": "a" + " " * 1_000_000 + "b",
    "front matter of spaces": "---\na: " + " " * 60_000 + "b\n---\n\ntext",
    "percent head": "% a\n" + " b\n" * 20_000 + "\ntext",
    "labelled head": "Title: " + " " * 100_000 + "x\nURL: y\n\ntext",
    "bylines": ("By " + "Jane Doe, " * 2_000 + "\n\n") * 3 + "text",
    "dates": "1 May 2026 " * 20_000,
    "source labels": "Source: " * 20_000,
    "URL of punctuation": "Source: http://" + "." * 200_000,
    "combining marks": "e" + "\u0301" * 100_000,
    "joiners": "\u0645\u200d" * 100_000,
    "brackets and photos": "[Photo: " * 20_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("format_", ["markdown", "text"])
def test_hostile_text_ends_in_a_record_or_a_typed_error(name: str, format_: str) -> None:
    data = HOSTILE[name].encode()
    try:
        article = convert.read(data, format=format_)
    except ConvertError:
        return
    assert article.provenance.ledger is not None
    assert article.provenance.ledger.kept <= article.provenance.ledger.total
    for to in ("text", "json", "newsml"):
        assert convert.write(article, to)


@pytest.mark.parametrize("size", [0, 65_535, 65_536, 65_537, 200_000])
def test_a_file_is_read_whole_whatever_the_buffer(tmp_path: Path, size: int) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"x" * size)
    assert load(path).data == b"x" * size
