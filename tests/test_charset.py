"""The encoding of bytes that do not say it, by the language that a page declares or by themselves."""

from __future__ import annotations

import pytest

from convert.charset import read_charset
from convert.source import load

TEXTS = {
    "de": "Die Fähre nach Orris fährt wieder, und niemand auf der Mole hat in dieser Nacht geschlafen.",
    "fr": "Le bac de l’île a repris la mer jeudi, après neuf semaines d’arrêt; les élèves étaient déjà là.",
    "es": "El transbordador volvió a la isla el jueves por la mañana, después de la reparación.",
    "pl": "Prom na wyspę znów pływa, a nikt na nabrzeżu nie spał tej nocy. Żółte światła świeciły.",
    "ru": "Паром вернулся на остров в четверг, и никто на пристани не спал в эту ночь.",
    "tr": "Feribot perşembe günü adaya döndü ve iskelede o gece kimse uyumadı; ışıkları gördü.",
    "ja": "島へのフェリーが木曜日に運航を再開し、桟橋では誰も眠らなかったと住民は話した。",
    "zh": "渡轮星期四重新驶向岛屿，码头上的人那一夜都没有睡觉，居民们说。",
}
CASES = [
    ("de", "cp1252"), ("fr", "cp1252"), ("es", "cp1252"), ("pl", "cp1250"), ("pl", "iso8859_2"),
    ("ru", "cp1251"), ("ru", "koi8_r"), ("tr", "cp1254"), ("ja", "cp932"), ("ja", "euc_jp"),
    ("zh", "gb18030"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "name"), CASES)
def test_a_page_that_says_its_language(language: str, name: str) -> None:
    data = f"<html lang={language}><p>{TEXTS[language]}</p>".encode(name)
    found = read_charset(data)[0]
    assert (data.decode(found.name), found.reason) == (data.decode(name), "detected")


@pytest.mark.parametrize(("language", "name"), [case for case in CASES if case[0] in ("ru", "ja", "zh")])
def test_a_text_that_says_nothing(language: str, name: str) -> None:
    data = (TEXTS[language] * 3).encode(name)
    assert data.decode(read_charset(data)[0].name) == TEXTS[language] * 3


def test_a_language_whose_encodings_do_not_fit_is_not_believed() -> None:
    data = f"<html lang=th><p>{TEXTS['ja'] * 3}</p>".encode("euc_jp")
    assert read_charset(data)[0].name != "cp874"


@pytest.mark.parametrize(
    "data", [b"", b"ferry", "Fähre".encode(), "\ufeffFähre".encode(), b"F\xe4hre", b"F\xc3"]
)
def test_what_was_decoded_on_the_way_is_the_text(data: bytes) -> None:
    charset, text = read_charset(data)
    assert text is None or (load(data).text, charset.name) == (text, "utf-8")
    assert load(data).text == data[charset.skip :].decode(charset.name, "replace")


@pytest.mark.parametrize("name", ["hex", "zlib", "rot13", "idna", "punycode", "undefined", "unicode_escape"])
@pytest.mark.parametrize("written_in", ["utf-8", "cp1252"])
def test_what_encodes_no_text_is_not_believed(name: str, written_in: str) -> None:
    page = f"<html lang=de><meta charset={name}><p>{TEXTS['de']}</p>"
    source = load(page.encode(written_in))
    assert (source.text, source.charset.refused) == (page, name)
    assert load(page.encode(written_in), media_type=f"text/html; charset={name}").text == page
