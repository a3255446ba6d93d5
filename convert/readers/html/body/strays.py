"""Short lines that are no text of an article wherever they stand in it."""

from __future__ import annotations

import re
from itertools import pairwise

from convert.newsroom.credits import split_caption
from convert.newsroom.labels import find_label
from convert.readers.html.outline.boxes import AREA_BITS, Box, Run
from convert.readers.html.outline.stems import bit

# The most words of each kind of line.
_POINTER_WORDS = 25
_CAPTION_WORDS = 45
_TIME_WORDS = 8
_LINKED = 0.6  # the share of links in a line that only points on
_MAKER = re.compile(
    r"\b(?:photo|foto|fotó|picture|image|bild|cr[eé]dit|crédito|cortesía|zdjęcie|фото)s?\b.{0,3}[:/]|©|\(c\)|/getty|"
    r"\b(?:getty|reuters|afp|ap photo|epa|dpa|apa|shutterstock|imago)\b",
    re.I,
)
# What a match of that needs, without letters that have a third case, as i, k and s do.
_AGENCIES = ("afp", "epa", "dpa", "apa")
_MAKERS = ("getty", "reuter", "ap ph", "hutter", "mago", "©", "(c)")
_LABELS = ("oto", "otó", "cture", "mage", "ld", "cr", "corte", "zdj", "фото")
_LABEL = 20  # code points before a colon or a slash in which the label before it begins
_MINUTES = re.compile(r"\b\d{1,3}\s?-?(?:min|мин|dakika|dk\b)", re.I)
_SHARE_WORDS = 6
_SHARE = bit("share")
_FIGURE = AREA_BITS["figure"]
_SCRIPT_WORDS = 20
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}", re.I)
_SCRIPT = re.compile(r"\bjava ?script\b", re.I)
# What such a notice speaks of besides: the browser, or that the page needs it on or has found it off.
_SWITCH = re.compile(
    r"browser|navegador|navigat|prohlížeč|przeglądar|браузер|tarayıcı|enabl|disabl|requir|support|allow"
    r"|turn(?:ed)? o(?:n|ff)|activ|aktiv|aktyw|włącz|abilit|ativ|inschakel|tillåt|включ|etkin"
    r"|benötig|erforder|requier|nécess|necesit|richied|vereis",
    re.I,
)
_READING = re.compile(
    r"\bread|lectura|leitura|lecture|lese|lettura|leestijd|leesduur|czyt|чтен|läs|læse|lukuaika|okuma", re.I
)


def is_stray(run: Run, words: int, linked: float) -> bool:
    """Whether a run points to other articles, belongs to a picture, or says how long the text is.

    `words` is how many it has, `linked` the share of it that is a link.
    """
    if words < _POINTER_WORDS and points_on(run, linked):
        return True
    if is_figcaption(run.box) or is_furniture(run, words):
        return True
    return is_caption(run.text, words) or is_reading_time(run.text, words)


def points_on(run: Run, linked: float) -> bool:
    """Whether a line only points to other articles or names topics: by its label, or a link at its end."""
    if linked > _LINKED and run.closes and run.box.tag != "li" and not is_address(run.text.split(" ")[-1]):
        return True
    label = find_label(run.text.lstrip("[(").rstrip(" .…>›»→"))
    return label is not None and label.kind in {"related", "tags"}


def is_address(text: str) -> bool:
    """Whether a line is nothing but an address in print, of a page or of a mailbox."""
    return _ADDRESS.fullmatch(text) is not None


def is_figcaption(box: Box) -> bool:
    """Whether a box is the caption of a figure, or a paragraph of it."""
    above = box.parent
    return bool(box.area & _FIGURE) and (
        box.tag == "figcaption" or (above is not None and above.tag == "figcaption")
    )


def is_furniture(run: Run, words: int) -> bool:
    """Whether a line belongs to a row of buttons to share the text, or asks for a script to be let run."""
    if words <= _SHARE_WORDS and run.box.mask & _SHARE:
        return True
    return words <= _SCRIPT_WORDS and "cript" in run.text and asks_for_script(run.text)


def asks_for_script(text: str) -> bool:
    """Whether a short line says that the page needs JavaScript, or asks to let it run."""
    return _SCRIPT.search(text) is not None and _SWITCH.search(text) is not None


def is_caption(text: str, words: int) -> bool:
    """Whether a short line ends with the label and name of a picture's maker."""
    if words > _CAPTION_WORDS or not _may_name_maker(text) or not _MAKER.search(text):
        return False
    split = split_caption(text)
    return split.credit_span is not None and split.credit_span[1] >= len(text) - 2


def _may_name_maker(text: str) -> bool:
    """Whether a text holds what a match of `_MAKER` needs; many times quicker than to look for one."""
    folded = text.lower()
    for maker in _MAKERS:
        if maker in folded:
            return True
    for agency in _AGENCIES:
        if agency in folded and _is_word(folded, agency):
            return True
    if ":" not in folded and "/" not in folded:
        return False
    before = [part[-_LABEL:] for part in folded.replace("/", ":").split(":")[:-1]]
    return any(label in part for part in before for label in _LABELS)


def _is_word(text: str, word: str) -> bool:
    """Whether a word stands somewhere in a text without a letter or a digit next to it."""
    return any(
        not (before[-1:].isalnum() or behind[:1].isalnum()) for before, behind in pairwise(text.split(word))
    )


def is_reading_time(text: str, words: int) -> bool:
    """Whether a line says how many minutes it takes to read the text."""
    return words <= _TIME_WORDS and bool(_MINUTES.search(text) and _READING.search(text))
