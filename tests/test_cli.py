"""The command line, as a user types it."""

from __future__ import annotations

import errno
import json
import os
import subprocess
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import NamedTuple

import pytest

import convert
from convert.cli import app
from tests.golden import SAMPLES

MD = str(SAMPLES / "harbour-ferry" / "article.md")
TXT = str(SAMPLES / "harbour-ferry" / "article.txt")


class Result(NamedTuple):
    """What a command left behind."""

    exit_code: int
    stdout_bytes: bytes
    stderr: str

    @property
    def stdout(self) -> str:
        """Standard output as text."""
        return self.stdout_bytes.decode("utf-8")


def wirecopy(*args: str, stdin: bytes = b"") -> Result:
    """Run a command in this process, with streams of its own."""
    streams = [
        TextIOWrapper(BytesIO(data), encoding="utf-8", write_through=True) for data in (stdin, b"", b"")
    ]
    names = ("stdin", "stdout", "stderr")
    with pytest.MonkeyPatch.context() as patch:
        for name, stream in zip(names, streams, strict=True):
            patch.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as stopped:
            app(list(args), prog_name="wirecopy")
    out, err = (stream.buffer.getvalue() for stream in streams[1:])
    return Result(int(str(stopped.value.code or 0)), out, err.decode("utf-8"))


def test_stdout_carries_the_data_and_nothing_else() -> None:
    result = wirecopy("convert", MD, "-t", "text", "--body-only")
    assert result.exit_code == 0
    assert result.stdout_bytes == convert.convert(Path(MD), "text", body_only=True)
    assert result.stderr == ""


def test_the_default_is_the_record() -> None:
    assert wirecopy("convert", MD).stdout_bytes == convert.convert(Path(MD), "json")


def test_stdin() -> None:
    result = wirecopy("convert", "-", "-f", "markdown", "-t", "text", stdin=b"# Head\n\nOne line.")
    assert result.stdout == "Head\n\nOne line.\n"


def test_the_suffix_of_the_output_decides(tmp_path: Path) -> None:
    assert wirecopy("convert", MD, "-o", str(tmp_path / "item.xml")).exit_code == 0
    assert (tmp_path / "item.xml").read_bytes() == convert.convert(Path(MD), "newsml")


def test_a_folder_becomes_a_folder(tmp_path: Path) -> None:
    result = wirecopy("convert", str(SAMPLES / "harbour-ferry"), "-o", str(tmp_path / "out"), "-t", "text")
    assert (result.exit_code, result.stderr) == (0, "")
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [f"article.{kind}.txt" for kind in ("html", "md", "pdf", "txt")]


def test_several_files_need_a_folder() -> None:
    result = wirecopy("convert", MD, TXT)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "wirecopy: several files or a folder need --output FOLDER [OptionError]\n"


def test_one_url_is_for_one_input(tmp_path: Path) -> None:
    result = wirecopy("convert", MD, TXT, "-o", str(tmp_path), "--url", "https://a.example/b")
    assert (result.exit_code, list(tmp_path.iterdir())) == (2, [])
    assert "--url is for one input" in result.stderr


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    result = wirecopy("convert", MD, str(tmp_path / "none.md"), "-o", str(tmp_path / "out"))
    assert result.exit_code == 3
    assert result.stderr.count("\n") == 1
    assert (tmp_path / "out" / "article.json").exists()


def test_writer_options() -> None:
    assert max(map(len, wirecopy("convert", TXT, "-t", "text", "--wrap", "40").stdout.splitlines())) <= 40
    assert wirecopy("convert", TXT, "--indent", "0").stdout.count("\n") == 1
    newsml = wirecopy(
        "convert", MD, "-t", "newsml", "--created", "2026-03-06T07:00:00Z", "--provider", "Desk"
    ).stdout
    assert "<versionCreated>2026-03-06T07:00:00Z</versionCreated>" in newsml
    assert "<name>Desk</name>" in newsml
    assert wirecopy("convert", MD, "-t", "text", "--created", "2026-03-06T07:00:00Z").exit_code == 2


def test_url_and_evidence() -> None:
    record = json.loads(wirecopy("convert", TXT, "--url", "https://a.example/b", "--evidence", "none").stdout)
    assert record["url"] == "https://a.example/b"
    assert "evidence" not in record["provenance"]


def test_inspect_names_rule_and_place() -> None:
    result = wirecopy("inspect", MD)
    assert result.exit_code == 0
    start, end = 2, 60
    assert f"md-h1         line 1, bytes {start}-{end}" in result.stdout
    assert Path(MD).read_bytes()[start:end].decode() == convert.read(Path(MD)).headline
    assert "visible characters kept" in result.stdout


def test_inspect_shows_the_losers() -> None:
    page = b"---\ntitle: Mill grinds again - The Gazette\n---\n# Mill grinds again\n\nIt ground on.\n"
    result = wirecopy("inspect", "-", "--all", stdin=page)
    assert "Mill grinds again - The Gazette" in result.stdout
    assert "outranked" in result.stdout
    assert "outranked" not in wirecopy("inspect", "-", stdin=page).stdout


def test_inspect_shows_the_line_ends() -> None:
    text = b"The ferry left the old har-\nbour at noon and came back to the\nisland before dark.\n\n- 3 -\n"
    result = wirecopy("inspect", "-", "--joints", stdin=text)
    assert "drop-hyphen" in result.stdout
    assert "word-hyphen" in result.stdout
    assert "page-number" in result.stdout
    assert "drop-hyphen" not in wirecopy("inspect", "-", stdin=text).stdout
    refused = wirecopy("inspect", MD, "--joints")
    assert refused.exit_code != 0
    assert "plain text" in refused.stderr


