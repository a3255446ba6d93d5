"""Bylines as papers print them, and lines that only look like one."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.newsroom.bylines import looks_like_names, parse_byline, parse_names
from tests.newsroom.shown import shown

_PIECES = [
    *("By ", "Jane", " Doe", ", ", " and ", "AFP", " in ", "Kyiv", "; ", "(", ")", " | ", "Photos by "),
    *(
        "a@b.example ",
        "Staff Writer",
        ".",
        "/",
        " y ",
        "Harbour Press",
        " – ",
        "5 March 2024",
        "Updated ",
        "with ",
    ),
]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Jane Doe", ["Jane Doe"]),
        ("By HPA", ["HPA?"]),
        ("By Jane Doe, John Roe and HPA", ["Jane Doe", "John Roe", "HPA?"]),
        ("BY JANE DOE", ["JANE DOE"]),
        ("By: Jane Doe", ["Jane Doe"]),
        ("By Jane Doe.", ["Jane Doe"]),
        ("By Jane Doe, John Roe and Ann Poe", ["Jane Doe", "John Roe", "Ann Poe"]),
        ("By Mary O’Neil, J.-P. Morel & Omar al-Basri", ["Mary O’Neil", "J.-P. Morel", "Omar al-Basri"]),
        ("By Dr. Jane A. Doe Jr.", ["Dr. Jane A. Doe Jr."]),
        ("Von Anna Muster und Ben Beispiel", ["Anna Muster", "Ben Beispiel"]),
        ("Von Ludwig van der Meer", ["Ludwig van der Meer"]),
        ("Par Anne Dupré et Luc Morel", ["Anne Dupré", "Luc Morel"]),
        ("Por Ana Prado y Luis Mora", ["Ana Prado", "Luis Mora"]),
        ("Por José Prado y Luna", ["José Prado y Luna"]),
        ("Di Carla Bianchi e Ugo Neri", ["Carla Bianchi", "Ugo Neri"]),
        ("Door Jan Jansen en Piet Pieters", ["Jan Jansen", "Piet Pieters"]),
        ("Av Anna Ek och Bo Dal", ["Anna Ek", "Bo Dal"]),
        ("Af Mette Holm og Bo Dal", ["Mette Holm", "Bo Dal"]),
        ("Od Jany Novákové", ["Jany Novákové"]),
        ("Przez Ewę Lis i Jana Kosa", ["Ewę Lis", "Jana Kosa"]),
        ("Autor: Anna Muster", ["Anna Muster"]),
        ("Author(s): Jane Doe, John Roe", ["Jane Doe", "John Roe"]),
        ("Text: Anna Muster", ["Anna Muster"]),
        ("Texte : Anne Dupré", ["Anne Dupré"]),
        ("Auteur : Anne Dupré", ["Anne Dupré"]),
        ("Автор: Анна Петрова", ["Анна Петрова"]),
        ("Συντάκτης: Νίκος Παππάς", ["Νίκος Παππάς"]),
        ("Oleh Budi Santoso dan Sri Wahyuni", ["Budi Santoso", "Sri Wahyuni"]),
        ("Piše: Ana Horvat", ["Ana Horvat"]),
        ("Írta: Kovács Anna", ["Kovács Anna"]),
        ("Napsala Jana Nováková", ["Jana Nováková"]),
        ("Opracowała Ewa Lis", ["Ewa Lis"]),
        ("Nga Arben Hoxha", ["Arben Hoxha"]),
        ("Oleh: Budi Santoso", ["Budi Santoso"]),
        ("By Kim Un Sik", ["Kim Un Sik"]),
        ("By Jon Dan Brown and Ann Poe", ["Jon Dan Brown", "Ann Poe"]),
        ("Deur Jan Botha", ["Jan Botha"]),
        ("Autorius: Jonas Petraitis", ["Jonas Petraitis"]),
        ("Tác giả: Nguyễn Văn An", ["Nguyễn Văn An"]),
        ("Haber: Ayşe Yılmaz", ["Ayşe Yılmaz [reporter]"]),
        ("Ein Gastbeitrag von Anna Muster", ["Anna Muster"]),
        ("Entrevista de Ana Prado", ["Ana Prado"]),
        ("作者：王小明", ["王小明?"]),
        ("記者：山田太郎", ["山田太郎? [reporter]"]),
        ("글쓴이: 홍길동", ["홍길동?"]),
        ("بقلم: أحمد محمود", ["أحمد محمود?"]),
        ("מאת: דנה לוי", ["דנה לוי?"]),
        ("Από Νίκος Παππάς", ["Νίκος Παππάς"]),
        ("Written by Pim", ["Pim?"]),
    ],
)
def test_an_introduction_and_names_are_a_byline(line: str, people: list[str]) -> None:
    found = parse_byline(line)
    assert found is not None
    assert shown(found.people) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Jane Doe in Kyiv", ["Jane Doe @Kyiv"]),
        ("By Jane Doe in Kyiv, Ukraine and John Roe in Lviv", ["Jane Doe @Kyiv, Ukraine", "John Roe @Lviv"]),
        ("Por Ana Prado en Kiev", ["Ana Prado @Kiev"]),
        ("Par Anne Dupré à Kiev", ["Anne Dupré @Kiev"]),
        ("By Jane Doe, Staff Writer", ["Jane Doe (Staff Writer)"]),
        ("Jane Doe, Political Editor", ["Jane Doe (Political Editor)"]),
        ("Par Anne Dupré, envoyée spéciale", ["Anne Dupré (envoyée spéciale)"]),
        ("By JANE DOE | Harbour News", ["JANE DOE (Harbour News)"]),
        ("By Jane Doe (Harbour News Agency)", ["Jane Doe (Harbour News Agency)"]),
        ("By Jane Doe - Harbour Press", ["Jane Doe (Harbour Press)"]),
        ("By Jane Doe for Harbour Press", ["Jane Doe (Harbour Press)"]),
        ("By Jane Doe of The Associated Press", ["Jane Doe (The Associated Press)"]),
        ("By Jane Doe and John Roe, dpa", ["Jane Doe (dpa)", "John Roe (dpa)"]),
        ("By Jane Doe and John Roe, Political Editor", ["Jane Doe", "John Roe (Political Editor)"]),
        ("By Jane Doe and John Roe, Staff Writers", ["Jane Doe (Staff Writers)", "John Roe (Staff Writers)"]),
        ("By Jane Doe, AFP, and John Roe, Reuters", ["Jane Doe (AFP)", "John Roe (Reuters)"]),
        ("By Jane Doe, Political Editor, Harbour Press", ["Jane Doe (Political Editor, Harbour Press)"]),
        ("By Jane Doe, Kyiv", ["Jane Doe @Kyiv"]),
        ("By Jane Doe, The Harbour Lamp", ["Jane Doe (The Harbour Lamp)"]),
        ("Jane Doe, Staff Writer", ["Jane Doe (Staff Writer)"]),
        ("By Jane Doe, Harbour News, Kyiv", ["Jane Doe (Harbour News) @Kyiv"]),
    ],
)
def test_what_stands_after_a_name_says_more_about_it(line: str, people: list[str]) -> None:
    found = parse_byline(line)
    assert found is not None
    assert shown(found.people) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By AFP", ["AFP*"]),
        ("By AFP and Reuters", ["AFP*", "Reuters*"]),
        ("Von dpa/hbr", ["dpa/hbr*"]),
        ("By our correspondent", ["our correspondent*"]),
        ("By Staff Writer", ["Staff Writer*"]),
        ("Von unserer Redaktion", ["unserer Redaktion*"]),
        ("By Jane Doe with AFP", ["Jane Doe", "AFP* [contributor]"]),
        ("By Jane Doe, with files from Reuters", ["Jane Doe", "Reuters* [contributor]"]),
    ],
)
def test_agencies_and_desks_are_organizations(line: str, people: list[str]) -> None:
    found = parse_byline(line)
    assert found is not None
    assert shown(found.people) == people


@pytest.mark.parametrize(
    ("line", "people"),
    [
        (
            "Reporting by Jane Doe in Kyiv and John Roe; Editing by Ann Poe; Writing by Sue Lund; "
            "Translated by Tim Moe; Photographs by Ida Coe; Additional reporting by Guy Woe",
            [
                "Jane Doe [reporter] @Kyiv",
                "John Roe [reporter]",
                "Ann Poe [editor]",
                "Sue Lund",
                "Tim Moe [translator]",
                "Ida Coe [photographer]",
                "Guy Woe [contributor]",
            ],
        ),
        ("(Reporting by Jane Doe; Editing by Ann Poe)", ["Jane Doe [reporter]", "Ann Poe [editor]"]),
        ("Words by Jane Doe. Photos by John Roe", ["Jane Doe", "John Roe [photographer]"]),
        ("Text: Anna Muster, Fotos: Ben Beispiel", ["Anna Muster", "Ben Beispiel [photographer]"]),
        (
            "Von Anna Muster (Text) und Ben Beispiel (Fotos)",
            ["Anna Muster", "Ben Beispiel [photographer]"],
        ),
        ("Story by Jane Doe", ["Jane Doe"]),
        ("Compiled by Jane Doe", ["Jane Doe"]),
        ("Photographs by Jane Doe", ["Jane Doe [photographer]"]),
        ("Übersetzt von Anna Muster", ["Anna Muster [translator]"]),
    ],
)
def test_introductions_say_what_people_did(line: str, people: list[str]) -> None:
    found = parse_byline(line)
    assert found is not None
    assert shown(found.people) == people


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("By Jane Doe | March 5, 2024", " | March 5, 2024"),
        ("By Jane Doe, March 5, 2024", ", March 5, 2024"),
        ("By Jane Doe 5 March 2024", " 5 March 2024"),
        ("By Jane Doe Published on Tuesday, March 5, 2024", " Published on Tuesday, March 5, 2024"),
        ("By Jane Doe · 4 min read", " · 4 min read"),
        ("By Jane Doe, Staff Writer | The pier is open", " | The pier is open"),
        ("(Reporting by Jane Doe)", ""),
    ],
)
def test_a_byline_ends_where_something_else_begins(line: str, rest: str) -> None:
    found = parse_byline(line)
    assert found is not None
    assert line[found.end :] == rest


@pytest.mark.parametrize(
    "line",
    [
        "",
        "By",
        "By the numbers",
        "BY THE NUMBERS",
        "By 2030, all ferries will be electric.",
        "By March 5, 2024, all was done.",
        "By 5 March 2024",
        "By Monday the pier was open again.",
        "By Christmas",
        "By and large",
        "By Jane Doe's account, it was raining.",
        "By Jane Doe, a teacher from the town, said so.",
        "By Jane Doe says it",
        "Von den 300 Menschen kamen 20.",
        "Von Anna Muster stammt das Bild.",
        "Von der Küste",
        "Par ailleurs",
        "Par exemple, la mer",
        "Por la paz",
        "Di lui si sa poco.",
        "Text: Lesen",
        "With files",
        "Jane Doe",
        "Photo: Jane Doe",
        "Foto: dpa",
        "Jane Doe, who was there, left.",
    ],
)
def test_other_lines_are_no_bylines(line: str) -> None:
    assert parse_byline(line) is None


@given(st.text(max_size=80) | st.lists(st.sampled_from(_PIECES), max_size=12).map("".join))
def test_names_stand_where_they_are_said_to_stand(text: str) -> None:
    line = parse_byline(text)
    for who in (*parse_names(text), *(line.people if line else ())):
        assert text[who.start : who.end] == who.contributor.name != ""
    if line:
        assert line.people
        assert max(who.end for who in line.people) <= line.end <= len(text)


def test_long_text_takes_no_time() -> None:
    started = time.perf_counter()
    for text in ("By " + "A" * 1_000_000, "By " * 300_000, "," * 1_000_000):
        assert parse_byline(text) is None
        assert parse_names(text) == ()
        assert not looks_like_names(text)
    assert time.perf_counter() - started < 2


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("Oleh Petrenko", ["Oleh Petrenko"]),
        ("Oleh Petrenko, Anna Petrova", ["Oleh Petrenko", "Anna Petrova"]),
        ("Oleh Petrenko and Anna Petrova", ["Oleh Petrenko", "Anna Petrova"]),
        ("Nga Pham", ["Nga Pham"]),
        ("Kim Un Sik", ["Kim Un Sik"]),
        ("Jon Dan Brown", ["Jon Dan Brown"]),
        ("Oleh Budi Santoso", ["Budi Santoso"]),
        ("oleh Santoso", ["Santoso?"]),
    ],
)
def test_given_names_that_are_small_words_elsewhere(value: str, people: list[str]) -> None:
    assert shown(parse_names(value)) == people


@pytest.mark.parametrize("line", ["Análisis de Datos Masivos", "Analisi di Bilancio Familiare"])
def test_an_analysis_of_something_names_nobody(line: str) -> None:
    assert parse_byline(line) is None
