"""The quick tests before slow ones: what the slow ones find, the quick ones let pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from convert.newsroom import introductions, names
from convert.newsroom.bylines import parse_byline
from convert.newsroom.common_words import is_common

WORDS = """
By Von von Text Écrit ECRIT par Übersetzt Foto's Autor/in Автор Reporting With mit REDIGIERT Ana Kar-con od
ΣΥΝΤΆΚΤΗΣ
""".split()  # noqa: SIM905
GAPS = [" ", ": ", "-", "\u00a0", "(", ", ", "：", "\n"]


@given(st.lists(st.sampled_from(WORDS + GAPS) | st.text(max_size=3), max_size=8).map("".join))
def test_what_introduces_names_is_never_passed_over(text: str) -> None:
    spans = [found.span() for found in introductions._pattern().finditer(text)]
    assert [found.span() for found in introductions._phrases(text)] == spans


_TABLES = (introductions._BY, *introductions._LABELS.values(), *introductions._PHRASES.values())


@pytest.mark.parametrize("label", sorted(set(introductions._entries("|".join(_TABLES)))))
def test_all_introductions_are_found_in_any_case(label: str) -> None:
    for said in (label, label.upper(), label.capitalize()):
        assert list(introductions._phrases(f"{said}: Ana Dorn")), said
        assert list(introductions.introductions(f"{said}: Ana Dorn")), said


@pytest.mark.parametrize(
    "line", ["Συντάκτης: Άννα Παππά", "ΣΥΝΤΆΚΤΗΣ: Άννα Παππά", "Dı Carla Bianchi", "ſtory by Ana Dorn"]
)
def test_letters_of_other_forms_do_no_harm(line: str) -> None:
    assert parse_byline(line)


@given(
    st.text(alphabet=st.sampled_from("aAoÉzßŁжЖΣσʼ1_’'-.²Ⅷ"), min_size=1, max_size=5)
    | st.sampled_from(["Ana", "The", "the", "dʼArco", "OʼDorn", "Dr", "A", "ª", "ǅ"])
)
def test_a_word_of_letters_is_a_name_as_any_word_is(word: str) -> None:
    found = names._WORD.fullmatch(word)
    slow = found is not None and found["core"][0].isupper() and not names._POSSESSIVE.search(word)
    if word.isalpha():
        assert names._is_name_word(word) == (slow and (len(word) == 1 or not is_common(word)))
