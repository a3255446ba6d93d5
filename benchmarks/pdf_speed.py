"""CPU time of the PDF reader, over both back ends, against the block text of PyMuPDF in the same run.

    python -m benchmarks.pdf_speed FOLDER [EVERY]

FOLDER holds PDF files; every EVERYth of them (3) is read, in rounds that take turns.
PyMuPDF must be installed; it is no dependency of this package.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import convert
from convert.readers.pdf.pdfium import PdfiumGlyphs
from convert.readers.pdf.visitor import PypdfGlyphs

_ROUNDS = 3


def blocks(path: Path) -> None:
    """What PyMuPDF gives."""
    pymupdf: Any = import_module("pymupdf")
    with pymupdf.open(path) as document:
        for page in document:
            page.get_text("blocks")


def glyphs(path: Path) -> None:
    """Lines out of pdfium alone."""
    opened = PdfiumGlyphs(path.read_bytes(), path.name)
    list(opened.pages())
    opened.close()


def slow_glyphs(path: Path) -> None:
    """Lines out of pypdf alone."""
    opened = PypdfGlyphs(path.read_bytes(), path.name)
    list(opened.pages())
    opened.close()


def bare(path: Path) -> None:
    """The record without evidence."""
    convert.read(path, format="pdf", evidence="none")


def full(path: Path) -> None:
    """The record with evidence."""
    convert.read(path, format="pdf")


def main(folder: str, every: str = "3") -> None:
    """Print milliseconds a file and the ratio to PyMuPDF, the best of three rounds each."""
    files = sorted(Path(folder).glob("*.pdf"))[:: int(every)]
    systems: Sequence[Callable[[Path], None]] = (blocks, glyphs, slow_glyphs, bare, full)
    best: dict[str, float] = {}
    for system in systems:
        system(files[0])
    for _ in range(_ROUNDS):
        for system in systems:
            started = time.process_time()
            for path in files:
                system(path)
            spent = 1000 * (time.process_time() - started) / len(files)
            best[system.__name__] = min(spent, best.get(system.__name__, spent))
    for name, spent in best.items():
        print(f"{name:12} {spent:7.2f} ms a file {spent / best['blocks']:6.2f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
