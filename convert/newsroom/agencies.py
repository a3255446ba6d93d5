"""Words for those who make and supply news: agencies, organizations, desks, posts.

All words are folded (see `months.fold`): without case and accents.
"""

from __future__ import annotations

import re
from functools import cache

from convert.newsroom.months import fold

_AGENCIES = """
AFP|Agence France-Presse|AP|Associated Press|The Associated Press|AP Photo|AP News|Reuters|Thomson Reuters
|dpa|dpa-AFX|Deutsche Presse-Agentur|APA|Austria Presse Agentur|ANSA|EFE|Agencia EFE|TASS|ITAR-TASS|ТАСС
|Xinhua|Kyodo|Kyodo News|PA|PA Media|PA Wire|Press Association|UPI|Bloomberg|Bloomberg News|AAP|ANP|Belga
|CTK|ČTK|PAP|MTI|NTB|TT|STT|Ritzau|Lusa|Keystone-SDA|Keystone|SDA|ATS|AGI|Adnkronos|LaPresse|Europa Press
|epd|KNA|SID|Interfax|Interfax-Ukraine|Интерфакс|РИА Новости|RIA Novosti|Ukrinform|Укринформ|Укрінформ
|UNIAN|УНИАН|УНІАН|PTI|ANI|IANS|Yonhap|Yonhap News|Jiji|Jiji Press|Anadolu|Anadolu Agency|AA|DHA|IHA|BTA
|Agerpres|Mediafax|HINA|Tanjug|SRNA|AMNA|ΑΠΕ-ΜΠΕ|IRNA|WAM|SPA|MENA|SANA|NINA|CNA|Antara|Bernama|VNA|NAN
|SAPA|GNA|STA|TASR|SITA|BNS|ELTA|LETA|ETA|AKIpress|Kazinform|Azertac|Armenpress|CNS|Catholic News Service
|RNS|IPS|Inter Press Service|Notimex|Telam|Télam|Agência Brasil|Estadão Conteúdo|Folhapress|Canadian Press
|The Canadian Press|La Presse canadienne|CP|Getty Images|Getty|AFP via Getty Images|Shutterstock|Alamy
|Magnum Photos|Imago|imago images|picture alliance|Zuma Press|Zuma|EPA|EPA-EFE|Pool|BBC|CNN|NBC|CBS|NPR
|PBS|ARD|ZDF|ORF|SRF|RFE|RL|VOA|DW|NHK|CBC|RTÉ|Unsplash|iStock|Adobe Stock|Pixabay|Wikimedia Commons|ddp
|Sipa|Sipa Press|Abaca|NurPhoto|Ukrafoto|Scanpix|Lehtikuva|dpa-infocom|spot on news|teleschau|kathpress
|Kathpress|Keystone-ATS|TT-Ritzau-NTB|STT-Lehtikuva|BELGA|Askanews|askanews|Italpress|9Colonne|Servimedia
|Colpisa|Europapress|ACN|Sputnik|БелТА|BelTA|UzA|APP|UNB|BSS|MIA|FENA|FoNet|Makfax|МИА|Макфакс|БТА|БГНЕС
|BGNES|Rador|News.ro|Delfi|ERR|APE-MPE|新华社|新華社|中新社|中新网|中央社|共同通信|共同通信社
|時事通信|時事通信社|연합뉴스|뉴시스|뉴스1|وكالات|الأناضول|رويترز|سانا|وام|ایرنا|ایسنا
"""

_ORGANIZATION_WORDS = """
news press agency agencies times post desk redaktion staff ministry newsroom bureau media network daily
gazette herald tribune journal magazine radio television tv broadcasting newspaper wire service online
editorial team agence agencia agenzia agentur agência agentschap agencja agentura агентство nachrichten
zeitung tageblatt rundfunk anzeiger kurier rédaction redaccion redação redazione redactie redaktionen
redaksjonen redakcja redakce redakcia toimitus редакция редакція agencias agenzie agenturen agences
quotidien diario giornale dagblad krant observer guardian telegraph chronicle reporters correspondents
department university institute association foundation council company ltd inc gmbh llc
mbh e.v. plc s.r.o. d.o.o. b.v. n.v. s.r.l. s.p.a. verlag stiftung verband verein fondation fundación fundação
fondazione stichting stiftelsen fundacja nadace
"""

