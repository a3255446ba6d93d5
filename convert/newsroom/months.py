"""The names of months and weekdays in the languages whose printed dates are read.

A name is looked up without case, accents or the dot of an abbreviation, so that
capitals and sloppy keyboards do no harm.  No word in the table names two months: the
language of a text has to decide only where it is on the short list of exceptions.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Sequence
from functools import cache

# One line for each language (en de fr es it pt nl sv da nb fi pl cs ru uk el tr ro hu, then sk sl hr sr bg
# mk lt lv et sq is ca gl af id ms tl sw az kk ka hy ar fa he), months divided by bars: forms used in dates
# first, then abbreviations.  Source: the formats of the Unicode CLDR, as far as they are words of a line.
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
januára január | februára február | marca marec | apríla apríl | mája máj | júna jún | júla júl | augusta | \
septembra | októbra | novembra | decembra
januarja januar | februarja februar | marca marec | aprila april | maja maj | junija junij | julija julij | \
avgusta avgust avg | septembra | oktobra | novembra | decembra
siječnja siječanj | veljače veljača | ožujka ožujak | travnja travanj | svibnja svibanj | lipnja lipanj | \
srpnja srpanj | kolovoza kolovoz | rujna rujan | oktobra | studenoga studenog studeni | prosinca prosinac
januara јануар јануара | februara фебруар фебруара | marta mart март марта | aprila април априла | maja maj \
мај маја | juna jun јун јуна | jula jul јул јула | avgusta avgust август августа | septembra septembar \
септембар септембра | oktobra oktobar октобар октобра | novembra novembar новембар новембра | decembra \
decembar децембар децембра
януари | февруари | март | април | май | юни | юли | август | септември септ | октомври | ноември ноем | \
декември
јануари | февруари фев | март | април | мај | јуни | јули | август | септември септ | октомври | \
ноември ноем | декември
sausio sausis | vasario vasaris | kovo kovas | balandžio balandis | gegužės gegužė | birželio birželis | \
liepos liepa | rugpjūčio rugpjūtis | rugsėjo rugsėjis | spalio spalis | lapkričio lapkritis | gruodžio gruodis
janvāris janvārī | februāris februārī | marts martā | aprīlis aprīlī | maijs maijā | jūnijs jūnijā | jūlijs \
jūlijā | augusts augustā | septembris septembrī | oktobris oktobrī | novembris novembrī | decembris decembrī
jaanuar jaanuari | veebruar veebruari | märts märtsi | aprill aprilli | mai | juuni | juuli | august augusti \
| september | oktoober oktoobri | november | detsember detsembri
janar | shkurt | mars | prill | maj | qershor | korrik | gusht | shtator | tetor | nëntor | dhjetor
janúar | febrúar | mars | apríl | maí | júní | júlí | ágúst | september | október | nóvember | desember
gener | febrer febr | març | abril | maig | juny | juliol jul | agost | setembre | octubre | novembre | \
desembre
xaneiro | febreiro | marzo | abril | maio | xuño | xullo | agosto | setembro | outubro | novembro | decembro
januarie | februarie | maart | april | mei | junie | julie | augustus | september | oktober | november | \
desember
januari | februari | maret | april | mei | juni | juli | agustus agt agu | september | oktober | november | \
desember
januari | februari | mac | april | mei | jun | julai | ogos | september | oktober | november | disember dis
enero | pebrero | marso | abril | mayo | hunyo | hulyo | agosto | setyembre | oktubre | nobyembre | disyembre
januari | februari | machi | aprili | mei | juni | julai | agosti | septemba | oktoba | novemba | desemba
yanvar | fevral | mart | aprel | may | iyun | iyul | avqust avgust | sentyabr sentabr | oktyabr oktabr | \
noyabr | dekabr
қаңтар | ақпан | наурыз | сәуір | мамыр | маусым | шілде | тамыз | қыркүйек | қазан | қараша | желтоқсан
იანვარი იანვარს | თებერვალი | მარტი | აპრილი | მაისი | ივნისი | ივლისი | აგვისტო | სექტემბერი | \
ოქტომბერი | ნოემბერი | დეკემბერი
հունվարի հունվար | փետրվարի փետրվար | մարտի մարտ | ապրիլի ապրիլ | մայիսի մայիս | հունիսի հունիս | հուլիսի \
հուլիս | օգոստոսի օգոստոս | սեպտեմբերի սեպտեմբեր | հոկտեմբերի հոկտեմբեր | նոյեմբերի նոյեմբեր | \
դեկտեմբերի դեկտեմբեր
يناير جانفي | فبراير فيفري شباط | مارس آذار | أبريل إبريل أفريل نيسان | مايو ماي أيار | يونيو يونية جوان \
حزيران | يوليو يولية جويلية تموز | أغسطس أوت آب | سبتمبر أيلول | أكتوبر | نوفمبر | ديسمبر
ژانویه | فوریه | مارس | آوریل | مه | ژوئن | ژوئیه جولای | اوت آگوست | سپتامبر | اکتبر | نوامبر | دسامبر
ינואר בינואר | פברואר בפברואר | מרץ במרץ מרס במרס | אפריל באפריל | מאי במאי | יוני ביוני | יולי ביולי | \
אוגוסט באוגוסט | ספטמבר בספטמבר | אוקטובר באוקטובר | נובמבר בנובמבר | דצמבר בדצמבר
"""
# Words for a month in one language that name another in the table.
_ELSEWHERE = {"hr": {"listopada": 10, "listopad": 10}, "bs": {"listopada": 10, "listopad": 10}}

