"""Another package's formats: a tiny plug-in, built as a wheel, installed, used, and misbehaving."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

MODULE = '''
from convert.article import Article
from convert.blocks import Paragraph
from convert.draft import Draft, Held
from convert.formats import Reader, Writer
from dataclasses import dataclass


def read(source, options):
    """Wire in capitals: one paragraph, shouted."""
    draft = Draft(source, options)
    text = source.text.strip()
    start = source.text.index(text)
    held = Held("shout", ((start, start + len(text)),), ("clean/1",))
    draft.place(Paragraph(text=text), {"": held})
    return draft.finish("text/x-shout")


@dataclass(frozen=True, kw_only=True)
class Options:
    mark: str = "!"


def write(article, options):
    return "".join(block.text.upper() + options.mark for block in article.body).encode()


READER = Reader(name="shout", description="capitals", read="shout:read", suffixes=(".shout",))
WRITER = Writer(
    name="shout", description="capitals", write="shout:write", options="shout:Options",
    media_type="text/x-shout", suffix=".shout",
)
'''
GOOD = "[convert.readers]\nshout = shout:READER\n[convert.writers]\nshout = shout:WRITER\n"
BAD = "[convert.readers]\nbroken = nowhere:READER\nmarkdown = shout:READER\nodd = shout:Options\n"


def install(folder: Path, entry_points: str) -> Path:
    """Build the plug-in as a wheel and install it, without any index, into a folder of its own."""
    wheel = folder / "shout-1.0-py3-none-any.whl"
    info = "shout-1.0.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr("shout.py", MODULE)
        archive.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: shout\nVersion: 1.0\n")
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/entry_points.txt", entry_points)
        archive.writestr(f"{info}/RECORD", "")
    site = folder / "site"
    options = ["--quiet", "--no-index", "--no-deps", "--target", str(site)]
    command = [sys.executable, "-m", "pip", "install", *options, str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    return site


def wirecopy(site: Path, *args: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(site), str(ROOT)])}
    command = [sys.executable, "-m", "convert", *args]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install(tmp_path_factory.mktemp("good"), GOOD)


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return install(tmp_path_factory.mktemp("bad"), BAD)


def test_a_plugin_is_listed(good: Path) -> None:
    assert wirecopy(good, "formats").stdout.count("  shout      capitals\n") == 2


def test_a_plugin_reads_by_suffix_and_writes_by_name(good: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.shout"
    page.write_text("the mill is grinding", "utf-8")
    assert wirecopy(good, "convert", str(page), "-t", "shout").stdout == "THE MILL IS GRINDING!"
    assert wirecopy(good, "inspect", "-f", "shout", str(page)).stdout.count("shout") > 1


def test_a_plugin_that_cannot_be_loaded_hurts_nobody(bad: Path, tmp_path: Path) -> None:
    listed = wirecopy(bad, "formats")
    assert listed.returncode == 0
    assert "broken     not usable: shout: cannot load nowhere:READER" in listed.stdout
    assert "shout may not replace the format 'markdown'" in listed.stdout
    assert "odd        not usable: shout: shout:Options is not a convert.formats.Reader" in listed.stdout
    page = tmp_path / "page.md"
    page.write_text("# Head\n\nText.\n", "utf-8")
    assert wirecopy(bad, "convert", str(page), "-t", "text").stdout == "Head\n\nText.\n"


def test_asking_for_a_broken_plugin_says_why(bad: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Head\n\nText.\n", "utf-8")
    asked = wirecopy(bad, "convert", str(page), "-f", "broken")
    assert asked.returncode == 2
    assert asked.stderr.startswith("wirecopy: shout: cannot load nowhere:READER")
    assert asked.stderr.count("\n") == 1