# What a desk calls its own people; a line of only these names nobody.
_DESK = """
staff|staff writer|staff writers|staff reporter|staff reporters|newsroom|news desk
|news staff|newsdesk|editorial team|editorial staff|agencies|news agencies|wire reports
|wire services|wire service|staff and agencies|correspondent|correspondents
|special correspondent|own correspondent|staff correspondent|foreign staff|web desk|redaktion
|unserer redaktion|korrespondent|korrespondenten|korrespondentin|agenturen|la rédaction
|rédaction|correspondant|envoyé spécial|redacción|la redacción|agencias|corresponsal
|redazione|la redazione|agenzie|redação|da redação|agências|redactie|onze redactie
|redaktionen|redaksjonen|redakcja|redakce|redakcia|toimitus|редакция|редакція|online redaktion
|onlineredaktion|online-redaktion|redacció|la redacció|redacția|szerkesztőség|uredništvo|redakcija
|toimetus|редакцията|редакцијата|редакција|редколегія|haber merkezi|redaksi|tim redaksi|newsroom staff
|web team|digital team|our bureau|our reporter|編集部|编辑部|編輯部|本社|本报讯|편집국|편집부|온라인뉴스팀
|هيئة التحرير
|فريق التحرير|تحریریه|מערכת|agentury|agencije|agencija|agentschappen|byråer|bureauer|ajanslar|агентства
"""
_OUR = r"(?:(?:our|a|an|the|unserem|unserer|unseren|notre|nuestro|nostro|onze|vår|vores) )?"

_POSTS = """
writer writers bureau reporter reporters editor editors correspondent correspondents journalist journalists
columnist contributor contributors producer photographer photojournalist intern
critic redakteur redakteurin redakteure reporterin korrespondent korrespondentin autor autorin
chefredakteur chefredakteurin volontär volontärin journalistin correspondant correspondante envoyé envoyée
journaliste rédacteur rédactrice chroniqueur corresponsal redactor redactora periodista enviado enviada
corrispondente inviato inviata giornalista caporedattore correspondente repórter jornalista editora
redacteur verslaggever correspondente journalisten reportern redaktör korrespondentti toimittaja
dziennikarz dziennikarka korespondent redaktor корреспондент обозреватель журналист редактор кореспондент
muhabir muhabiri yazarı editör editörü wartawan jurnalis redaktur kontributor újságíró szerkesztő tudósító
jurnalist jurnalistă corespondent redaktorka zpravodaj zpravodajka komentátor novinar novinarka urednik
urednica dopisnik dopisnica журналистка репортер кореспондентка редакторка новинар žurnalistas žurnalistė
redaktorius žurnālists žurnāliste redaktors ajakirjanik toimetaja päätoimittaja δημοσιογράφος συντάκτης
ανταποκριτής 記者 编辑 編輯 기자 특파원 مراسل صحفي صحافي محرر
"""


