"""The names in words that name authors, without what else stands there, each with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeAlias

from msgspec import structs

from convert.article import Contributor
from convert.newsroom.bylines import Found, looks_like_names, parse_byline
from convert.newsroom.names import is_person, kind_of
from convert.readers.html.fields.claims import NamePlace, Place, Words
from convert.readers.html.fields.jsonld import Said, Thing, string, strings
from convert.readers.html.fields.printed import Mark

Names: TypeAlias = Callable[[str], tuple[Found, ...]]

_ACCOUNT = re.compile(
    r"(?:admin(?:istrator)?|root|webmaster|editor|user|guest|test|default|superuser|anonymous|none|null"
    r"|unknown|n/?a|wp-?admin|cms|web|wordpress|joomla|typo3|drupal"
    r"|(?:super|site|web|power) ?(?:user|admin)|user ?name"
    r"|administra(?:dora?|teur|tore|tör)|beheerder|benutzer(?:name)?|usuario|usuário|utente|gebruiker|пользователь"
    r"|админ(?:истратор)?|адміністратор|管理员|管理員|管理者)\d{0,6}|[a-z]{1,20}[._-]?\d{1,8}|[\w.+-]{1,64}@[\w.-]{1,99}"
    r"|.*(?:\bwww\.|://).*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?:|www\.|/|@", re.IGNORECASE)
OPENING = re.compile(
    r"(?:(?:posted|published|written|submitted|story|article|added|words|created|eingestellt|veröffentlicht"
    r"|geschrieben|gepostet|erstellt|verfasst|(?:ein )?beitrag|(?:ein )?artikel|publié|posté|écrit|rédigé"
    r"|publicado|escrito|scritto|pubblicato|geplaatst|geschreven|skrevet|skriven|opublikowany|dodane|interview"
    r"|text)\s{0,3}"
    r"(?:by|von|vom|par|por|da|di|door|av|af|przez)[\s:]{0,3}|(?:author|autor(?:in|en)?|auteur|autore)\s?:?\s)(?=\S)",
    re.IGNORECASE,
)
_INTRODUCED = re.compile(
    r"(?:[^\W\d_]{2,20}\s){0,3}(?:by|von|par|por|di|af|av|door|przez|deur|(?-i:oleh|nga))[\s:]\s?(?=\S)"
    r"|[^\W\d_]{3,20}\s?[:：]\s?(?=\S)",
    re.IGNORECASE,
)
_CLOSING = re.compile(r"\s(?:autor(?:in)?|author|redakteur(?:in)?|editor|auteur)\Z", re.IGNORECASE)
_BARE = re.compile(
    r"(?:by|von|par|por|di|af|av|door|oleh|przez|deur|nga|and|und"
    r"|author|autor|autorin|text|posted|powered by|e-?mail"
    r"|.*[:!?]|.*login.*)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s?(?:\(\w{1,4}\.?\)|@\w{2,30})\Z")
SPECIFIC = re.compile(r"name|\bfn\b|author-link|\bauthor\Z", re.IGNORECASE)
_LONGEST = 240


class Name(NamedTuple):
    """Somebody named, and where."""

    contributor: Contributor
    """Who it is."""
    place: NamePlace
    """Where the name stands."""


class Line(NamedTuple):
    """Words that name authors."""

    text: str
    """The clean words."""
    place: Place
    """Where they stand."""
    transforms: tuple[str, ...]
    """What follows the place's own transform."""
    names: tuple[Name, ...]
    """Those named, in order."""


def is_nobody(name: str) -> bool:
    """Whether `name` is an account's, or a word that only introduces names."""
    return bool(_ACCOUNT.fullmatch(name) or _BARE.fullmatch(name))


def line_of(text: str, place: Place, transforms: tuple[str, ...], found: Iterable[Found]) -> Line:
    """A line with the names found in it."""
    names = []
    for who in map(_trimmed, found):
        whole = (who.start, who.end) == (0, len(text))
        cut = transforms if whole else (*transforms, f"substring/1:{who.start}-{who.end}")
        names.append(Name(who.contributor, NamePlace(place, cut)))
    return Line(text, place, transforms, tuple(names))


def _trimmed(who: Found) -> Found:
    """A name without the initials or the handle behind it, or the posts it could not be taken apart from."""
    name = who.contributor.name
    tail = _TAIL.search(name)
    first = name.partition(",")[0]
    kept = (
        name[: tail.start()]
        if tail
        else first
        if first != name and is_person(first) and len(name) > 40
        else name
    )
    if kept == name or not kept:
        return who
    return Found(
        structs.replace(who.contributor, name=kept, kind=kind_of(kept)), who.start, who.start + len(kept)
    )


def declared_line(text: str, place: Place, transforms: tuple[str, ...], names: Names) -> Line | None:
    """A line of names that metadata declares; `names` is `parse_names`, or that with a memory."""
    if len(text) > _LONGEST or _ADDRESS.search(text.partition(" ")[0]):
        return None
    line = parse_byline(text)
    found = line.people if line and line.end == len(text) else names(text)
    return line_of(text, place, transforms, found) if found else None


def said_lines(thing: Thing | Said, names: Names) -> Iterator[Line]:
    """The names of one author of the JSON-LD."""
    spoken = [thing] if isinstance(thing, Said) else strings(thing, "name")
    for said in spoken:
        line = declared_line(said.text, said.place, said.transforms, names)
        if line and isinstance(thing, Thing):
            line = line._replace(names=tuple(_described(name, thing) for name in line.names))
        if line:
            yield line


def _described(name: Name, thing: Thing) -> Name:
    """A name with the kind that its object's type gives it."""
    who = name.contributor
    if thing.kind.endswith("organization") and not is_person(who.name):
        who = structs.replace(who, kind="organization")
    elif thing.kind == "person" and who.kind is None and " " in who.name:
        who = structs.replace(who, kind="person")
    address = string(thing, "url")
    if address and address.text.startswith(("https://", "http://")):
        who = structs.replace(who, url=address.text)
    return name._replace(contributor=who)


def marked_line(mark: Mark, names: Names) -> Line | None:
    """The names in an element that is marked as an author's."""
    line = parse_byline(mark.text)
    if line:
        return line_of(mark.text, Words(mark.element), (), line.people)
    introduced = OPENING.match(mark.text)
    if not introduced and not looks_like_names(mark.text):
        introduced = _INTRODUCED.match(mark.text)
    start = introduced.end() if introduced else 0
    closing = _CLOSING.search(mark.text, start)
    rest = mark.text[start : closing.start() if closing else None]
    short = len(rest) <= 40 and not any(map(str.isdigit, rest)) and len(rest.split()) <= 4
    if looks_like_names(rest) or short:
        found = [Found(who.contributor, who.start + start, who.end + start) for who in names(rest)]
        return line_of(mark.text, Words(mark.element), (), found)
    return None
