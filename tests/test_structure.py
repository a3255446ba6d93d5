"""The shape of the house: short files, imports that go down, nothing heavy at the door."""

from __future__ import annotations

import ast
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "convert").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py")) + sorted((ROOT / "benchmarks").rglob("*.py"))

FLOORS = (
    ("errors", "clean", "options", "forest", "value"),
    ("blocks",),
    ("evidence",),
    ("article",),
    (
        "ledger",
        "charset",
        "positions",
        "pointers",
        "jsontext",
        "violations",
        "checks",
        "alignment",
        "worddiff",
    ),
    ("source", "codec", "transforms", "model_schema"),
    ("layer",),
    ("schema", "comparison", "seal"),
    ("sidecar",),
    ("newsroom", "reflow", "markup"),
    ("held",),
    ("draft",),
    ("units",),
    ("desk", "asides", "declared"),
    ("placing", "iptc"),
    ("readers", "writers", "validation"),
    ("format_types",),
    ("format_table",),
    ("formats",),
    ("detection",),
    ("api", "ground"),
    ("verification", "trace"),
    ("output", "views"),
    ("jobs",),
    ("cli",),
    ("__main__",),
)
"""The rooms from the ground up; a module may import its own floor and those below."""


def room(path: Path) -> str:
    return path.relative_to(ROOT / "convert").parts[0].removesuffix(".py")


def imports(path: Path) -> set[str]:
    """The rooms of `convert` that a module imports when it is loaded or when it runs."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        found |= {name.split(".")[1] for name in names if name.startswith("convert.")}
        if isinstance(node, ast.ImportFrom) and node.module == "convert":
            found |= {alias.name for alias in node.names if (ROOT / "convert" / f"{alias.name}.py").exists()}
    return found


@pytest.mark.parametrize("path", MODULES + TESTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_file_is_long(path: Path) -> None:
    assert len(path.read_text("utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_imports_upwards(path: Path) -> None:
    height = {name: floor for floor, names in enumerate(FLOORS) for name in names}
    if room(path) == "__init__":
        return
    assert room(path) in height, "give the module a floor"
    above = {name for name in imports(path) if height[name] > height[room(path)]}
    if room(path) == "schema":
        above -= {"model_schema"}
    assert above == set()


PAGE_ROOMS = {
    "tree": (),
    "outline": ("tree",),
    "judging": ("tree", "outline"),
    "blocks": ("tree", "outline", "judging"),
    "body": ("tree", "outline", "judging", "blocks"),
    "fields": ("tree",),
    "entering": ("tree", "outline", "judging", "fields"),
}
"""The rooms of the reader of web pages, each with those it may ask."""


@pytest.mark.parametrize("name", PAGE_ROOMS)
def test_the_rooms_of_the_page_reader_keep_apart(name: str) -> None:
    folder = ROOT / "convert" / "readers" / "html"
    assert {path.parent.name for path in folder.glob("*/*.py")} == set(PAGE_ROOMS)
    asked = {
        (node.module or "").split(".")[3]
        for path in (folder / name).glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("convert.readers.html.")
    }
    assert asked - {name} <= set(PAGE_ROOMS[name])


def test_no_reader_imports_another() -> None:
    for path in MODULES:
        parts = path.relative_to(ROOT / "convert").with_suffix("").parts
        if parts[0] == "readers" and len(parts) > 1:
            names = {
                (node.module or "").split(".")[2]
                for node in ast.walk(ast.parse(path.read_text("utf-8")))
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("convert.readers.")
            }
            assert names <= {parts[1]}, path


def test_no_module_is_named_like_a_public_function() -> None:
    assert {path.stem for path in MODULES} & {
        "convert",
        "read",
        "write",
        "validate",
        "compare",
        "verify",
    } == set()


def test_the_wheel_carries_the_schema_and_the_types(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="hatchling builds the wheel; it comes with the test extra")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        shipped = archive.read("convert/schemas/article.schema.json")
    assert shipped == (ROOT / "schemas" / "article.schema.json").read_bytes()
    assert "convert/py.typed" in names
