"""Two records side by side in words for people: what `compare` prints."""

from __future__ import annotations

from collections.abc import Iterator

from convert.comparison import Comparison, word_diff
from convert.views.tables import short, table


def comparison(result: Comparison) -> Iterator[str]:
    """The lines of `compare`: the verdict, then each paragraph and field that differs."""
    same = sum(1 for pair in result.paragraphs if pair.status == "same")
    share = f"{same} of {len(result.paragraphs)} paragraphs alike"
    yield f"{result.verdict}: similarity {result.similarity:.4f}, {share}"
    for pair in result.paragraphs:
        if pair.status == "changed":
            yield f"changed  {_numbers(pair.a)} | {_numbers(pair.b)}"
            yield "  " + " ".join(
                words if op == "=" else f"[{op}{words}{op}]"
                for op, words in word_diff(pair.text_a or "", pair.text_b or "")
            )
        elif pair.status == "only-a":
            yield f"only in A  {_numbers(pair.a)}  {short(pair.text_a or '')}"
        elif pair.status == "only-b":
            yield f"only in B  {_numbers(pair.b)}  {short(pair.text_b or '')}"
    if result.fields:
        yield ""
        rows = [("FIELD", "A", "B")]
        rows += [(field.name, short(_shown(field.a)), short(_shown(field.b))) for field in result.fields]
        yield from table(rows)


def _numbers(index: int | None) -> str:
    return "-" if index is None else f"/body/{index}"


def _shown(value: str | tuple[str, ...] | None) -> str:
    return "-" if value is None else value if isinstance(value, str) else ", ".join(value) or "-"
