"""The properties of a ninjs item as fields of the record."""

from __future__ import annotations

from collections.abc import Iterator

from convert.desk import Words, offer_url
from convert.draft import Draft
from convert.iptc.content import Known
from convert.iptc.jsonwords import first, markup_words, objects, said, words_of
from convert.iptc.people import Kind, Party, offer_line, role_of
from convert.iptc.words import (
    offer_all,
    offer_embargo,
    offer_identifiers,
    offer_language,
    offer_moment,
    offer_place,
    offer_status,
    offer_terms,
    offer_urgency,
    offer_words,
)
from convert.markup.jsonplaces import Json, Scalar

_TEXTS = {
    "rights": ("copyrightnotice", "copyrightNotice", "copyrightholder", "copyrightHolder"),
    "usage_terms": ("usageterms", "usageTerms"),
    "slugline": ("slugline",),
    "creditline": ("creditline", "creditLine"),
    "section": ("section",),
}
_SUMMARIES = ("summary", "abstract", "teaser", "standfirst", "lead", "text", "drol:summary", "")
_WEB = ("http://", "https://")


def offer_item(draft: Draft, item: dict[str, Json]) -> Known:
    """Offer all fields; what of them the body may print again is returned."""
    headlines = _offer_headlines(draft, item)
    abstracts = _offer_descriptions(draft, item)
    line = first(item, ("byline", "by"), "ninjs")
    parties = list(_parties(item))
    if line:
        offer_line(draft, line, parties)
    _offer_dates(draft, item)
    for name, keys in _TEXTS.items():
        for words in said(item, keys, "ninjs"):
            offer_words(draft, name, words)
    _offer_names(draft, item)
    offer_language(draft, first(item, ("language",), "ninjs"))
    offer_urgency(draft, first(item, ("urgency",), "ninjs"))
    offer_status(draft, first(item, ("pubstatus", "pubStatus"), "ninjs"))
    place = first(item, ("dateline",), "ninjs"), first(item, ("located",), "ninjs")
    offer_place(draft, _by_role(item, ("dateline",)) or place[0], place[1])
    _offer_terms(draft, item)
    return Known(headlines, abstracts, line.text if line else "", parties)


def _role(entry: dict[str, Json]) -> str:
    role = entry.get("role")
    return role.text.casefold() if isinstance(role, Scalar) else ""


def _offer_headlines(draft: Draft, item: dict[str, Json]) -> list[str]:
    """Offer the main headline, from the list of version 2 or the one of version 1, else the title."""
    entries = [(e, words_of(e.get("value"), "ninjs:headlines")) for e in objects(item, "headlines")]
    entries = [(entry, words) for entry, words in entries if words]
    for entry, words in sorted(entries, key=lambda pair: _role(pair[0]) not in ("main", "")):
        below = len(entries) > 1 and any(part in _role(entry) for part in ("sub", "deck", "second"))
        offer_words(draft, "subheadline" if below else "headline", words)
    flat = list(said(item, ("headline", "title"), "ninjs"))
    for words in flat:
        offer_words(draft, "headline", words)
    for words in said(item, ("headline_extended",), "ninjs"):
        offer_words(draft, "subheadline", words)
    return [words.text for _, words in entries if words] + [words.text for words in flat]


def _offer_descriptions(draft: Draft, item: dict[str, Json]) -> list[str]:
    entries = [e for e in objects(item, "descriptions") if _role(e) in _SUMMARIES]
    found = [words_of(entry.get("value"), "ninjs:descriptions") for entry in entries]
    found += said(item, ("description_text", "description_summary", "description"), "ninjs")
    found += [markup_words(item.get("description_html"), "ninjs:description_html")]
    for words in found:
        offer_words(draft, "description", words)
    return [words.text for words in found if words]


def _by_role(item: dict[str, Json], roles: tuple[str, ...]) -> Words | None:
    found = (entry for entry in objects(item, "descriptions") if _role(entry) in roles)
    return next((words_of(entry.get("value"), "ninjs:descriptions") for entry in found), None)


