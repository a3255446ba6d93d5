"""The words that introduce names: "By", "Reporting by", "Text:", "Übersetzung:", and the role they give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from convert.article import Role
from convert.newsroom.months import fold, may_open_with

_WORD = re.compile(r"\w+")


class Introduction(NamedTuple):
    """Words that introduce names."""

    role: Role
    """What those named did."""
    start: int
    """First code point of the words."""
    end: int
    """Where the names start."""
    word: str
    """The words, folded, without a colon."""
    opens: bool
    """Whether a byline may start with them; others only go on in one."""
    declared: bool
    """Whether they can mean nothing but authors, so that even a single word after them is a name."""


# "By" and its kin also start sentences: what follows has to prove itself a name.
_BY = """by|von|vom|par|por|di|door|av|af|od|przez|από|του|της|автор|автори|авторы|texte de|texto de|oleh
|deur|nga
|eftir|γράφει ο|γράφει η|írta|napsal|napsala|piše|napisao|napisala|napisał|napisała|opracował|opracowała
|připravil|připravila|pripravil|pripravila|пише|написал|написала|подготовил|подготовила|підготував
|підготувала"""

# These count before a colon.
_LABELS: dict[Role, str] = {
    "author": """author|authors|author(s)|autor|autorin|autoren|autor:in|autor/in|autorin/autor|autor*in
        |autores
        |autora|auteur|auteurs|autrice|autore|autori|autrici|författare|forfatter|kirjoittaja|autorzy
        |autorka|συντάκτης|yazar|szerző|text|texte|textes|texto|testo|tekst|teksti|text and photos
        |text und fotos|text und bilder|story|words|auteure|autrices|avtor|avtorica|autorius|autorė|autors
        |autorul|höfundur|penulis|tác giả|skribent|tekstas|текст|авторка|автора|ავტორი|հեղինակ|بقلم|كتب
        |كتبت|إعداد|الكاتب|نویسنده|מאת|作者|撰文|文|執筆|著者|글|글쓴이|작성자""",
    "reporter": """reporting|reporter|bericht|reportage|reportaje|reportasje|reportáž|репортаж|reporterka
        |haber
        |muhabir|wartawan|laporan|phóng viên|корреспондент|кореспондент|مراسل|خبرنگار|记者|記者|本报记者
        |본지 기자|기자|取材|取材・文""",
    "contributor": "additional reporting|contributors|contributor|mitarbeit|collaboration|colaboración",
    "editor": "editing|editor|editors|redaktion|édition|edición|bearbeitung|redigering|redakcja",
    "translator": """translation|translator|übersetzung|traduction|traducción|traduzione|tradução|vertaling
        |översättning|oversettelse|oversættelse|tłumaczenie|překlad|перевод|переклад|traducere|çeviri
        |fordítás""",
    "photographer": """photo|photos|photographs|photography|photographer|pictures|foto|fotos|foto's|bild
        |bilder|fotografie|fotografien|photographies|fotografía|fotografías|fotografia|zdjęcia|фото""",
    "illustrator": "illustration|illustrations|illustrationen|ilustración|grafik|illustrazioni",
    "producer": "production|producer|produktion",
}
# These count with or without one.
_PHRASES: dict[Role, str] = {
    "author": """written by|writing by|reporting and writing by|story by|words by|text by|compiled by
        |article by
        |report by|text and photos by|story and photos by|words and pictures by|text und fotos von
        |text von|ein bericht von|geschrieben von|écrit par|propos recueillis par|escrito por|scritto da
        |geschreven door|skrivet av|skrevet af|skrevet av|analysis by|opinion by|review by|interview by
        |ein kommentar von|eine analyse von|ein gastbeitrag von|gastbeitrag von|gastkommentar von
        |kommentar von|eine kolumne von|kolumne von|ein essay von|ein interview von|interview von
        |eine reportage von|ein beitrag von|ein porträt von|protokoll von|aufgezeichnet von|une tribune de
        |une analyse de|entretien par|un article de|entrevista de|opinión de|un texto de
        |intervista di|un articolo di|commento di|een analyse van|een opinie van
        |tekst av|tekst af""",
    "reporter": "reporting by|reported by|reporting from",
    "contributor": """additional reporting by|additional reporting from|with reporting by
        |with additional reporting by|with files from|with contributions from
        |contributions by|contributions from|contributed by
        |with material from|mit material von|with|mit|avec|con|com|med|met""",
    "editor": "editing by|edited by|redigiert von|édité par|editado por|a cura di|redigerad av",
    "translator": """translated by|translation by|übersetzt von|traduit par|traducido por|tradotto da
        |traduzido por|vertaald door|översatt av|oversat af|oversatt av""",
    "photographer": """photos by|photographs by|photography by|pictures by|photo by|fotos von|bilder von
        |photos de|fotos de|foto di|foto van|foto av""",
    "illustrator": """illustration by|illustrations by|illustrated by|illustriert von
        |illustration von|illustrationen von|illustré par|graphics by""",
    "producer": "produced by|production by",
}
# One picture and its maker are a credit, not a byline; "with" goes on in one.
_ONLY_LATER = frozenset(
    {"photo by", "foto di", "foto van", "foto av", "with", "mit", "avec", "con", "com", "med", "met"}
)
# These are given names too: "Oleh Petrenko", but "Oleh: Petrenko" and "Oleh Budi Santoso".
_GIVEN_NAMES = frozenset({"oleh", "nga"})
_ONE_WORD = re.compile(r"\s[^\s,;|/(:：]{2,40}\s?(?:[,;|/(]|\s(?=[^\W\d_])(?![A-Z])|\Z)")
_IN_TALK = re.compile(r"\b(?:im (?:gespräch|interview)|in conversation)\s\Z", re.IGNORECASE)
_TALK = 24
"""Code points before "with" in which words say that it joins two who talk."""
_DECLARED = (
    "author",
    "autor",
    "auteur",
    "autrice",
    "författare",
    "forfatter",
    "written by",
    "συντάκτης",
    "yazar",
    "avtor",
    "penulis",
    "автор",
    *(
        "作者",
        "撰文",
        "記者",
        "记者",
        "本报记者",
        "執筆",
        "著者",
        "글쓴이",
        "작성자",
        "بقلم",
        "نویسنده",
        "מאת",
    ),
)


def introductions(text: str) -> Iterator[Introduction]:
    """The words in `text` that introduce names, in order; "By" and its kin count only at the start."""
    for found in _phrases(text):
        label, by = found["label"], found["by"]
        if by and found.start() > len(text) - len(text.lstrip(" (")):
            continue
        if found["phrase"] and _IN_TALK.search(text, max(0, found.start() - _TALK), found.start()):
            continue
        word = fold(" ".join((label or found["phrase"] or by).split()))
        if by and word in _GIVEN_NAMES and by[0].isupper() and _ONE_WORD.match(text, found.end("by")):
            continue
        role = _roles()[word]
        is_credit = word in _ONLY_LATER or (bool(label) and role in {"photographer", "illustrator"})
        declared = not by and word.startswith(_declared())
        yield Introduction(role, found.start(), found.end(), word, not is_credit, declared)


def _phrases(text: str) -> Iterator[re.Match[str]]:
    """Where phrases of the tables stand in `text`, none in another: tried only at words that begin one."""
    end = 0
    for word in _WORD.finditer(text):
        if word.start() >= end and fold(word[0]) in _first_words():
            found = _pattern().match(text, word.start())
            if found:
                end = found.end()
                yield found


def may_open(text: str, start: int) -> bool:
    """Whether words that introduce names stand at `start`."""
    if not may_open_with(text[start:] if start else text, _first_words()):
        return False
    first = _WORD.match(text, start)
    return (
        first is not None and fold(first[0]) in _first_words() and _pattern().match(text, start) is not None
    )


def role_of(word: str) -> Role | None:
    """The role that `word` names by itself, as in "Anna Muster (Text)"."""
    return _roles().get(fold(word))


def names_authors(word: str) -> bool:
    """Whether `word` by itself can mean nothing but that authors are named: "Author", "Autorin/Autor"."""
    return role_of(word) == "author" and fold(word).startswith(_declared())


def _entries(table: str) -> list[str]:
    return sorted((" ".join(entry.split()) for entry in table.split("|")), key=len, reverse=True)


def _either(tables: Iterable[str]) -> str:
    return "|".join(re.escape(entry).replace("'", "['’]") for entry in _entries("|".join(tables)))


@cache
def _declared() -> tuple[str, ...]:
    return tuple(map(fold, _DECLARED))


@cache
def _roles() -> dict[str, Role]:
    roles: dict[str, Role] = dict.fromkeys(map(fold, _entries(_BY)), "author")
    for table in (_LABELS, _PHRASES):
        for role, entries in table.items():
            roles |= dict.fromkeys(map(fold, _entries(entries)), role)
    return roles


@cache
def _first_words() -> frozenset[str]:
    """The first words of all that may introduce, folded: few lines begin with one."""
    tables = (_BY, *_LABELS.values(), *_PHRASES.values())
    firsts = (_WORD.match(entry) for entry in _entries("|".join(tables)))
    return frozenset(fold(first[0]) for first in firsts if first)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:(?P<label>{_either(_LABELS.values())})\s?[:：]"
        rf"|(?P<phrase>{_either(_PHRASES.values())})(?:\s?[:：]|(?=\s))"
        rf"|(?P<by>{_either([_BY])})(?:\s?[:：]|(?=\s)))\s{{0,2}}",
        re.IGNORECASE,
    )
