"""The words that stand around a date on a line of its own, and who writes the day first."""

from __future__ import annotations

from collections.abc import Sequence

from convert.newsroom.months import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


PUBLISHED = _words("""
published posted issued released filed created date dated first originally written online
veröffentlicht erschienen erstellt datum publié publiée paru créé date
publicado publicada fecha pubblicato pubblicata data publicação gepubliceerd geplaatst
publicerad publicerat publisert publiceret udgivet julkaistu
opublikowano opublikowany dodano data publikacji publikováno vydáno zveřejněno
опубликовано опубликована дата публикации опубліковано публікації
δημοσιεύτηκε δημοσιεύθηκε δημοσίευση yayınlanma yayınlandı yayın tarihi tarih publicat publicată megjelent
közzétéve
""")
"""Folded words that label the day a piece was first published."""

MODIFIED = _words("""
updated update modified revised edited changed corrected
aktualisiert aktualisierung geändert update bearbeitet stand
mis màj jour modifié modifiée actualisé
actualizado actualizada actualización modificado modificada
aggiornato aggiornata aggiornamento modificato atualizado atualizada atualização
bijgewerkt gewijzigd aangepast uppdaterad uppdaterat opdateret oppdatert sist päivitetty muokattu
aktualizacja zaktualizowano aktualizováno upraveno обновлено обновлена изменено оновлено
ενημερώθηκε ενημέρωση güncelleme güncellendi güncellenme actualizat frissítve módosítva
""")
"""Folded words that label the day a piece was last changed."""

_FILLERS = _words("""
on at the of last time and first a is was by day le la les à au il el los del de den der das die am um vom
zuletzt
letzte uhr dernière ultimo ultima último última las às os em op om o dne w dnia v в о ora ore alle kl klo på
ved
г года р року от від στις saat son utc gmt z et ct pt mt am pm m p h hrs uur local ortszeit heure hora
""")

LINE_WORDS = PUBLISHED | MODIFIED | _FILLERS
"""Folded words that may stand on a line of dates: labels, and what joins them to dates and times."""

_MONTH_FIRST_REGIONS = frozenset({"US", "PH"})
_UNDECIDED_REGIONS = frozenset({"CA"})
_DAY_FIRST_LANGUAGES = _words("de fr es it pt nl sv da nb nn no fi pl cs sk ru uk el tr ro hu")


def day_first(languages: Sequence[str]) -> bool | None:
    """Whether 5/3/2024 is the fifth of March to readers of all these languages.

    None where the tags do not say: English without a region, Canada, where both orders
    are in use, languages not listed here, tags that disagree.  Source of the orders: the
    short date patterns of the Unicode CLDR.
    """
    answers = {answer for answer in map(_day_first, languages) if answer is not None}
    return answers.pop() if len(answers) == 1 else None


def _day_first(tag: str) -> bool | None:
    language, *rest = tag.replace("_", "-").split("-")
    region = next((part.upper() for part in rest if len(part) == 2 and part.isalpha()), None)
    if region in _UNDECIDED_REGIONS:
        return None
    if region in _MONTH_FIRST_REGIONS:
        return False
    if language.lower() == "en":
        return True if region else None
    return True if language.lower() in _DAY_FIRST_LANGUAGES else None
