"""The words that label a picture's maker: "Photo:", "Foto von", "Crédit photo :"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = (
    r"photos?|photographs?|photograph(?:y|er)|pictures?|images?|credits?|(?:photo|image|picture) credits?"
    r"|file photo|fotos?|bild(?:er)?|fotografie|fotograf|bildquelle|bildnachweis"
    r"|(?:symbol|archiv)(?:foto|bild)|crédits?|crédits? photos?|photographie|crédito|créditos"
    r"|fotografía|fotografia|immagine|imagem|beeld|kuva|valokuva|zdjęcie|zdjęcia|фото|фотография"
    r"|φωτογραφία|fotoğraf|fotó|kép"
)
LABEL = re.compile(
    rf"(?<!\w)(?:(?:{_WORD})\s?[::]|(?:photo|photos|photograph|picture|image|foto|fotos|bild)"
    r"\s(?:by|courtesy of|courtesy|von|de|di|van|av|af|par|por)(?=\s)|bild\s?=)\s{0,2}",
    re.IGNORECASE,
)
_ANY_WORD = re.compile(r"\w+")
_BEGINNINGS = (
    "ph", "pi", "im", "i̇", "cr", "fi", "fo", "bi", "sy", "ar", "be", "ku", "va", "zd", "фо", "φω", "ké",
)  # fmt: skip
"""How the words of a label begin, in lower case: the capital `İ` has two characters there."""

_STEMS = (
    "photo", "pictur", "mag", "credit", "fot", "bild", "crédit", "beeld", "kuva", "zdj", "фото", "φωτο", "kép"
)  # fmt: skip
"""Each word of a label has one of these in it."""


def may_have_label(text: str) -> bool:
    """Whether `text` has what every word for a picture or its maker has, by a quick look."""
    folded = text.casefold()
    if not folded.isascii():  # which signs a pattern that ignores case takes for an "i"
        folded = folded.replace("ı", "i").replace("i̇", "i")
    return any(map(folded.__contains__, _STEMS))


def labels(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The labels in a part of `text`: the pattern is tried only at words that begin like one."""
    at = start
    for word in _ANY_WORD.finditer(text, start, end):
        if word.start() >= at and word[0].lower().startswith(_BEGINNINGS):
            found = LABEL.match(text, word.start(), end)
            if found:
                at = found.end()
                yield found
