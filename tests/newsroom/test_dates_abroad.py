"""Printed dates, their times and their labels in many languages."""

from __future__ import annotations

import pytest

from convert.newsroom.dates import date_line, find_dates, iso_date, read_date


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5. marca 2024", "2024-03-05"),
        ("5. ožujka 2024.", "2024-03-05"),
        ("5. oktobar 2024.", "2024-10-05"),
        ("5 март 2024 г.", "2024-03-05"),
        ("5. марта 2024.", "2024-03-05"),
        ("5. märts 2024", "2024-03-05"),
        ("5. janvāris, 2024", "2024-01-05"),
        ("5 qershor 2024", "2024-06-05"),
        ("5. ágúst 2024", "2024-08-05"),
        ("5 d'abril de 2024", "2024-04-05"),
        ("5 de xaneiro de 2024", "2024-01-05"),
        ("5 Agustus 2024", "2024-08-05"),
        ("5 Ogos 2024", "2024-08-05"),
        ("Agosto 5, 2024", "2024-08-05"),
        ("5 Desemba 2024", "2024-12-05"),
        ("5 Junie 2024", "2024-06-05"),
        ("5 oktyabr 2024", "2024-10-05"),
        ("5 тамыз 2024", "2024-08-05"),
        ("5 მარტი, 2024", "2024-03-05"),
        ("5 մարտի, 2024", "2024-03-05"),
        ("5 أغسطس، 2024", "2024-08-05"),
        ("5 آب 2024", "2024-08-05"),
        ("5 ژوئن 2024", "2024-06-05"),
        ("5 במרץ 2024", "2024-03-05"),
        ("5 tháng 3 năm 2024", "2024-03-05"),
        ("5 THÁNG 3 NĂM 2024", "2024-03-05"),
        ("Mai 2024", "2024-05"),
        ("Tue Mar 5 11:40:00 MSK 2024", "2024-03-05T11:40:00+03:00"),
        ("05 Mart 2024 Salı 19:45", "2024-03-05T19:45"),
        ("2024年3月5日(火) 19:45", "2024-03-05T19:45"),
        ("2024.03.05. 오후 7:45", "2024-03-05T19:45"),
        ("2024-03-05 上午 07:45", "2024-03-05T07:45"),
        ("5 Maret 2024 | 19:45 WIB", "2024-03-05T19:45+07:00"),
    ],
)
def test_a_text_that_is_one_date(text: str, value: str) -> None:
    found = read_date(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize(
    ("language", "value"), [("hr", "2024-10-05"), ("bs-BA", "2024-10-05"), ("pl", "2024-11-05")]
)
def test_one_month_has_the_name_of_another_elsewhere(language: str, value: str) -> None:
    assert [found.value for found in find_dates("5 listopada 2024", [language])] == [value]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("Erscheinungsdatum: 5.3.2024", ["published"]),
        ("Letzte Änderung: 31.10.2023 - 14:49 Uhr", ["modified"]),
        ("Objavljeno: 5.3.2024. u 19:45", ["published"]),
        ("Objavljeno 5.3.2024. | Ažurirano 6.3.2024.", ["published", "modified"]),
        ("Публикувано: 05.03.2024, 19:45", ["published"]),
        ("Paskelbta: 2024-03-05", ["published"]),
        ("Lisatud 05.03.2024", ["published"]),
        ("Diterbitkan: Selasa, 5 Maret 2024 pukul 19:45 WIB", ["published"]),
        ("Cập nhật: 05/03/2024 lúc 19:45", ["modified"]),
        ("تاريخ النشر: 5 مارس 2024", ["published"]),
        ("עודכן: 5 במרץ 2024", ["modified"]),
        ("公開：2024年3月5日　更新：2024年3月6日", ["published", "modified"]),
        ("发布时间：2024-03-05 19:45", ["published"]),
        ("입력 2024.03.05. 오후 7:45 수정 2024.03.06. 오전 9:00", ["published", "modified"]),
        ("Oprettet den 5. marts 2024, opdateret 6. marts 2024", ["published", "modified"]),
        ("Zaktualizowano: wtorek, 5 marca 2024", ["modified"]),
        ("Article on the harbour, 5 March 2024", []),
    ],
)
def test_labels_in_many_languages(line: str, kinds: list[str]) -> None:
    assert [found.kind for found in date_line(line, ["fr"])] == kinds


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("오후 3:20, 2024.3.5", "2024-03-05T15:20"),
        ("下午3:20 2024年3月5日", "2024-03-05T15:20"),
        ("at 10.30 on 5 March 2024", "2024-03-05T10:30"),
        ("10:30 Uhr, 5. März 2024", "2024-03-05T10:30"),
        ("3:20 pm, March 5, 2024", "2024-03-05T15:20"),
    ],
)
def test_the_place_of_a_date_holds_all_that_its_value_is_made_of(text: str, value: str) -> None:
    (found,) = find_dates(text)
    assert found.value == value
    assert iso_date(text[found.start : found.end]) == value


@pytest.mark.parametrize(
    ("languages", "values"), [(["en"], ["2024-07"]), (["sv"], []), (["nb-NO"], []), ([], [])]
)
def test_a_month_that_is_a_feast_elsewhere(languages: list[str], values: list[str]) -> None:
    assert [found.value for found in find_dates("Jul 2024", languages)] == values


@pytest.mark.parametrize("text", ["5 March 2024 10:٣٠", "March 2٠24", "2024-0٣"])
def test_a_value_has_no_digits_but_those_of_iso_8601(text: str) -> None:
    assert all(found.value.isascii() for found in find_dates(text))
    assert read_date(text) is None
