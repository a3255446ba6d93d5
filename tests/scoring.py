"""The benchmark's own scorers, loaded from beside the checkout."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"
"""The benchmark's pages, files, texts and scorers."""


def scorer(name: str) -> ModuleType:
    """The scorer of that name, such as `score_html`."""
    spec = importlib.util.spec_from_file_location(name, BENCH / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
