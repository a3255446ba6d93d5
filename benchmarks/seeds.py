"""Seconds for reading and writing short articles, and for `import convert`, against `python -c pass`.

    python benchmarks/seeds.py [FILE...]

Files default to the samples.  Each figure is the median of several rounds; every round
times all of them once, so that a busy machine slows them alike.  Trust the ratios.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import convert

SAMPLES = Path(__file__).parent.parent / "samples"
ROUNDS = 15
STARTS = {
    "python -c pass": "pass",
    "import convert": "import convert",
    "import convert, read Markdown": "import convert; convert.read('# A\\n\\nText.')",
    "import convert.cli": "import convert.cli",
}


def clock(work: Callable[[], object]) -> float:
    """Seconds that one call takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def start_python(code: str) -> None:
    """Run `code` in a new interpreter."""
    subprocess.run([sys.executable, "-c", code], check=True)


def jobs(files: list[Path]) -> dict[str, Callable[[], object]]:
    """What is timed, by name."""
    found: dict[str, Callable[[], object]] = {
        name: partial(start_python, code) for name, code in STARTS.items()
    }
    for path in files:
        data = path.read_bytes()
        name = path.name[:24]
        found[f"read {name}"] = partial(convert.read, data)
        found[f"read {name}, no evidence"] = partial(convert.read, data, evidence="none")
        article = convert.read(data)
        for to in ("text", "json", "newsml"):
            found[f"write {name} as {to}"] = partial(convert.write, article, to)
    return found


def main(names: list[str]) -> None:
    """Print the table."""
    files = [Path(name) for name in names] or sorted(SAMPLES.glob("*/article.md")) + sorted(
        SAMPLES.glob("*/article.txt")
    )
    work = jobs(files)
    times: dict[str, list[float]] = {name: [] for name in work}
    for _ in range(ROUNDS):
        for name, job in work.items():
            times[name].append(clock(job))
    base = statistics.median(times["python -c pass"])
    print(f"{'median of ' + str(ROUNDS) + ' rounds':<44} {'ms':>8} {'/ python -c pass':>17}")
    for name, measured in times.items():
        median = statistics.median(measured)
        print(f"{name:<44} {median * 1000:8.2f} {median / base:17.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
