"""Which format some bytes are in, when nobody has said so."""

from __future__ import annotations

import re

from convert.article import SCHEMA_ID
from convert.charset import is_pdf
from convert.errors import NoArticleError, UnknownFormatError, UnreadableError
from convert.formats import READERS, reader_for
from convert.markup.xmltokens import TOKEN
from convert.source import Source

_SAMPLE = 64 * 1024
_JUNK_SHARE = 0.05
_SIGNATURES = (
    (b"PK\x03\x04", "a ZIP file (perhaps a Word document)"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_BEFORE_HTML = r"(?:\s{0,1000}(?:<!--.{0,2000}?-->|<\?xml[^>]{0,200}>|<!doctype[^>]{0,300}>)){0,5}\s{0,1000}"
_HTML = re.compile(
    rf"\s{{0,1000}}<!doctype\s+html\b|{_BEFORE_HTML}<(?:html|head|body|title|meta|link|script|style)\b",
    re.I | re.S,
)
_ROOTS = {
    **dict.fromkeys(
        (
            "newsItem",
            "newsMessage",
            "packageItem",
            "conceptItem",
            "planningItem",
            "knowledgeItem",
            "catalogItem",
        ),
        "newsml",
    ),
    "NewsML": "newsml1",
    "nitf": "nitf",
    "html": "html",
}
_NINJS = re.compile(
    r'"(?:version_?[cC]reated|first_?[cC]reated|body_x?html|body_text|headlines|bodies|pub_?[sS]tatus)"\s{0,99}:'
)
_LINKED = re.compile(r'"@(?:context|graph|type)"\s{0,99}:')
_JUNK = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
_SURE = (
    re.compile(r"\A\s{0,1000}#{1,6} \S"),
    re.compile(r"\[[^\[\]\n]{1,300}\]\((?:#|<|/|https?:|mailto:)[^()\n]{0,1000}\)"),
    re.compile(r"^ {0,3}\[[^\[\]\n]{1,100}\]: +\S", re.M),
    re.compile(r"^ {0,3}\|? *:?-{3,}:? *(?:\| *:?-{3,}:? *)+\|? *$", re.M),
)
_SIGNS = (
    re.compile(r"^#{2,6} \S", re.M),
    re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*(?!\w)"),
    re.compile(r"(?<![\w*])[*_][^\s*_][^*_\n]{0,300}[*_](?!\w)"),
    re.compile(r"<https?://[^\s<>]{1,500}>"),
    re.compile(r"^ {0,3}(?:={3,}|-{3,})[ \t]*$", re.M),
    re.compile(r"^ {0,3}(?:>|```)", re.M),
)


def detect(source: Source) -> str:
    """The name of the reader for a source: by media type, by suffix, else by content.

    Raises `NoArticleError` for an empty source, `UnreadableError` for binary junk and
    `UnknownFormatError` for a format that is known by sight but has no reader.
    """
    where = source.name or "input"
    if not source.data.strip():
        raise NoArticleError(f"{where}: empty")
    for signature, what in _SIGNATURES:
        if source.data.startswith(signature):
            raise UnknownFormatError(f"{where}: {what}, which is not read; {_read()}")
    if is_pdf(source.data):
        return "pdf"
    settled = reader_for(source.media_type, source.suffix)
    if settled and settled.name != "json":
        return settled.name
    sample = source.text[:_SAMPLE]
    found = _of_json(sample) if sample.lstrip().startswith(("{", "[")) else ""
    found = found or (settled.name if settled else "")
    if not found and sample.lstrip().startswith("<"):
        found = _of_markup(sample, where)
    if found:
        return found
    if len(_JUNK.findall(sample)) > _JUNK_SHARE * len(sample):
        raise UnreadableError(f"{where}: not text (binary data)")
    return "markdown" if _is_markdown(source.text) else "text"


def _of_markup(sample: str, where: str) -> str:
    """The format that the root element names, or nothing for what is no XML.

    Raises `UnknownFormatError` for XML of another kind.
    """
    if _HTML.match(sample):
        return "html"
    root = next((token[2] for token in TOKEN.finditer(sample) if token[2]), "")
    known = _ROOTS.get(root.rpartition(":")[2], "")
    if root and not known:
        known = _wrapped(sample)
    if not known and root not in ("rss", "feed") and _is_article(sample):
        return "newsxml"
    if (not known and sample.lstrip().startswith("<?xml")) or root in ("rss", "feed"):
        said = f" with the root <{root[:60]}>" if root else ""
        raise UnknownFormatError(f"{where}: XML{said}, which is not read; {_read()}")
    return known


def _wrapped(sample: str) -> str:
    """The news format that an envelope of another kind holds, or nothing."""
    names = (token[2].rpartition(":")[2] for token in TOKEN.finditer(sample) if token[2])
    return next((_ROOTS[name] for name in names if name in _ROOTS and name != "html"), "")


def _is_article(sample: str) -> bool:
    """Whether an unknown kind of XML has the elements of a single article."""
    from convert.readers.newsxml import is_article

    names = [token[2].rpartition(":")[2].lower() for token in TOKEN.finditer(sample) if token[2]]
    return sample.lstrip().startswith("<?xml") and is_article(set(names))


def _of_json(sample: str) -> str:
    """The format that the keys of a JSON document name, or nothing."""
    if f'"{SCHEMA_ID}"' in sample:
        return "json"
    if _LINKED.search(sample) and "schema.org" in sample:
        return "schemaorg"
    return "ninjs" if _NINJS.search(sample) else ""


def _is_markdown(text: str) -> bool:
    """Whether a text has a Markdown head, one sure sign, or two signs that could each be chance."""
    from convert.readers.markdown.heads import read_head

    sample = text[:_SAMPLE].replace("\r\n", "\n").replace("\r", "\n")
    if read_head(text).end or any(sign.search(sample) for sign in _SURE):
        return True
    return sum(1 for sign in _SIGNS if sign.search(sample)) > 1


def _read() -> str:
    return "formats read: " + ", ".join(reader.name for reader in READERS)