# Abbreviations that are also everyday words: months beside a day, nothing beside a year alone.
_EVERYDAY = """
set out ago des mag lis sie gen dic ara mar tem lip lut gru fev sett noi
mac julie liepa dis agu gener maret ماي مه آب
"""

# Everyday words of some languages only: what Swedes call Christmas is a month to anyone else.
_EVERYDAY_IN = {"jul": frozenset(["sv", "da", "nb", "nn", "no"])}

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
pondelok utorok streda štvrtok piatok nedeľa ponedeljek torek sreda četrtek petek nedelja
ponedjeljak utorak srijeda četvrtak petak nedjelja ponedeljak subota
понедељак уторак среда четвртак петак субота недеља понеделник вторник сряда четвъртък петък събота неделя
вторник четврток петок сабота
pirmadienis antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis
pirmdiena otrdiena trešdiena ceturtdiena piektdiena sestdiena svētdiena
esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev
e hënë martë mërkurë enjte premte shtunë diel
mánudagur þriðjudagur miðvikudagur fimmtudagur föstudagur laugardagur sunnudagur
dilluns dimarts dimecres dijous divendres dissabte diumenge luns mércores xoves venres
Maandag Dinsdag Woensdag Donderdag Vrydag Saterdag Sondag
Senin Selasa Rabu Kamis Jumat Sabtu Minggu Isnin Khamis Jumaat Ahad
Lunes Martes Miyerkules Huwebes Biyernes Sabado Linggo
Jumatatu Jumanne Jumatano Alhamisi Ijumaa Jumamosi Jumapili
дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі
الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
月 火 水 木 金 土 日 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 一 二 三 四 五 六 星期一 星期二 星期三
星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日
월 화 수 목 금 토 일 월요일 화요일 수요일
목요일 금요일 토요일 일요일
شنبه یکشنبه دوشنبه جمعه ראשון שני שלישי רביעי חמישי שישי שבת
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


def month(word: str, languages: Sequence[str] = (), *, alone: bool = False) -> int | None:
    """The month, 1 to 12, that `word` names; None for any other word.

    `languages` are BCP 47 tags: October is to a Croat what November is to a Pole.  `alone` says
    that no day stands beside it, where everyday words are not taken for months.
    """
    key = fold(word)
    if alone and _is_everyday(key, languages):
        return None
    for tag in languages:
        here = _ELSEWHERE.get(tag[:2].lower(), {}).get(key)
        if here:
            return here
    return month_table().get(key)


def _is_everyday(key: str, languages: Sequence[str]) -> bool:
    """Whether a folded word is an everyday one in some of the languages, or of any where none are known."""
    some = _EVERYDAY_IN.get(key)
    if some is None:
        return key in _everyday()
    return not languages or any(tag[:2].lower() in some for tag in languages)


@cache
def _everyday() -> frozenset[str]:
    return frozenset(map(fold, _EVERYDAY.split()))
