"""Which format and which encoding, when nobody says so."""

from __future__ import annotations

from pathlib import Path

import pytest

import convert
from convert.charset import read_charset
from convert.detection import detect
from convert.source import load


@pytest.mark.parametrize(
    ("text", "format_"),
    [
        ("# Head\n\nText", "markdown"),
        ("\n\n## Head\n\nText", "markdown"),
        ("---\ntitle: Head\n---\nText", "markdown"),
        ("+++\ntitle = 'Head'\n+++\nText", "markdown"),
        ("% Head\n% Jane Doe\n\nText", "markdown"),
        ("Title: Head\nURL Source: http://a.example/\n\nText", "markdown"),
        ("Text with [a link](https://a.example/).", "markdown"),
        ("Text with [a link][1].\n\n[1]: https://a.example/", "markdown"),
        ("| a | b |\n| --- | --- |\n| 1 | 2 |", "markdown"),
        ("Head\n====\n\nText with **stress**.", "markdown"),
        ("Text.", "text"),
        ("Prices rose 3*4 times, said #1 of the [three].", "text"),
        ("- one\n- two\n\nText (see page 4).", "text"),
        ("A line of text\n-------------\nand more of it.", "text"),
        ("He wrote **one** thing.", "text"),
        ("Source: https://a.example/", "text"),
        ("By Jane Doe\n2026-03-05\n\nText.", "text"),
        ("<!DOCTYPE html>\n<p>Text.", "html"),
        ("\n<html lang=en><body>Text.", "html"),
        ("<!-- saved page -->\n<!doctype html>\n<html>Text.", "html"),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">\n<html xmlns="y">Text.', "html"),
        ("<p>Text", "text"),
        ('{"schema": "urn:wirecopy:schema:article:1"}', "json"),
        ('{"schema": "urn:something:else"}', "text"),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_content_decides(text: str, format_: str, newline: str) -> None:
    assert detect(load(text.replace("\n", newline).encode())) == format_


@pytest.mark.parametrize(
    ("name", "media_type", "format_"),
    [
        ("a.md", None, "markdown"),
        ("a.MARKDOWN", None, "markdown"),
        ("a.txt", None, "text"),
        ("a", None, "text"),
        ("a.txt", "text/markdown", "markdown"),
        ("a.md", "text/plain", "markdown"),
        ("a.json", None, "json"),
        ("a.htm", None, "html"),
        ("a", "text/html", "html"),
    ],
)
def test_names_and_media_types_settle_it(
    tmp_path: Path, name: str, media_type: str | None, format_: str
) -> None:
    path = tmp_path / name
    path.write_text("Text.", "utf-8")
    assert detect(load(path, media_type=media_type)) == format_


@pytest.mark.parametrize(
    ("data", "declared", "expected"),
    [
        (b"abc", None, ("utf-8", "utf-8")),
        (b"\xef\xbb\xbfabc", "latin-1", ("utf-8", "bom")),
        ("é".encode("utf-16"), None, ("utf-16-le", "bom")),
        (b"\xff\xfe\x00\x00a\x00", None, ("utf-16-le", "bom")),
        ("é".encode("utf-32"), None, ("utf-32-le", "bom")),
        ("é".encode("cp1252"), "iso-8859-1", ("cp1252", "declared")),
        ("é".encode(), "utf-7", ("utf-8", "utf-8")),
        ("éé".encode(), "iso-8859-1", ("utf-8", "utf-8")),
        ('<meta charset="windows-1251">Мельница'.encode("cp1251"), None, ("cp1251", "declared")),
        (
            '<meta http-equiv=x content="text/html; charset=koi8-r">Мы'.encode("koi8-r"),
            None,
            ("koi8-r", "declared"),
        ),
        ("<meta charset=iso-8859-1>Müller".encode(), None, ("utf-8", "utf-8")),
        (
            '<?xml version="1.0" encoding="ISO-8859-2"?><a>łó</a>'.encode("iso-8859-2"),
            None,
            ("iso8859-2", "declared"),
        ),
        (b"<meta charset=gb2312>" + "磨坊".encode("gb18030") * 600 + b"\xff", None, ("gb18030", "declared")),
        ("Größe, Straße und Übermut der Jäger. ".encode("cp1252") * 9, None, ("cp1252", "detected")),
        ("Съешь ещё этих мягких французских булок. ".encode("koi8-r") * 9, None, ("koi8-r", "detected")),
        ("ü".encode() * 9 + b"\xff", None, ("utf-8", "utf-8")),
    ],
)
def test_encodings(data: bytes, declared: str | None, expected: tuple[str, str]) -> None:
    found = read_charset(data, declared)[0]
    text = data[found.skip :].decode(found.name, "replace")
    same = data[found.skip :].decode(expected[0], "replace")
    assert (text, found.reason) == (same, expected[1])


def test_a_wrong_declaration_is_remembered() -> None:
    assert read_charset("é".encode(), "no-such-charset")[0].refused == "no-such-charset"
    article = convert.read("Über den Fluss.".encode("cp1252"), media_type="text/plain; charset=utf-8")
    assert article.provenance.warnings[0].code == "wrong-charset"
