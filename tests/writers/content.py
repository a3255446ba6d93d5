"""What a record says, in one form: two records with the same content have equal forms.

It folds what no writer is asked to keep: unclean text, blocks and parts with nothing in them,
marks of one kind that touch or overlap, spaces inside and around marks, where the record came from.
"""

from __future__ import annotations

from typing import Any

import msgspec

from convert.article import Article
from convert.blocks import Mark
from convert.clean import clean
from convert.writers.inline import runs

Form = dict[str, Any]


def form(article: Article) -> Form:
    """The content of a record without its provenance."""
    plain: Form = msgspec.to_builtins(article)
    for name in ("provenance", "schema", "content_digest"):
        plain.pop(name, None)
    plain["body"] = [made for block in plain.get("body", ()) if (made := _block(block))]
    made = {name: value for name, value in _clean(plain).items() if value or name == "embargo"}
    for name in ("subjects", "genres", "signals"):
        made[name] = [term for term in made.get(name, ()) if term]
    return made


def _clean(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {name: made for name, inner in value.items() if (made := _clean(inner)) not in ("", None)}
    if isinstance(value, list | tuple):
        return [_clean(inner) for inner in value]
    return value


def _block(block: Form) -> Form | None:
    made = {name: _part(value) for name, value in _marked(block).items()}
    if made["type"] == "list":
        made["items"] = [item for item in made["items"] if clean(item["text"])]
    elif made["type"] == "table":
        made["rows"] = [row for row in made["rows"] if row]
    elif made["type"] == "related":
        made["links"] = [_pointer(link) for link in made["links"]]
    if not _says_something(made):
        return None
    if made["type"] == "table" and not made["rows"]:
        made["rows"] = [[{"text": ""}]]
    return made


def _says_something(block: Form) -> bool:
    """Whether there is anything in a block."""
    parts = ("items", "rows", "links", "image", "caption", "credit", "label", "url")
    return bool(clean(block.get("text") or "")) or any(block.get(part) for part in parts)


def _pointer(link: Form) -> Form:
    return link if clean(link["text"]) else {**link, "text": link.get("href", "")}


def _part(value: Any) -> Any:  # noqa: ANN401 - any JSON
    if isinstance(value, dict):
        return _marked(value)
    if isinstance(value, list | tuple):
        return [_part(inner) for inner in value]
    return value


def _marked(value: Form) -> Form:
    """Marks as the pieces of text that are marked alike, white space at their ends unmarked."""
    if "marks" not in value:
        return value
    marks = tuple(msgspec.convert(mark, Mark) for mark in value["marks"])
    letters = [
        (run.href, run.strong, run.emphasis)
        for run in runs(value["text"], marks)
        for _ in "".join(run.text.split())
    ]
    kept = {str(at): style for at, style in enumerate(letters) if any(style)}
    return {name: inner for name, inner in value.items() if name != "marks"} | (
        {"marked": kept} if kept else {}
    )