def test_compare_says_same() -> None:
    result = wirecopy("compare", MD, TXT)
    assert result.exit_code == 0
    assert result.stdout.startswith("same: similarity 1.0000, 11 of 11 paragraphs alike\n")


def test_compare_shows_what_differs(tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    other.write_text(Path(MD).read_text("utf-8").replace("nine weeks", "ten weeks"), "utf-8")
    result = wirecopy("compare", MD, str(other))
    assert result.exit_code == 1
    assert "[-nine-] [+ten+] weeks" in result.stdout


def test_validate(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_bytes(convert.convert(Path(MD), "json"))
    record = json.loads(good.read_bytes())
    record["published"] = "yesterday"
    record["body"][1]["colour"] = "red"
    bad.write_text(json.dumps(record), "utf-8")
    result = wirecopy("validate", str(good), str(bad))
    assert result.exit_code == 1
    assert f"{good}: wirecopy record 1: valid\n" in result.stdout
    assert f"{bad}: wirecopy record 1: 2 errors\n" in result.stdout
    assert ": error: /published: " in result.stdout
    assert ": error: /body/1/colour: " in result.stdout
    assert wirecopy("validate", str(tmp_path / "none.json")).exit_code == 3


def test_validate_holds_a_file_against_a_schema_too(tmp_path: Path) -> None:
    item, rules = tmp_path / "item.xml", tmp_path / "rules.rng"
    item.write_bytes(convert.convert(Path(MD), "newsml", newsml_version="2.36"))
    rules.write_text('<element name="feed" xmlns="http://relaxng.org/ns/structure/1.0"><empty/></element>')
    assert wirecopy("validate", str(item)).stdout.startswith(f"{item}: NewsML-G2 newsItem 2.36: valid")
    against = wirecopy("validate", str(item), "--schema", str(rules))
    assert against.exit_code == 1
    assert f"{item}:2:1: error: " in against.stdout
    assert wirecopy("validate", str(item), "--schema", str(tmp_path / "none.xsd")).exit_code == 2


def test_news_options_reach_their_writers(tmp_path: Path) -> None:
    made = wirecopy(
        *("convert", MD, "-t", "newsml", "--newsml-version", "2.36", "--profile", "rich"),
        *("--authority", "desk.example,2026", "--item-version", "3", "--usage-terms", "Ask us."),
    ).stdout
    assert 'standardversion="2.36"' in made
    assert 'guid="tag:desk.example,2026:' in made
    assert ' version="3"' in made
    assert "<usageTerms>Ask us.</usageTerms>" in made
    assert "<blockquote" in made
    assert wirecopy("convert", MD, "-t", "nitf", "--profile", "rich").exit_code == 2
    assert wirecopy("convert", MD, "-t", "newsml", "--profile", "odd").exit_code == 2
    for name in ("ninjs", "nitf", "html", "markdown"):
        assert wirecopy("convert", MD, "-t", name).exit_code == 0


def test_many_inputs_make_one_message(tmp_path: Path) -> None:
    target = tmp_path / "message.xml"
    both = ("convert", MD, MD, "-t", "newsml", "--many", "one-message")
    assert wirecopy(*both, "-o", str(target)).exit_code == 0
    assert target.read_bytes().count(b"<newsItem ") == 2
    assert wirecopy("validate", str(target)).exit_code == 0
    target.unlink()
    assert wirecopy(*both, str(tmp_path / "none.md"), "-o", str(target)).exit_code == 3
    assert not target.exists(), "all or nothing"
    assert wirecopy(*both, "--url", "https://gazette.example/x").exit_code == 2
    assert wirecopy("convert", MD, MD, "-t", "nitf", "--many", "one-message").exit_code == 2


def test_schema_and_formats() -> None:
    assert json.loads(wirecopy("schema").stdout)["$id"] == "urn:wirecopy:schema:article:1"
    listed = wirecopy("formats").stdout
    for name in ("markdown", "text", "json", "newsml"):
        assert f"\n  {name} " in listed


def test_version_and_help() -> None:
    assert wirecopy("--version").stdout == f"wirecopy {convert.__version__}\n"
    for command in ("convert", "inspect", "compare", "validate", "schema", "formats"):
        assert wirecopy(command, "--help").exit_code == 0


def test_usage_errors_exit_with_two() -> None:
    assert wirecopy("convert").exit_code == 2
    assert wirecopy("convert", MD, "-t", "docx").exit_code == 2
    assert wirecopy("convert", MD, "-f", "docx").exit_code == 2
    assert wirecopy("convert", MD, "-t", "text", "--wrap", "3").exit_code == 2


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "item.json"
    target.write_text("before", "utf-8")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.replace", full)
    monkeypatch.setattr("pathlib.Path.replace", full)
    result = wirecopy("convert", MD, "-o", str(target))
    assert result.exit_code == 3
    assert result.stderr == f"wirecopy: {target}: No space left on device [OutputError]\n"
    assert [path.name for path in tmp_path.iterdir()] == ["item.json"]
    assert target.read_text("utf-8") == "before"


def test_an_unwritable_output(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x", "utf-8")
    result = wirecopy("convert", MD, "-o", str(blocked / "item.json"))
    assert result.exit_code == 3
    assert "[OutputError]" in result.stderr


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m convert convert {MD} | head -c 1"
    done = subprocess.run(command, shell=True, capture_output=True, check=True)  # noqa: S602 - a pipe is the point
    assert (done.stdout, done.stderr) == (b"{", b"")


def test_a_hostile_locale_does_not_matter() -> None:
    env = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    command = [sys.executable, "-m", "convert", "convert", MD, "-t", "text"]
    done = subprocess.run(command, capture_output=True, check=True, env=env)
    assert "—" in done.stdout.decode("utf-8")
