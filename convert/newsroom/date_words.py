"""The words that stand around a date on a line of its own, and who writes the day first."""

from __future__ import annotations

from collections.abc import Sequence

from convert.newsroom.months import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


PUBLISHED = _words("""
published posted issued released filed created date dated first originally written online veröffentlicht
erschienen erstellt datum publié publiée paru créé publicado publicada fecha pubblicato pubblicata data
publicação gepubliceerd geplaatst publicerad publicerat publisert publiceret udgivet julkaistu opublikowano
opublikowany dodano publikacji publikováno vydáno zveřejněno опубликовано опубликована дата публикации
опубліковано публікації δημοσιεύτηκε δημοσιεύθηκε δημοσίευση yayınlanma yayınlandı yayın tarihi tarih
publicat publicată megjelent közzétéve veröffentlichungsdatum erscheinungsdatum erstellungsdatum
publikationsdatum eingestellt verfasst geschrieben publiziert gepostet hochgeladen rédigé écrit parution
ligne fecha-publicación escrito creado creada subido inserito scritto postado criado criada gepost
verschenen aangemaakt publiceringsdatum publicerades skapad skriven opprettet lagt ut oprettet dato pvm
julkaisuaika julkaisupäivä luotu utworzono utworzony napisano publikacja publikované publikovaný zverejnené
zverejnil vydané pridané dátum objavljeno objavljen objavio objavila kreirano napisao napisala vrijeme vreme
објављено објавено публикувано публикуван добавлено размещено создано дата-публикации опубликовал розміщено
створено paskelbta publikuota įkelta publicēts publicēta datums avaldatud lisatud publikuar botuar birtist
argitaratua gepubliseer dipublikasikan terbit tanggal rilis tayang diterbitkan disiarkan inilathala
imechapishwa dərc tarix yayımlanma yayımlandı eklenme oluşturulma жарияланды გამოქვეყნდა გამოქვეყნებულია
თარიღი հրապարակվել հրապարակված ngày đăng xuất bản نشر نُشر تاريخ النشر انتشار منتشر تاریخ פורסם
תאריך 公開 公開日 公開日時 掲載 掲載日 配信 配信日時 投稿日 投稿日時 投稿 発表 作成 発行 发布 发布于
发布日期 发布时间 发表 发表时间 时间 日期 發布 發佈 發表 時間 등록 입력 게시 발행 작성 기사입력 승인
""")
"""Folded words that label the day a piece was first published."""

MODIFIED = _words("""
updated update modified revised edited changed corrected aktualisiert aktualisierung geändert bearbeitet
stand mis màj jour modifié modifiée actualisé actualizado actualizada actualización modificado modificada
aggiornato aggiornata aggiornamento modificato atualizado atualizada atualização bijgewerkt gewijzigd
aangepast uppdaterad uppdaterat opdateret oppdatert sist päivitetty muokattu aktualizacja zaktualizowano
aktualizováno upraveno обновлено обновлена изменено оновлено ενημερώθηκε ενημέρωση güncelleme güncellendi
güncellenme actualizat frissítve módosítva änderung änderungsdatum überarbeitet bearbeitungsstand
aktualisierungsdatum korrigiert rectifié corrigé corregido corregida revisado revisada última-actualización
corretto alterado alterada corrigido ververst uppdaterades ändrad redigerad ændret redigeret endret uppfært
korjattu zmieniono edytowano edytowany upravené aktualizované zmenené ažurirano ažuriran izmijenjeno
posodobljeno spremenjeno ажурирано изменето актуализирано актуализация обновлен исправлено редактировано
змінено редаговано atnaujinta redaguota atjaunināts labots uuendatud muudetud përditësuar eguneratua
opgedateer diperbarui pembaruan dimutakhirkan dikemaskini na-update ilisasishwa yenilənib yenilənmə
düzenlenme düzenlendi жаңартылды განახლდა განახლებულია թարմացվել նորացված cập nhật تحديث آخر بروزرسانی עודכן
更新 更新日 更新日時 最終更新 更新时间 更新時間 修改 编辑 수정 최종수정 업데이트
""")
"""Folded words that label the day a piece was last changed."""

_FILLERS = _words("""
on at the of last time and first a is was by day le la les à au il el los del de den der das die am um vom
zuletzt letzte uhr dernière ultimo ultima último última las às os em op om o dne w dnia v в о ora ore alle
kl klo på ved г года р року от від στις saat son utc gmt z et ct pt mt pm m p h hrs uur local ortszeit heure
hora de' d' pe u ур цаг ob h. hod godz godzina godzinie čas do pukul jam pada di wib wita wit vào lúc thứ ba
tư năm sáu bảy hai chủ nhật ngày tháng في الساعة يوم م ص ساعت روز در ב ב- בשעה שעה saatı günü tarixi d g god
година години
""")

LINE_WORDS = PUBLISHED | MODIFIED | _FILLERS
"""Folded words that may stand on a line of dates: labels, and what joins them to dates and times."""

_MONTH_FIRST_REGIONS = frozenset({"US", "PH"})
_UNDECIDED_REGIONS = frozenset({"CA"})
_DAY_FIRST_LANGUAGES = _words("""
de fr es it pt nl sv da nb nn no fi pl cs sk ru uk el tr ro hu bg sl hr sr bs mk sq lt lv et is ca gl eu ga cy
id ms vi ar he fa ur hi bn ta te mr gu pa ml kn th ka hy az kk uz ky tg be lb mt sw ha
""")


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
