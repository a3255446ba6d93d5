"""Names for things: the item's guid, our own terms, and addresses the schema takes."""

from __future__ import annotations

import re
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from convert.article import Article

_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]+:[\s\S]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")
_AUTHORITY = re.compile(r"(?:[^@\[\]]*@)?(?:\[[0-9A-Fa-f:.]{2,45}\]|[^@:\[\]]*)(?::[0-9]{1,5})?")
_PLAIN = r"A-Za-z0-9\-._~!$&'()*+,;=%"
_LONE_PERCENT = r"%(?![0-9A-Fa-f]{2})"
_NOT_AUTHORITY = re.compile(rf"[^{_PLAIN}:@\[\]]|{_LONE_PERCENT}")
_NOT_PATH = re.compile(rf"[^{_PLAIN}:@/]|{_LONE_PERCENT}")
_NOT_QUERY = re.compile(rf"[^{_PLAIN}:@/?]|{_LONE_PERCENT}")
_NOT_BARE = re.compile(rf"[^{_PLAIN}/]|{_LONE_PERCENT}")
_UNDELIMITED = _PLAIN.removesuffix("%")
_PLAIN_ADDRESS = re.compile(
    r"urn:[A-Za-z0-9:._\-]++"
    rf"|https?://[A-Za-z0-9.\-]++(?:/[{_UNDELIMITED}:@/]*+)?"
    rf"(?:\?[{_UNDELIMITED}:@/?]*+)?(?:#[{_UNDELIMITED}:@/?]*+)?"
)
"""A name such as a digest's, and most addresses of the web: nothing in them is to be encoded."""
_UNRESERVED = re.compile(r"[A-Za-z0-9._~\-]*+")

_TAG_AUTHORITY = re.compile(
    r"(?:[A-Za-z0-9\-._]{1,64}@)?[A-Za-z0-9](?:[A-Za-z0-9.\-]{0,252}[A-Za-z0-9])?"
    r",[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"
)


def is_authority(text: str) -> bool:
    """Whether `text` is a tagging entity by RFC 4151: a domain or mail address, a comma and a date."""
    return _TAG_AUTHORITY.fullmatch(text) is not None


def guid(article: Article, authority: str | None = None) -> str:
    """The item's identifier: a version 5 UUID, which claims nobody's domain.

    With an `authority` such as `desk.example,2026` it is a `tag:` URI of that authority
    (RFC 4151), which ends with the UUID.

    It follows from the canonical address, else from the address of this copy, so the
    same article keeps it through all its versions.  Without an absolute address it
    follows from the content digest, and changed text makes it another item.
    """
    addresses = (url for url in (article.canonical_url, article.url) if url and is_absolute(url))
    name = next(addresses, f"urn:sha256:{article.content_digest}")
    made = uuid5(NAMESPACE_URL, name.encode("utf-8", "replace").decode("utf-8"))
    return f"tag:{authority}:{made}" if authority else made.urn


def term(kind: str, name: str) -> str:
    """The URI of one of our own terms, such as `urn:wirecopy:role:reporter`."""
    plain = name if _UNRESERVED.fullmatch(name) else quote(name, safe="", errors="replace")
    return f"urn:wirecopy:{kind}:{plain}"


def is_absolute(url: str) -> bool:
    """Whether `url` starts with a scheme of two letters or more; a drive letter is none."""
    return _ABSOLUTE.match(url) is not None


def address(url: str) -> str:
    """`url` as a URI reference by RFC 3986, which a schema's `anyURI` always takes.

    What may not stand in a URI is percent-encoded as UTF-8 (RFC 3987, section 3.1), and
    the colon before an absent port goes; any other valid URI stays as it is.  Text that
    cannot be read as an address, because of a broken host or port, say, becomes a
    relative path with all its delimiters encoded.
    """
    if not url or _PLAIN_ADDRESS.fullmatch(url):
        return url
    return _encoded_parts(url.strip())


def _encoded_parts(url: str) -> str:
    """`address` part by part: slow, and what it says of most addresses is that they may stay."""
    rest, hash_mark, fragment = url.partition("#")
    rest, question_mark, query = rest.partition("?")
    scheme = _SCHEME.match(rest)
    path = rest[scheme.end() :] if scheme else rest
    slashes, authority = "", ""
    if path.startswith("//"):
        slashes = "//"
        authority, slash, path = path[2:].partition("/")
        authority, path = authority.removesuffix(":"), slash + path
    colon_first = not scheme and not slashes and ":" in path.partition("/")[0]
    if colon_first or not _AUTHORITY.fullmatch(authority):
        return _encoded(_NOT_BARE, url)
    start = (scheme[0] if scheme else "") + slashes + _encoded(_NOT_AUTHORITY, authority)
    end = question_mark + _encoded(_NOT_QUERY, query) + hash_mark + _encoded(_NOT_QUERY, fragment)
    return start + _encoded(_NOT_PATH, path) + end


def _encoded(unsafe: re.Pattern[str], text: str) -> str:
    return unsafe.sub(lambda match: quote(match[0], safe="", errors="replace"), text)
