"""The public surface: what is importable, what it costs, and what it takes."""

from __future__ import annotations

import io
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

import convert
from convert.errors import ConvertError
from tests.golden import SAMPLES

SAMPLE = SAMPLES / "harbour-ferry" / "article.md"
HEAVY = (
    "lxml",
    "bs4",
    "pypdf",
    "typer",
    "markdown_it",
    "msgspec",
    "yaml",
    "charset_normalizer",
    "jsonschema_rs",
)


def test_public_names() -> None:
    assert [name for name in dir(convert) if not name.startswith("_")] == sorted(convert.__all__)
    assert len(convert.__all__) <= 20
    for name in convert.__all__:
        assert getattr(convert, name) is not None


def test_unknown_name() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'reed'"):
        convert.reed  # noqa: B018


def test_import_is_light() -> None:
    code = f"import sys, convert; print([m for m in {HEAVY!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_reading_text_loads_only_what_it_needs() -> None:
    code = (
        f"import sys, convert; convert.read_text('One.'); print([m for m in {HEAVY!r} if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "['msgspec']\n"


def test_every_kind_of_source_gives_the_same_article() -> None:
    data = SAMPLE.read_bytes()
    by_path = convert.read(SAMPLE)
    with SAMPLE.open("rb") as file:
        by_file = convert.read(file)
    for other in (convert.read(data), convert.read(data.decode()), convert.read(io.BytesIO(data)), by_file):
        assert other.body == by_path.body
        assert other.headline == by_path.headline
        assert other.provenance.evidence == by_path.provenance.evidence


def test_a_string_is_never_a_path() -> None:
    assert convert.read(str(SAMPLE)).body == convert.read_text(str(SAMPLE)).body


def test_a_text_file_is_refused() -> None:
    with SAMPLE.open(encoding="utf-8") as file, pytest.raises(convert.OptionError, match="binary mode"):
        convert.read(file)  # type: ignore[arg-type]


def test_url_is_recorded_as_the_callers_word() -> None:
    article = convert.read("The mill ground on through the night.", url="https://gazette.example/mill")
    assert article.url == "https://gazette.example/mill"
    assert article.provenance.evidence["/url"].kind == "asserted"
    assert article.provenance.evidence["/url"].agent == "caller"


def test_media_type_settles_format_and_charset() -> None:
    data = "# Über Nacht\n\nDie Mühle mahlte.".encode("cp1252")
    article = convert.read(data, media_type='text/markdown; charset="iso-8859-1"')
    assert article.headline == "Über Nacht"
    assert article.provenance.source is not None
    assert article.provenance.source.charset_reason == "declared"


def test_named_readers() -> None:
    assert convert.read_markdown("# A *head*\n\nText.").headline == "A head"
    assert convert.read_text("Text with a # in it.").body[0] == convert.read("Text with a # in it.").body[0]


def test_evidence_levels_change_nothing_else() -> None:
    full = convert.read(SAMPLE)
    chosen = convert.read(SAMPLE, evidence="chosen")
    none = convert.read(SAMPLE, evidence="none")
    assert full.body == chosen.body == none.body
    assert full.byline == chosen.byline == none.byline
    assert full.provenance.warnings == chosen.provenance.warnings == none.provenance.warnings
    assert full.provenance.evidence == chosen.provenance.evidence
    assert (dict(none.provenance.evidence), none.provenance.ledger) == ({}, None)
    with pytest.raises(convert.OptionError, match="full, chosen, none"):
        convert.read(SAMPLE, evidence="some")  # type: ignore[arg-type]


def test_convert_is_read_and_write() -> None:
    assert convert.convert(SAMPLE, to="json") == convert.write(convert.read(SAMPLE), "json")
    assert convert.convert(SAMPLE, "text", body_only=True) == convert.write(
        convert.read(SAMPLE), "text", body_only=True
    )


def test_unknown_options_are_named() -> None:
    article = convert.read(SAMPLE)
    with pytest.raises(convert.OptionError, match="text has no option 'width'; it has: body_only, wrap"):
        convert.write(article, "text", width=3)
    with pytest.raises(convert.OptionError, match="no writer named 'docx'; there are: text, json, newsml"):
        convert.write(article, "docx")
    with pytest.raises(convert.OptionError, match="no reader named 'docx'"):
        convert.read(SAMPLE, format="docx")


def test_our_own_json_is_read_back() -> None:
    article = convert.read(SAMPLE)
    assert convert.read(convert.write(article, "json")) == article
    assert convert.read(convert.write(article, "json"), evidence="none").provenance.ledger is None


def test_articles_can_be_pickled() -> None:
    article = convert.read(SAMPLE)
    assert pickle.loads(pickle.dumps(article)) == article  # noqa: S301 - made two lines up


def test_every_error_has_one_root_and_an_exit_code() -> None:
    for name in convert.__all__:
        if name.endswith("Error"):
            kind = getattr(convert, name)
            assert issubclass(kind, ConvertError)
            assert kind.exit_code in (1, 2, 3)


@pytest.mark.parametrize("to", ["text", "json", "newsml"])
def test_two_processes_write_the_same_bytes(to: str) -> None:
    command = [sys.executable, "-m", "convert", "convert", str(SAMPLE), "-t", to]
    runs = {
        subprocess.run(command, capture_output=True, check=True, cwd=Path(__file__).parents[1]).stdout
        for _ in "ab"
    }
    assert len(runs) == 1
    assert runs.pop()
