"""CPU time of the HTML reader against trafilatura's default, on the same pages in the same run.

    python -m benchmarks.html_speed FOLDER [ROUNDS]

FOLDER is searched for `*.html` and `*.html.gz`; at most 120 pages, evenly mixed.  Prints milliseconds a
page and the ratios.  Needs trafilatura beside wirecopy.
"""

from __future__ import annotations

import gzip
import hashlib
import sys
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.peer import html, html_bare
from convert.errors import NoArticleError

_PAGES = 120


def pages(folder: Path) -> list[bytes]:
    """A fixed choice of the pages below a folder."""
    found = [*folder.rglob("*.html"), *folder.rglob("*.html.gz")]
    found.sort(key=lambda path: hashlib.sha256(path.name.encode()).hexdigest())
    raw = ((path, path.read_bytes()) for path in found[:_PAGES])
    return [gzip.decompress(data) if path.suffix == ".gz" else data for path, data in raw]


def trafilatura(raw: bytes) -> object:
    """What trafilatura makes of a page by default, with metadata."""
    from trafilatura import bare_extraction

    text = raw.decode("utf-8", "replace")
    return bare_extraction(text, with_metadata=True, include_comments=False)


def ours(read: Callable[[bytes, str | None], object], raw: bytes) -> object:
    """What the reader makes of it; a page without an article is an answer too."""
    try:
        return read(raw, None)
    except NoArticleError:
        return None


def main(folder: Path, rounds: int) -> None:
    """Print the table."""
    raw = pages(folder)
    systems: dict[str, Callable[[bytes], object]] = {
        "trafilatura": trafilatura,
        "wirecopy, with evidence": lambda page: ours(html, page),
        "wirecopy, without": lambda page: ours(html_bare, page),
    }
    spent = dict.fromkeys(systems, 0.0)
    for number in range(rounds + 1):
        for name, system in systems.items():
            start = time.process_time()
            for page in raw:
                system(page)
            spent[name] += time.process_time() - start if number else 0.0  # the first round warms up
    for name, seconds in spent.items():
        print(
            f"{name:<26} {seconds / rounds / len(raw) * 1000:7.2f} ms {seconds / spent['trafilatura']:6.2f}"
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3)