def _parties(item: dict[str, Json]) -> Iterator[Party]:
    """Authors among the people and organizations, and those of the dialects' own list."""
    lists: tuple[tuple[str, Kind], ...] = (
        ("people", "person"),
        ("person", "person"),
        ("organisations", "organization"),
        ("organisation", "organization"),
    )
    for key, kind in lists:
        for entry in objects(item, key):
            name, rel = words_of(entry.get("name"), f"ninjs:{key}"), first(entry, ("rel",), "ninjs")
            role = role_of(rel.text) if rel else None
            if name and role:
                notes = {
                    _role(note): words_of(note.get("value"), "ninjs:contactInfo") for note in _notes(entry)
                }
                url = words_of(entry.get("uri"), f"ninjs:{key}")
                yield Party(
                    name,
                    kind,
                    role,
                    notes.get("affiliation"),
                    notes.get("location"),
                    url if url and url.text.startswith(_WEB) else None,
                )
    for entry in objects(item, "authors", "author"):
        name, code = words_of(entry.get("name"), "ninjs:authors"), first(entry, ("role",), "ninjs")
        if name:
            yield Party(name, None, (role_of(code.text) if code else None) or "author")


def _notes(entry: dict[str, Json]) -> Iterator[dict[str, Json]]:
    return objects(entry, "contactInfo", "contactinfo")


def _offer_dates(draft: Draft, item: dict[str, Json]) -> None:
    """The creation of the content, else of the item; the version's date is a change where it is another."""
    content = first(item, ("contentcreated", "contentCreated"), "ninjs")
    created = first(item, ("firstcreated", "firstCreated"), "ninjs")
    version = first(item, ("versioncreated", "versionCreated"), "ninjs")
    for words in (content, created):
        offer_moment(draft, "published", words)
    if not (content or created):
        offer_moment(draft, "published", version)
    elif version and version.text not in [words.text for words in (content, created) if words]:
        offer_moment(draft, "modified", version)
    embargo = first(item, ("embargoed", "embargoedUntil", "embargoeduntil"), "ninjs")
    if embargo:
        offer_embargo(draft, embargo)
    offer_moment(draft, "expires", first(item, ("expires",), "ninjs"))
    for key in ("ednote", "edNote"):
        note = item.get(key)
        if isinstance(note, Scalar):
            draft.drop((note.start, note.start + len(note.raw)), "editor-note")


def _offer_names(draft: Draft, item: dict[str, Json]) -> None:
    """Identifiers, addresses, and who provides the item."""
    found: list[tuple[Words, str | None, Words | None]] = []
    version = first(item, ("version",), "ninjs")
    for key in ("guid", "uri"):
        words = words_of(item.get(key), f"ninjs:{key}")
        if words:
            found.append((words, "guid", None if found else version))
    for entry in objects(item, "altIds", "altids"):
        words, role = words_of(entry.get("value"), "ninjs:altIds"), _role(entry)
        if words and role in ("canonical-url", "source-url") and words.text.startswith(_WEB):
            offer_url(draft, "canonical_url" if role == "canonical-url" else "url", words.text, words.held)
        elif words:
            found.append((words, role or "altId", None))
    offer_identifiers(draft, found)
    for entry in objects(item, "infoSources", "infosources"):
        field = "creditline" if _role(entry) == "credit" else "publisher"
        offer_words(draft, field, words_of(entry.get("name"), "ninjs:infoSources"))
    for words in said(item, ("source", "provider", "copyrightholder", "copyrightHolder"), "ninjs"):
        offer_words(draft, "publisher", words)


def _offer_terms(draft: Draft, item: dict[str, Json]) -> None:
    """Subjects, genres, keywords and the section, which version 2 has all in one list.

    A subject that is only a word, and not said to be what the item is about, is a keyword.
    """
    subjects, words = [], [*said(item, ("keywords", "keyword"), "ninjs")]
    for entry in objects(item, "subject", "subjects"):
        rel = first(entry, ("rel",), "ninjs")
        term = _term(entry, "ninjs:subject")
        name, code, uri = term
        if rel and rel.text == "section":
            offer_words(draft, "section", name or code)
        elif name and not uri and ((rel and rel.text == "keyword") or not (rel or code)):
            words.append(name)
        else:
            subjects.append(term)
    offer_terms(draft, "subjects", subjects)
    offer_all(draft, "keywords", words)
    genres = [_term(entry, "ninjs:genre") for entry in objects(item, "genre", "genres")]
    offer_terms(draft, "genres", genres)


def _term(entry: dict[str, Json], method: str) -> tuple[Words | None, Words | None, Words | None]:
    """A term's name, code and address; a lone literal is a name."""
    literal, code = words_of(entry.get("literal"), method), words_of(entry.get("code"), method)
    name, uri = words_of(entry.get("name"), method), words_of(entry.get("uri"), method)
    if literal and not (name or uri or code):
        return literal, None, None
    return name, code or literal, uri
