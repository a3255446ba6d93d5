"""CPU time of the text reader against plain joining at blank lines, on the same files in the same run.

    python -m benchmarks.text_speed FOLDER [ROUNDS]

FOLDER is searched for `*.txt`; at most 120 files, evenly mixed.  Prints milliseconds a file and
the ratios.  The joiner reads the file, parts it at blank lines and form feeds and puts one space
between words: the least that any reader of text has to do.
"""

from __future__ import annotations

import hashlib
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import convert

_FILES = 120
_BLANK = re.compile(r"\n[ \t\u00a0]*\n\s*|\f")


def files(folder: Path) -> list[Path]:
    """A fixed choice of the files below a folder."""
    found = sorted(folder.rglob("*.txt"), key=lambda path: hashlib.sha256(path.name.encode()).hexdigest())
    return found[:_FILES]


def joiner(path: Path) -> list[str]:
    """The paragraphs of a text as blank lines part them."""
    text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
    return [" ".join(part.split()) for part in _BLANK.split(text) if part.strip()]


def full(path: Path) -> object:
    """The record, with its evidence and ledger."""
    return convert.read(path, format="text")


def bare(path: Path) -> object:
    """The record without evidence."""
    return convert.read(path, format="text", evidence="none")


def main(folder: Path, rounds: int) -> None:
    """Print the table."""
    paths = files(folder)
    systems: dict[str, Callable[[Path], object]] = {
        "joining at blank lines": joiner,
        "wirecopy, with evidence": full,
        "wirecopy, without": bare,
    }
    spent = dict.fromkeys(systems, 0.0)
    for number in range(rounds + 1):
        for path in paths:  # one after the other on each file, so that a busy machine slows all alike
            for name, system in systems.items():
                start = time.process_time()
                system(path)
                spent[name] += time.process_time() - start if number else 0.0  # the first round warms up
    least = spent["joining at blank lines"]
    for name, seconds in spent.items():
        print(f"{name:<26} {seconds / rounds / len(paths) * 1000:7.3f} ms {seconds / least:6.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5)
