"""What is asked first because it is cheap is true of all that the costly question finds."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from convert.readers.html.blocks import figures, liveblog
from convert.readers.html.body import amends, strays

_LETTERS = "iIıİkKKsSſoOóÓéÉ"
_PARTS = """
photo Foto FOTÓ picture image Bild crédit CREDIT Cortesía zdjęcie ФОТО © (C) /Getty reuters AFP
Shutterstock imago ap icon LOGO avatar sprite emoji Smiley button gravatar .png / ? : 12:30 9h05
dpa (EPA) capacity dpa_x Apa/ kl. 7.15 am um by a b Advertisement continues below Anzeige Werbung 广告 !!
"""
_WORDS = _PARTS.split()
_TEXTS = st.lists(st.one_of(st.sampled_from(_WORDS), st.text(_LETTERS, max_size=3)), max_size=6).map(" ".join)


@given(_TEXTS)
@example("PıCTURE: a")
@example("ımage / b")
@example("Foto:dpa")
@example("capacity (apa)")
def test_what_names_a_maker_holds_one_of_its_parts(text: str) -> None:
    assert strays._may_name_maker(text) or not strays._MAKER.search(text)


@given(st.lists(st.sampled_from(_WORDS), max_size=6).map("".join))
@example("/ıcon.png")
@example("/ſprite?")
def test_an_icon_is_told_by_its_name(address: str) -> None:
    assert figures._is_icon(address) is bool(figures._ICON.search(address))


@given(_TEXTS)
def test_a_clock_time_has_minutes(text: str) -> None:
    assert liveblog._MINUTES.search(text) or not liveblog._CLOCK.fullmatch(text)


@given(_TEXTS)
@example("Advertisement continues below!!!")
def test_a_label_of_advertising_is_short(text: str) -> None:
    assert len(text) <= amends._LONGEST_LABEL or not amends._AD_LABEL.fullmatch(text)