def _words(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


def _names(text: str) -> frozenset[str]:
    return frozenset(fold(" ".join(name.split())) for name in text.split("|"))


@cache
def _agencies() -> frozenset[str]:
    return _names(_AGENCIES)


@cache
def longest_agency() -> int:
    """How many words the longest name of an agency has, or a short one with two words beside it."""
    return max(3, *(len(name.split()) for name in _agencies()))


@cache
def _as_printed() -> frozenset[str]:
    """The names of agencies as they print them: some without a capital, some in scripts that have none."""
    return frozenset(" ".join(name.split()) for name in _AGENCIES.split("|"))


@cache
def _organization_words() -> frozenset[str]:
    return _words(_ORGANIZATION_WORDS)


@cache
def _posts() -> frozenset[str]:
    return _words(_POSTS)


@cache
def _desks() -> re.Pattern[str]:
    return re.compile(_OUR + "(?:" + "|".join(map(re.escape, sorted(_names(_DESK)))) + ")")


# Germanic languages make posts of two words one: "Projektleiterin", "nyhetsredaktör".
_POST_ENDS = (
    "leiter", "leiterin", "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporter",
    "reporterin", "journalist", "journalistin", "redacteur", "redaktor", "redakteure", "verslaggever",
    "medarbejder", "medarbetare",
)  # fmt: skip
_LONGER = 10
# What some write for names that are listed in capitals.
_NO_INITIALS = frozenset({"Ansa", "Tass", "Тасс", "Hina"})
_NO_POST = frozenset("“”„«»‘’–—…")
"""What folding leaves or makes a mark: no word for a post has any of these."""
_SPLIT = re.compile(r"[\s/-]+")
_WORD = re.compile(r"[^\s/,;|()]+")


def is_agency(name: str) -> bool:
    """Whether `name` is that of a news or picture agency, or several or its own desk joined by slashes.

    "Ana" and "Sid" are people, and "ePA" is something else: initials count only in
    capitals, or as the agency prints them ("dpa").
    """
    if "/" not in name:
        return _is_one_agency(name.strip())
    first, *more = [part.strip() for part in name.split("/")]
    return _is_one_agency(first) and all(_is_one_agency(part) or _is_desk_code(part) for part in more)


def _is_one_agency(name: str) -> bool:
    if fold(name) not in _agencies():
        return False
    return (
        name.isupper()
        or name in _as_printed()
        or (name[0].isupper() and (len(name) > 4 or name in _NO_INITIALS))
    )


def _is_desk_code(part: str) -> bool:
    """Whether `part` is a desk's initials, as in "dpa/lno"."""
    return part.islower() and part.isalpha() and len(part) <= 4


def has_organization_word(name: str) -> bool:
    """Whether `name` has a word that organizations have in their names, such as Press or Zeitung."""
    known = _organization_words()
    if name.isascii():  # which folds as a whole
        return not known.isdisjoint(name.lower().replace("/", " ").replace("-", " ").split())
    return any(fold(word) in known for word in _SPLIT.split(name))


def is_desk(name: str) -> bool:
    """Whether `name` is a desk's word for its own people: "our correspondent", "Staff", "Redaktion"."""
    return bool(_desks().fullmatch(fold(name)))


def _is_post_word(word: str) -> bool:
    return word in _posts() or (len(word) > _LONGER and word.endswith(_POST_ENDS))


def is_post(text: str) -> bool:
    """Whether `text` is a post in a newsroom, such as "Political Editor" or "envoyé spécial"."""
    words = _SPLIT.split(text.strip())
    return len(words) <= 7 and any(_is_post_word(fold(word)) for word in words)


def has_post(text: str) -> bool:
    """Whether a word of `text` is one for a post in a newsroom."""
    marked = "," in text or "/" in text or "(" in text or ")" in text or ";" in text or "|" in text
    words = _WORD.findall(text) if marked else text.split()
    if not _posts().isdisjoint(map(str.lower, words)):  # which folds words of ASCII
        return True
    if text.isascii():
        return False
    return any(
        fold(word) in _posts()
        for word in words
        if not word.isascii() and _NO_POST.isdisjoint(word) and _may_begin_post(word[:2])
    )


def _may_begin_post(letters: str) -> bool:
    """Whether a post may begin with two letters, of which folding may leave less."""
    folded = fold(letters)
    return len(folded) < len(letters) or folded[:2] in _post_beginnings()


@cache
def _post_beginnings() -> frozenset[str]:
    return frozenset(post[:2] for post in _posts())
