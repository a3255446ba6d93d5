"""The names of months and weekdays in the languages whose printed dates are read.

A name is looked up without case, accents or the dot of an abbreviation, so that
capitals and sloppy keyboards do no harm.  No word in the table names two months: the
language of a text never has to decide between them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container
from functools import cache

# One line for each language (en de fr es it pt nl sv da nb fi pl cs ru uk el tr ro hu),
# months divided by bars: forms used in dates first, then abbreviations.
_MONTHS = """
January Jan | February Feb | March Mar | April Apr | May | June Jun | July Jul | August Aug | September \
Sept Sep | October Oct | November Nov | December Dec
Januar Jänner Jän | Februar Feber | März Maerz Mrz | April | Mai | Juni | Juli | August | September | \
Oktober Okt | November | Dezember Dez
janvier janv | février févr fév | mars | avril avr | mai | juin | juillet juil | août | septembre | \
octobre | novembre | décembre déc
enero ene | febrero | marzo | abril abr | mayo | junio | julio | agosto ago | septiembre setiembre set | \
octubre | noviembre | diciembre dic
gennaio gen genn | febbraio febb | marzo | aprile | maggio mag | giugno giu | luglio lug | agosto | \
settembre sett | ottobre ott | novembre | dicembre
janeiro | fevereiro fev | março | abril | maio | junho | julho | agosto | setembro | outubro out | \
novembro | dezembro
januari | februari | maart mrt | april | mei | juni | juli | augustus | september | oktober | november | \
december
januari | februari febr | mars | april | maj | juni | juli | augusti | september | oktober | november | \
december
januar | februar | marts | april | maj | juni | juli | august | september | oktober | november | \
december
januar | februar | mars | april | mai | juni | juli | august | september | oktober | november | desember \
des
tammikuuta tammikuu tammikuun | helmikuuta helmikuu helmikuun | maaliskuuta maaliskuu maaliskuun | \
huhtikuuta huhtikuu huhtikuun | toukokuuta toukokuu toukokuun | kesäkuuta kesäkuu kesäkuun | heinäkuuta \
heinäkuu heinäkuun | elokuuta elokuu elokuun | syyskuuta syyskuu syyskuun | lokakuuta lokakuu lokakuun | \
marraskuuta marraskuu marraskuun | joulukuuta joulukuu joulukuun
stycznia styczeń sty | lutego luty lut | marca marzec | kwietnia kwiecień kwi | maja maj | czerwca \
czerwiec cze | lipca lipiec lip | sierpnia sierpień sie | września wrzesień wrz | października \
październik paź | listopada listopad lis | grudnia grudzień gru
ledna leden | února únor | března březen | dubna duben | května květen | června červen | července \
červenec | srpna srpen | září | října říjen | listopadu listopad | prosince prosinec
января январь янв | февраля февраль фев февр | марта март мар | апреля апрель апр | мая май | июня июнь \
июн | июля июль июл | августа август авг | сентября сентябрь сен сент | октября октябрь окт | ноября \
ноябрь ноя нояб | декабря декабрь дек
січня січень січ | лютого лютий лют | березня березень бер | квітня квітень квіт | травня травень трав | \
червня червень черв | липня липень лип | серпня серпень серп | вересня вересень вер | жовтня жовтень \
жовт | листопада листопад лист | грудня грудень груд
Ιανουαρίου Ιανουάριος Ιαν | Φεβρουαρίου Φεβρουάριος Φεβ Φεβρ | Μαρτίου Μάρτιος Μαρ Μαρτ | Απριλίου \
Απρίλιος Απρ | Μαΐου Μάιος Μαΐ | Ιουνίου Ιούνιος Ιουν | Ιουλίου Ιούλιος Ιουλ | Αυγούστου Αύγουστος Αυγ | \
Σεπτεμβρίου Σεπτέμβριος Σεπ Σεπτ | Οκτωβρίου Οκτώβριος Οκτ | Νοεμβρίου Νοέμβριος Νοε | Δεκεμβρίου \
Δεκέμβριος Δεκ
Ocak Oca | Şubat Şub | Mart | Nisan Nis | Mayıs | Haziran Haz | Temmuz Tem | Ağustos Ağu | Eylül Eyl | \
Ekim Eki | Kasım Kas | Aralık Ara
ianuarie ian | februarie | martie | aprilie | mai | iunie iun | iulie iul | august | septembrie | \
octombrie | noiembrie noi | decembrie
január | február | március márc | április ápr | május máj | június jún | július júl | augusztus | \
szeptember szept | október | november | december
"""

# Abbreviations that are also everyday words: months beside a day, nothing beside a year alone.
_EVERYDAY = """
set out ago des mag lis sie gen dic ara mar tem lip lut gru fev sett noi
"""

_WEEKDAYS = """
Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Mo Di Mi Do Fr Sa So
lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim
lunes martes miércoles jueves viernes sábado domingo mié jue vie sáb dom
lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira segunda terça quarta quinta sexta
maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag
maanantaina tiistaina keskiviikkona torstaina perjantaina lauantaina sunnuntaina
maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai ma ti ke to pe la su
poniedziałek wtorek środa czwartek piątek sobota niedziela
pondělí úterý středa čtvrtek pátek neděle
понедельник вторник среда четверг пятница суббота воскресенье пн вт ср чт пт сб вс
понеділок вівторок середа четвер п'ятниця субота неділя нд
Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο Κυριακή
Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar
luni marți miercuri joi vineri sâmbătă duminică
hétfő kedd szerda csütörtök péntek szombat vasárnap
"""


_GLANCE = 20


def fold(word: str) -> str:
    """`word` without case, accents and Turkish dots, for looking it up."""
    if word.isascii():
        return word.lower()
    plain = "".join([c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c)])
    return plain.casefold().replace("ı", "i").replace("’", "'")


def may_open_with(text: str, words: Container[str]) -> bool:
    """Whether the first word of `text`, folded, may be one of some folded words, by a glance.

    Letters of ASCII up to a space are a word as they stand; of any other opening it says True.
    """
    first, space, _ = text[:_GLANCE].partition(" ")
    return not (space and first.isascii() and first.isalpha()) or first.lower() in words


@cache
def month_table() -> dict[str, int]:
    """The month, 1 to 12, that each folded word names in any of the languages."""
    return {
        fold(word): number
        for line in _MONTHS.strip().splitlines()
        for number, words in enumerate(line.split("|"), 1)
        for word in words.split()
    }


@cache
def weekdays() -> frozenset[str]:
    """The folded names of the days of the week, long and short."""
    return frozenset(fold(word) for word in _WEEKDAYS.split())


def month(word: str, *, alone: bool = False) -> int | None:
    """The month, 1 to 12, that `word` names; None for any other word.

    `alone` says that no day stands beside it, where everyday words are not taken for months.
    """
    key = fold(word)
    if alone and key in _EVERYDAY.split():
        return None
    return month_table().get(key)
