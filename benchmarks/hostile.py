"""Time and memory of the HTML reader on hostile pages, each at one size and at ten times that.

    python -m benchmarks.hostile [NAME...]

Each page is read in a process of its own, with full evidence.  Prints bytes, CPU seconds of both
sizes, their ratio (12 is the most that is allowed), peak memory beyond the page's own bytes, and
how it ended: a record, or the name of the error.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import time
from collections.abc import Callable

import convert

_TIMES = 10
_MOST = 12.0
_LEAST_SECONDS = 0.05
_MEGA = 1_000_000
_PROSE = "The ferry came back to the island on Thursday, and nobody on the pier had slept. "


def _page(body: str, head: str = "") -> bytes:
    return f"<html><head>{head}</head><body><article>{body}</article></body></html>".encode()


def _above(body: str) -> bytes:
    return f"<html><body><div>{body}</div><article>{_prose(5)}</article></body></html>".encode()


def _prose(count: int) -> str:
    return f"<p>{_PROSE * 3}</p>" * count


def _json(inside: str) -> bytes:
    script = f'<script type="application/ld+json">{inside}</script>'
    return _page(_prose(5), script)


def _charset(name: str, encoding: str) -> Callable[[int], bytes]:
    def page(size: int) -> bytes:
        text = f"<html><head><meta charset={name}></head><body>" + f"<p>{'Über die Fähre. ' * 200}</p>" * size
        return text.encode(encoding)

    return page


def _japanese(size: int) -> bytes:
    return ("<meta charset=iso-2022-jp>" + f"<p>{'日本の船。' * 400}</p>" * size).encode("iso-2022-jp")


_BAITS = ("By ", "- ", "1/1/2026 ", "“", ". ", "(c) ", "Photo: ", "\u00a0 ", "a-", "http://", "Jan 1, ", "&")
"""What the patterns for bylines, dates, credits and sentences begin with."""

CASES: dict[str, tuple[int, Callable[[int], bytes]]] = {
    "nodes in a paragraph": (99_000, lambda n: _page(f"{_prose(5)}<p>" + "<b>x</b> " * n)),
    "pictures above a text": (4_000, lambda n: _above("".join(f'<img src="{at}.jpg">' for at in range(n)))),
    "posts in posts": (
        2_000,
        lambda n: _page(f"{_prose(5)}{'<blockquote class=twitter-tweet>' * 1_500}{'<a>' * n}"),
    ),
    "nodes in blocks": (1_900, lambda n: _page("<div><p>Some words here.</p></div>" * n)),
    "too many nodes": (120_000, lambda n: _page("<p>Some words here.</p>" * n)),
    "nested": (150, lambda n: _page("<div>One more word. " * n + _prose(5))),
    "nested too deep": (10_000, lambda n: _page("<div>" * n + _prose(5))),
    "one attribute": (2 * _MEGA, lambda n: _page(f"<p title='{'x' * n}'>{_PROSE}</p>{_prose(5)}")),
    "one class attribute": (200_000, lambda n: _page(f"<p class='{'date by ' * n}'>{_PROSE}</p>{_prose(5)}")),
    "attributes": (2_000, lambda n: _page(f"{_prose(5)}" + f"<p {'a=b c ' * 300}>{_PROSE}</p>" * (n // 10))),
    "long page": (500, lambda n: _page(f"<p>{_PROSE * 120}</p>" * n)),
    "one word": (_MEGA, lambda n: _page(f"<p>{'x' * n}</p>{_prose(5)}")),
    "unclosed tags": (40_000, lambda n: _page(_prose(5) + "<b>x " * n)),
    "unclosed paragraphs": (1_900, lambda n: _page("<p><b><i>Words in a row. " * n)),
    "misnested": (120, lambda n: _page("<p>One <b>two <div>three</p> four</b> five</div> six words. " * n)),
    "end tags": (800_000, lambda n: _page(f"{_prose(5)}<p>x" + "</i>" * n)),
    "entities": (200_000, lambda n: _page(f"{_prose(5)}<p>{'&amp;&#x41;&bogus;&am' * n}</p>")),
    "baits": (
        15_000,
        lambda n: _page(_prose(5) + "".join(f"<p>{bait * n}</p>\n<h2>{bait * 40}</h2>" for bait in _BAITS)),
    ),
    "baited names": (150, lambda n: _page("".join(f"<p class='{b * 9}'>{b * 30}</p>" for b in _BAITS) * n)),
    "lines": (1_900, lambda n: _page(f"<div>{'A line of text that is long enough.<br>' * n}</div>")),
    "white space": (_MEGA, lambda n: _page(f"{_prose(5)}<p>{' ' * n}</p>" + "\n" * n)),
    "open angles": (_MEGA, lambda n: _page(_prose(5) + "<" * n)),
    "comments": (250_000, lambda n: _page(_prose(5) + "<!-- - -->" * n + "<!--" * n)),
    "JSON-LD": (5_000, lambda n: _json('[{"@type":"NewsArticle","headline":"x","author":"A B"},' * n)),
    "JSON-LD string": (_MEGA, lambda n: _json(f'{{"@type":"NewsArticle","articleBody":"{"word " * n}"}}')),
    "JSON-LD nested": (200_000, lambda n: _json("[" * n)),
    "metas": (5_000, lambda n: _page(_prose(5), "<meta name=author content='Jane Doe'>" * n)),
    "titles": (
        400,
        lambda n: _page(_prose(5), "".join(f"<meta property=og:title content='Part {i}'>" for i in range(n))),
    ),
    "dates in a paragraph": (4_000, lambda n: _page(_prose(5) + "<a rel=author>A B</a>, 8.5.12 " * n)),
    "times": (600, lambda n: _page("<time datetime='2026-01-01'>1 May 2026</time><p>A text.</p>" * n)),
    "table": (1_900, lambda n: _page(_prose(5) + "<table>" + "<tr><td>1<td>2" * (n // 2) + "</table>")),
    "pictures": (1_500, lambda n: _page("<figure><img src=a.png><figcaption>A b.</figure><p>C d.</p>" * n)),
    "NUL": (1_000, lambda n: _page("<p>te\0xt of words\0 that ends here.</p>" * n)),
    "UTF-16": (50, lambda n: b"\xff\xfe" + _page(f"<p>{_PROSE * 50}</p>" * n).decode().encode("utf-16-le")),
    "UTF-7 declared": (100, _charset("utf-7", "utf-8")),
    "Shift-JIS declared": (100, _charset("shift_jis", "latin-1")),
    "UTF-16 declared": (100, _charset("utf-16", "utf-8")),
    "ISO-2022-JP": (20, _japanese),
}
"""Name: the smaller size, and what makes the page of a size."""


def small_page(name: str) -> bytes:
    """The page of that name, small enough for a test."""
    size, page = CASES[name]
    return page(max(3, size // 100))


def one(name: str, size: int) -> None:
    """Read one page in this process and print what it took."""
    data = CASES[name][1](size)
    convert.read(_page(_prose(5)), format="html")  # loads all that is loaded once
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    try:
        convert.read(data, format="html")
        end = "record"
    except convert.ConvertError as error:
        end = type(error).__name__
    spent = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    print(len(data), spent, max(0, peak) // 1024, end, sep="\t")


def measured(name: str, size: int) -> tuple[int, float, int, str]:
    """Bytes, CPU seconds, MiB and how it ended, from a process of its own."""
    command = [sys.executable, "-m", "benchmarks.hostile", "--one", name, str(size)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\t")
    return int(said[0]), float(said[1]), int(said[2]), said[3].strip()


def main(names: list[str]) -> int:
    """Print the table; 1 if something takes more than `_MOST` times as long for ten times as much."""
    print(f"{'page':<22}{'bytes':>12}{'s':>8}{'10x s':>8}{'ratio':>7}{'MiB':>7}{'10x MiB':>9}  end")
    slow = []
    for name in names or CASES:
        size = CASES[name][0]
        small, large = measured(name, size), measured(name, size * _TIMES)
        ratio = large[1] / max(small[1], _LEAST_SECONDS)
        row = f"{name:<22}{large[0]:>12,}{small[1]:>8.2f}{large[1]:>8.2f}{ratio:>7.1f}"
        print(f"{row}{small[2]:>7}{large[2]:>9}  {small[3]}, {large[3]}", flush=True)
        if ratio > _MOST:
            slow.append(name)
    print("slow:", ", ".join(slow) or "none")
    return 1 if slow else 0


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        sys.exit(main(sys.argv[1:]))
