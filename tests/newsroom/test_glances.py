"""Quick looks miss nothing: each against the full search it spares."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from convert.newsroom import credits as pictures
from convert.newsroom import introductions, names, picture_labels
from convert.newsroom.agencies import (
    _SPLIT,
    _WORD,
    _organization_words,
    _posts,
    has_organization_word,
    has_post,
    is_agency,
)
from convert.newsroom.months import fold
from convert.newsroom.names import is_person, may_be_person

WORDS = st.sampled_from(
    ["By", "von", "Editor,", "Text:", "text and photos by", "Additional reporting by", "Foto:", "Bild =",
     "Photo by", "PHOTO", "Crédit photo :", "Archivfoto:", "-", "(", "Jane", "Roe", "van", "der", "ferry",
     "rédacteur", "político/editor", "Bildredakteur", ",", "d'Arco", "foto's:", "courtesy of", "Kyiv"]
)  # fmt: skip
TEXTS = st.lists(st.tuples(WORDS, st.sampled_from(["", " ", "  ", "\n", "\xa0"])), max_size=8).map(
    lambda pairs: "".join(word + gap for word, gap in pairs)
)


@given(TEXTS)
def test_introductions_are_found_at_words_that_begin_them(text: str) -> None:
    found = [match.span() for match in introductions._phrases(text)]
    assert found == [match.span() for match in introductions._pattern().finditer(text)]


@given(TEXTS)
def test_labels_of_pictures_are_found_at_words_that_begin_them(text: str) -> None:
    found = [match.span() for match in picture_labels.labels(text, 0, len(text))]
    assert found == [match.span() for match in picture_labels.LABEL.finditer(text)]


@given(TEXTS | st.lists(st.sampled_from([*"phoımaİgſ:=кФО "])).map("".join))
@example("İmage: x")
@example("ımage: x")
@example("ФОТО: x")
@example("PHOTO BY x")
def test_a_text_with_the_label_of_a_picture_passes_the_glance(text: str) -> None:
    assert not picture_labels.LABEL.search(text) or picture_labels.may_have_label(text)


@pytest.mark.parametrize(
    "word",
    ["photos", "Photographer", "PICTURES", "images", "credit", "file photo", "Fotos", "Bilder", "Bildquelle",
     "Symbolfoto", "Archivbild", "Crédits photos", "crédito", "fotografía", "immagine", "imagem", "beeld",
     "valokuva", "zdjęcia", "ФОТО", "φωτογραφία", "fotoğraf", "fotó", "kép"],
)  # fmt: skip
def test_every_word_of_a_label_has_a_stem(word: str) -> None:
    assert picture_labels.LABEL.fullmatch(f"{word}:")
    assert picture_labels.may_have_label(word)


PICTURED = st.lists(
    st.sampled_from(
        ["The pier on Tuesday", ". ", " ", "\n", "(", ")", "[", "]", ".", "©", "ⓒ", "(c) ", "(C) ", "c) ",
         "Courtesy of ",
         "courtesy: ", "COURTESY OF ", "AP Photo/John Roe", "Photo: ", "John Roe", " | ", "AFP", "x" * 118]
    ),
    max_size=8,
).map("".join)  # fmt: skip


@given(PICTURED)
@example("The pier (AP Photo/John Roe) . ")
@example("The pier [Photo: John Roe].")
def test_brackets_of_a_credit_close_where_the_text_ends(text: str) -> None:
    end = len(text.rstrip())
    found = pictures._PARENTHESES.search(text, max(0, end - pictures._LONGEST - 4), end)
    assert found is None or text[end - 1] in ")]."


@given(PICTURED)
def test_a_mark_of_a_maker_has_one_of_its_signs(text: str) -> None:
    assert not pictures._MARK.search(text) or any(sign in text for sign in pictures._SIGNS_OF_MARK)


@given(TEXTS)
def test_phrases_are_looked_for_where_they_can_begin(text: str) -> None:
    spans = [found.span() for found in introductions._pattern().finditer(text)]
    assert [found.span() for found in introductions._phrases(text)] == spans


@given(
    st.text(st.sampled_from("AaÄäé Jʼ'’-.Øß字1\u0301"), min_size=1, max_size=6).map(str.strip).filter(bool)
)
def test_plain_words_of_names_are_told_as_by_their_patterns(word: str) -> None:
    assert names._is_name_word(word) == names._is_name_by_patterns(word)


ORGANIZATIONS = st.lists(
    st.sampled_from(["Press", "PRESSE", "zeitung", "Ministry", "Jane", "/", " ", "-", "&", "  ", "’"]),
    max_size=6,
).map("".join)


@given(ORGANIZATIONS)
def test_words_of_organizations_are_found_in_one_fold(name: str) -> None:
    slow = any(fold(word) in _organization_words() for word in _SPLIT.split(name))
    assert has_organization_word(name) is slow


@given(TEXTS)
def test_posts_are_words_between_marks(text: str) -> None:
    assert has_post(text) == any(fold(word) in _posts() for word in _WORD.findall(text))


@given(TEXTS, st.integers(1, 6))
def test_a_name_passes_the_glance(text: str, count: int) -> None:
    name = " ".join(text.split()[:count])
    assert not is_person(name) or may_be_person(text, len(text) - len(text.lstrip()))


SUPPLIERS = st.lists(
    st.sampled_from(
        ["AP", "Photo", "dpa-Bild", "Archivfoto", "Getty", "Images", "The", "Canadian", "Press", "ferry",
         "Catholic", "News", "Service", ".", "!", "…", "»", " ", "\n", " | ", " – ", "-", "\xa0"]
    ),
    max_size=9,
).map(" ".join)  # fmt: skip


@given(SUPPLIERS)
def test_a_run_of_words_is_no_agency(text: str) -> None:
    if pictures._is_run_of_words(text):
        assert not is_agency(text.strip())
        assert not pictures._is_agency_photo(text.strip())


@given(SUPPLIERS | st.text(".!?…\"'”’»)|–—- \n\xa0a"))
def test_breaks_without_a_sign_are_those_of_sentences(text: str) -> None:
    if pictures._SIGNS_OF_BREAK.isdisjoint(text):
        spans = [found.span() for found in pictures._BREAK.finditer(text)]
        assert [found.span() for found in pictures._SENTENCE_BREAK.finditer(text)] == spans
