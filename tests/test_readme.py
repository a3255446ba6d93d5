"""The README is true: its commands print what it shows, its Python runs, and every command is in it."""

from __future__ import annotations

import doctest
import re

import pytest
from typer.main import get_command

import convert
from convert.cli import app
from convert.formats import READERS, WRITERS
from tests.readme import README, ROOT, commands, consoles, rendered

TEXT = README.read_text("utf-8")


@pytest.mark.parametrize("block", list(consoles(TEXT)), ids=lambda block: commands(block)[0])
def test_console(block: str) -> None:
    assert rendered(block) == block


def test_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    blocks = "\n".join(re.findall(r"^```pycon\n(.*?)^```$", TEXT, re.M | re.S))
    test = doctest.DocTestParser().get_doctest(blocks, {}, "README.md", "README.md", 0)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    report: list[str] = []
    runner.run(test, out=report.append)
    assert "".join(report) == ""
    assert test.examples


def test_the_packages_own_example() -> None:
    assert doctest.testmod(convert).failed == 0


def test_every_command_has_help_and_a_line_in_the_readme() -> None:
    for name, command in get_command(app).commands.items():  # type: ignore[attr-defined]
        assert command.help, name
        assert f"`wirecopy {name}" in TEXT
        for parameter in command.params:
            assert getattr(parameter, "help", None), f"{name} {parameter.name}"


def test_every_format_is_in_the_readme() -> None:
    for item in (*READERS, *WRITERS):
        assert f"`{item.name}`" in TEXT


def test_every_public_name_is_in_the_readme() -> None:
    assert [name for name in convert.__all__ if not re.search(rf"`(?:convert\.)?{name}\b", TEXT)] == []
