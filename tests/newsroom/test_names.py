"""Values known to name authors, and lines that are nothing but names."""

from __future__ import annotations

import pytest

from convert.newsroom.agencies import is_agency
from convert.newsroom.bylines import looks_like_names, parse_names
from tests.newsroom.shown import shown


@pytest.mark.parametrize(
    ("value", "people"),
    [
        ("Jane Doe and John Roe", ["Jane Doe", "John Roe"]),
        ("Jane Doe; John Roe", ["Jane Doe", "John Roe"]),
        ("Jane Doe / John Roe", ["Jane Doe", "John Roe"]),
        ("By Jane Doe", ["Jane Doe"]),
        ("Doe, Jane", ["Doe, Jane"]),
        ("Doe, Jane; Roe, John", ["Doe, Jane", "Roe, John"]),
        ("AFP", ["AFP*"]),
        ("Harbour Times", ["Harbour Times*"]),
        ("Jane Doe, Staff Writer", ["Jane Doe (Staff Writer)"]),
        ("Jane Doe, Ph.D.", ["Jane Doe"]),
        ("Jane Doe <jane@daily.example>", ["Jane Doe"]),
        ("jane@daily.example (Jane Doe)", ["Jane Doe"]),
        ("Jane Doe <a@daily.example>, John Roe <b@daily.example>", ["Jane Doe", "John Roe"]),
        ("Jane Doe with AFP", ["Jane Doe", "AFP* [contributor]"]),
        ("Pim", ["Pim?"]),
        ("admin42", ["admin42?"]),
        ("the night owls of the harbour", ["the night owls of the harbour?"]),
        ("", []),
        ("https://daily.example/jane", []),
        ("daily.example", []),
        ("jane@daily.example", []),
        ("—", []),
    ],
)
def test_a_value_known_to_name_authors(value: str, people: list[str]) -> None:
    assert shown(parse_names(value)) == people


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe",
        "JANE DOE",
        "Ana de la Cruz",
        "Ludwig van der Meer",
        "Mary O'Neil",
        "J.-P. Morel",
        "Loïc Le Goff",
        "Анна Петрова",
        "Νίκος Παππάς",
        "AFP",
        "dpa",
        "Redaktion",
        "Jane Doe and John Roe, dpa",
    ],
)
def test_lines_of_names(line: str) -> None:
    assert looks_like_names(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Ana",
        "Harbour Reopens After Storm",
        "Storm Hits Coast",
        "Ministry under fire",
        "Local News",
        "Background",
        "What happens next",
        "Jane Doe said",
        "Jane Doe's House",
        "5 March 2024",
    ],
)
def test_lines_that_are_not_names(line: str) -> None:
    assert not looks_like_names(line)


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        *(("新华社", True), ("연합뉴스", True), ("رويترز", True), ("9Colonne", True), ("UzA", True)),
        *(("dpa", True), ("DPA", True), ("Sipa", True), ("Ansa", True), ("Mia", False), ("App", False)),
    ],
)
def test_an_agency_is_known_as_it_prints_its_name(name: str, agency: bool) -> None:
    assert is_agency(name) is agency
