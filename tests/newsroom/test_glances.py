"""Quick looks miss nothing: each against the full search it spares."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from convert.newsroom import credits as pictures
from convert.newsroom import introductions
from convert.newsroom.agencies import _WORD, _posts, has_post
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
    found = [match.span() for match in pictures._labels(text, 0, len(text))]
    assert found == [match.span() for match in pictures._LABEL.finditer(text)]


@given(TEXTS)
def test_posts_are_words_between_marks(text: str) -> None:
    assert has_post(text) == any(fold(word) in _posts() for word in _WORD.findall(text))


@given(TEXTS, st.integers(1, 6))
def test_a_name_passes_the_glance(text: str, count: int) -> None:
    name = " ".join(text.split()[:count])
    assert not is_person(name) or may_be_person(text, len(text) - len(text.lstrip()))
