"""Short lines that are no text of an article wherever they stand in it."""

from __future__ import annotations

import re

from convert.newsroom.credits import split_caption
from convert.newsroom.labels import find_label
from convert.readers.html.boxes import Run

_POINTER_WORDS = 25
_CAPTION_WORDS = 45
_TIME_WORDS = 8
_LINKED = 0.6
_MAKER = re.compile(
    r"\b(?:photo|foto|fotó|picture|image|bild|cr[eé]dit|crédito|cortesía|zdjęcie|фото)s?\b.{0,3}[:/]|©|\(c\)|/getty|"
    r"\b(?:getty|reuters|afp|ap photo|epa|dpa|apa|shutterstock|imago)\b",
    re.I,
)
# Without letters that have a third case, as i, k and s do.
_MAKER_PARTS = ("getty", "reuter", "afp", "ap ph", "epa", "dpa", "apa", "hutter", "mago", "©", "(c)")
_LABEL_PARTS = ("oto", "otó", "cture", "mage", "ld", "cr", "corte", "zdj", "фото")
_MINUTES = re.compile(r"\b\d{1,3}\s?-?(?:min|мин|dakika|dk\b)", re.I)
_READING = re.compile(
    r"\bread|lectura|leitura|lecture|lese|lettura|leestijd|leesduur|czyt|чтен|läs|læse|lukuaika|okuma", re.I
)


def is_stray(run: Run, words: int, linked: float) -> bool:
    """Whether a run points to other articles, names a picture's maker, or says how long the text is.

    `words` is how many it has, `linked` the share of it that is a link.
    """
    if words < _POINTER_WORDS and points_on(run, linked):
        return True
    return is_caption(run.text, words) or is_reading_time(run.text, words)


def points_on(run: Run, linked: float) -> bool:
    """Whether a line only points to other articles or names topics: by its label, or a link at its end."""
    if linked > _LINKED and run.closes and run.box.tag != "li":
        return True
    label = find_label(run.text.lstrip("[(").rstrip(" .…>›»→"))
    return label is not None and label.kind in {"related", "tags"}


def is_caption(text: str, words: int) -> bool:
    """Whether a short line ends with the label and name of a picture's maker."""
    if words > _CAPTION_WORDS or not _may_name_maker(text) or not _MAKER.search(text):
        return False
    split = split_caption(text)
    return split.credit_span is not None and split.credit_span[1] >= len(text) - 2


def _may_name_maker(text: str) -> bool:
    """Whether a text holds what a match of `_MAKER` needs; many times quicker than to look for one."""
    folded = text.lower()
    if (":" in text or "/" in text) and any(map(folded.__contains__, _LABEL_PARTS)):
        return True
    return any(map(folded.__contains__, _MAKER_PARTS))


def is_reading_time(text: str, words: int) -> bool:
    """Whether a line says how many minutes it takes to read the text."""
    return words <= _TIME_WORDS and bool(_MINUTES.search(text) and _READING.search(text))
