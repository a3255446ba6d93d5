"""Labels at the start of a line: related articles, the source of this copy, tags, the end.

A label is a phrase from the table followed by a colon (or another mark that points on:
"|", "›", "→").  Without one it counts only where it cannot be the start of a sentence:

- it is the whole line, and a phrase that says by itself what it labels ("Read more",
  "Original url"; not "Source", which may be a heading);
- an address follows it ("Source https://...");
- it is printed in capitals and what follows is not ("READ MORE Harbour reopens").
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from convert.newsroom.months import fold, may_open_with

_FIRST_WORD = re.compile(r"[\w'’-]+")

Kind: TypeAlias = Literal["related", "source", "tags", "end"]


class Label(NamedTuple):
    """A label at the start of a line."""

    kind: Kind
    """What it labels: other articles, where this copy was published, tags, or the end of the text."""
    start: int
    """First code point of the label."""
    end: int
    """One past the last, its colon included; what it labels follows, if anything does."""


# Phrases that name what they label.
_RELATED = """
related article|related articles|related story|related stories|related content
|related coverage|related news|related link|related links|related reading|related topics
|related posts|read also|also read|read more|read more on this|read more about this
|read next|see also|see more|more on this|more on this story|more on this topic|more from
|more stories|more news|further reading|you may also like|you might also like|don't miss
|recommended reading|recommended articles|suggested reading|watch also|lesen sie auch
|lesen sie mehr|lesen sie dazu|mehr zum thema|mehr dazu|mehr lesen|auch interessant
|siehe auch|weiterlesen|weitere artikel|zum thema|das könnte sie auch interessieren
|à lire aussi|a lire aussi|à lire également|lire aussi|lire également|à lire|voir aussi
|à voir aussi|sur le même sujet|lea también|lee también|leer también|lea además|lea más
|leer más|ver también|te puede interesar|le puede interesar|más sobre este tema
|noticias relacionadas|artículos relacionados|leggi anche|leggi di più|per approfondire
|vedi anche|articoli correlati|ti potrebbe interessare|leia também|leia mais|veja também
|saiba mais|notícias relacionadas|lees ook|lees meer|lees verder|zie ook|bekijk ook
|läs också|läs även|läs mer|se också|se även|læs også|læs mere|se også|les også
|les mer|lue myös|lue lisää|katso myös|czytaj też|czytaj także|czytaj również
|czytaj więcej|przeczytaj też|przeczytaj także|zobacz też|zobacz także|zobacz również
|čtěte také|čtěte též|čtěte více|přečtěte si také|читайте также|читайте ещё|читайте еще
|смотрите также|по теме|материалы по теме|читайте також|дивіться також|διαβάστε επίσης
|δείτε επίσης|διαβάστε ακόμα|ayrıca okuyun|ayrıca bakınız|ilgili haber|ilgili haberler
|bunu da okuyun|citește și|citiți și|citește mai mult|vezi și|olvassa el ezt is
|olvasd el ezt is|kapcsolódó cikk|kapcsolódó cikkek
"""
_SOURCE = """
original url|original link|original article|original story|original source|source url
|article url|page url|originally published at|originally published in|originally published on
|originally published by|originally published|first published at|first published in
|first published by|originalartikel|originallink|ursprünglich erschienen bei
|ursprünglich erschienen in|ursprünglich veröffentlicht|zuerst erschienen bei
|zuerst erschienen in|article original|lien original|publié initialement|artículo original
|enlace original|publicado originalmente en|articolo originale|link originale|artigo original
|link original|publicado originalmente em|origineel artikel|originele link|ursprungsartikel
|оригинал статьи|ссылка на оригинал|оригінал статті
"""
_TAGS = """
tags|tagged|keywords|filed under|posted in|schlagwörter|schlagworte|stichwörter
|mots-clés|mots clés|étiquettes|etiquetas|palabras clave|palavras-chave|parole chiave
|trefwoorden|taggar|nyckelord|stikkord|emneord|avainsanat|asiasanat|tagi|słowa kluczowe
|štítky|klíčová slova|теги|ключевые слова|ключові слова|ετικέτες|etiketler
|anahtar kelimeler|etichete|cuvinte cheie|címkék|kulcsszavak
"""

# Words that label only before a colon or an address: alone they may be a heading or start a sentence.
_RELATED_BEFORE_COLON = """
related|more|recommended|background|read|watch|mehr|lire|voir|más|leggi|leia
|lees|läs|les|czytaj|читайте|watch live
"""
_SOURCE_BEFORE_COLON = """
source|sources|url|link|permalink|web|via|quelle|quellen|fuente|fuentes|fonte
|fonti|fontes|bron|källa|kilde|lähde|źródło|zdroj|источник|ссылка|джерело
|посилання|πηγή|kaynak|sursa|sursă|forrás
"""
_TAGS_BEFORE_COLON = "tag|topics|topic|thema|themen|sujets|temas|onderwerpen|темы"

_END = re.compile(
    r"""[-–—\s*/(\[]*(?:-\s?30\s?-|\#(?:\s?\#){2}|\(?ENDS?\)?|\((?:END|ENDS|end|ends|Ends|End)\)|-\s?0\s?-)[-–—\s*/)\].]*""",
    re.VERBOSE,
)
_POINTER = re.compile(r"\s?(?:[:：›»→>|]|->)")
_ADDRESS = re.compile(r"\s{1,3}<?(?:https?://|www\.)", re.IGNORECASE)
_LONGEST = 60


def find_label(text: str) -> Label | None:
    """The label `text` starts with; None where the words only start a sentence."""
    if not may_open_with(text, _openings()):
        return None
    start = len(text) - len(text.lstrip())
    if len(text) - start <= _LONGEST and _END.fullmatch(text.strip()):
        return Label("end", start, len(text.rstrip()))
    first = _FIRST_WORD.match(text, start, start + _LONGEST)
    if first is None or fold(first[0]) not in _first_words():
        return None
    for kind, alone, phrases in _tables():
        found = phrases.match(text, start, start + _LONGEST)
        end = _label_end(text, found, alone=alone) if found else None
        if end is not None:
            return Label(kind, start, end)
    return None


def _label_end(text: str, found: re.Match[str], *, alone: bool) -> int | None:
    """Where the label ends whose phrase was found; None if it is none here."""
    end = found.end()
    pointer = _POINTER.match(text, end)
    if pointer:
        return pointer.end()
    rest = text[end : end + 80].strip()
    is_label = _ADDRESS.match(text, end) or (alone and (not rest or _shouted(found[0], rest)))
    return end if is_label else None


def _shouted(label: str, rest: str) -> bool:
    return label.isupper() and rest[0].isupper() and not rest.isupper()


@cache
def _tables() -> tuple[tuple[Kind, bool, re.Pattern[str]], ...]:
    """The kinds of label, whether their phrases can stand alone, and the phrases."""
    return (
        ("related", True, _phrases(_RELATED)),
        ("source", True, _phrases(_SOURCE)),
        ("tags", True, _phrases(_TAGS)),
        ("related", False, _phrases(_RELATED_BEFORE_COLON)),
        ("source", False, _phrases(_SOURCE_BEFORE_COLON)),
        ("tags", False, _phrases(_TAGS_BEFORE_COLON)),
    )


@cache
def _first_words() -> frozenset[str]:
    """The first words of all phrases, folded: few lines begin with one."""
    tables = (_RELATED, _SOURCE, _TAGS, _RELATED_BEFORE_COLON, _SOURCE_BEFORE_COLON, _TAGS_BEFORE_COLON)
    firsts = (_FIRST_WORD.match(phrase.strip()) for table in tables for phrase in table.split("|"))
    return frozenset(fold(first[0]) for first in firsts if first)


@cache
def _openings() -> frozenset[str]:
    """The first words of all labels, and of what marks the end."""
    return _first_words() | {"end", "ends"}


def _phrases(table: str) -> re.Pattern[str]:
    """A pattern of the phrases, the longest first, not followed by a letter or digit."""
    phrases = sorted((" ".join(phrase.split()) for phrase in table.split("|")), key=len, reverse=True)
    either = "|".join(re.escape(phrase).replace("'", "['’]") for phrase in phrases)
    return re.compile(rf"(?:{either})(?![\w'’-])", re.IGNORECASE)
