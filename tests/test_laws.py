"""The laws of evidence, over every sample and every golden case, in every encoding they can be in."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

import convert
from convert.article import Article, content_digest
from convert.source import load
from convert.transforms import apply
from tests.golden import SAMPLES, case_folders, input_of
from tests.visible import visible_text

INPUTS = sorted(path for path in SAMPLES.glob("*/article.*") if path.suffix in (".md", ".txt", ".html"))
INPUTS += [path for folder in case_folders() if (path := input_of(folder)).suffix != ".pdf"]
SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
INPUTS += sorted(SEEDS.glob("*.txt"))


def value_at(record: dict[str, Any], pointer: str) -> str:
    """The words at a pointer: a string or number itself, or the text of what stands there."""
    at: Any = record
    for step in pointer.split("/")[1:]:
        at = at[int(step)] if isinstance(at, list) else at[step.replace("~1", "/").replace("~0", "~")]
    words = at.get("text", at) if isinstance(at, dict) else str(at) if isinstance(at, int) else at
    assert isinstance(words, str), pointer
    return words


def leaves(value: Any, pointer: str = "") -> list[str]:  # noqa: ANN401 - any JSON
    """The pointers of all strings in a record that say something of the article."""
    if isinstance(value, dict):
        inner = (
            (f"{pointer}/{key}", v) for key, v in value.items() if key not in ("type", "marks", "schema")
        )
        return [leaf for at, v in inner for leaf in leaves(v, at)]
    if isinstance(value, list):
        return [leaf for number, v in enumerate(value) for leaf in leaves(v, f"{pointer}/{number}")]
    return [pointer] if isinstance(value, str) else []


def check_laws(data: bytes, article: Article, media_type: str | None = None) -> None:
    """Slice + transforms = value for every pointer; every value has evidence; the ledger sums."""
    source = load(data, media_type=media_type)
    record: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(article))
    trail = article.provenance
    assert trail.source is not None
    assert trail.source.sha256 == source.sha256
    for pointer, evidence in trail.evidence.items():
        if evidence.kind == "quoted":
            raw = "".join(
                data[s.start : s.end].decode(source.charset.name, "replace") for s in evidence.selectors
            )
            assert source.slice(evidence.selectors) == raw, pointer
            if not evidence.approximate:
                assert apply(evidence.transforms, raw) == value_at(record, pointer), pointer
        else:
            assert evidence.inputs or evidence.agent, pointer
            assert all(at in trail.evidence or at == "/body" for at in evidence.inputs), pointer
    record.pop("provenance")
    for leaf in leaves(record):
        parents = [leaf.rsplit("/", n)[0] for n in range(leaf.count("/"))]
        assert any(parent in trail.evidence for parent in parents), f"{leaf} has no evidence"
    assert trail.ledger is not None
    assert trail.ledger.kept + sum(trail.ledger.dropped.values()) == trail.ledger.total
    seen = visible_text(source.text) if trail.source.media_type == "text/html" else source.text
    assert trail.ledger.total == sum(map(len, seen.split()))
    assert article.content_digest == content_digest(article.body)
    convert.validate(article)


def encoded(path: Path, encoding: str) -> bytes | None:
    """A file in another encoding or with other line ends; nothing if the encoding lacks its characters."""
    data = path.read_bytes()
    if encoding == "crlf":
        return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    try:
        return data if encoding == "as it is" else load(data).text.encode(encoding)
    except UnicodeEncodeError:
        return None


ENCODINGS = ("as it is", "crlf", "utf-8-sig", "utf-16", "windows-1252")
RENDITIONS = [(path, name) for path in INPUTS for name in ENCODINGS if encoded(path, name) is not None]


@pytest.mark.parametrize(
    ("path", "encoding"),
    RENDITIONS,
    ids=[f"{path.parent.name}/{path.name}:{name}" for path, name in RENDITIONS],
)
def test_evidence_is_what_the_bytes_say(path: Path, encoding: str) -> None:
    data = encoded(path, encoding)
    assert data is not None
    declared = "text/plain; charset=windows-1252" if encoding == "windows-1252" else None
    plain = convert.read(path)
    article = convert.read(data, media_type=declared)
    check_laws(data, article, declared)
    assert article.body == plain.body
    assert article.headline == plain.headline
    assert article.content_digest == plain.content_digest
