"""The proper names of public bodies, which stand under pictures that they supplied."""

from __future__ import annotations

from convert.newsroom.common_words import is_common
from convert.newsroom.months import fold


def _words(text: str) -> frozenset[str]:
    return frozenset(map(fold, text.split()))


_BODIES = _words("""
ministry department police office university institute agency council committee commission museum
foundation authority administration service command army navy guard parliament embassy government court
hospital brigade archive archives library association federation observatory laboratory consulate
secretariat directorate ministerium bundesministerium innenministerium außenministerium
verteidigungsministerium polizei landespolizei bundespolizei feuerwehr pressestelle bundeswehr universität
amt bundesamt behörde stadtverwaltung landratsamt staatskanzlei ministère préfecture gendarmerie
université mairie assemblée ministerio policía ayuntamiento universidad guardia prefectura gobierno
ministero polizia carabinieri questura università comune ministério polícia universidade prefeitura
ministerie politie universiteit gemeente polisen polis politiet politi universitet departementet
ministeriet poliisi ministeriö yliopisto ministerstwo policja uniwersytet urząd straż ministerstvo policie
univerzita ministerul poliția bakanlığı polisi emniyet valiliği rendőrség minisztérium υπουργείο αστυνομία
министерство минобороны мвд мчс фсб полиция пресс-служба прокуратура администрация міністерство міноборони
поліція прес-служба прокуратура адміністрація дснс генштаб
""")
# Bodies whose place follows without a preposition: "Polizei Hamburg".
_PLACE_FOLLOWS = _words("""
polizei landespolizei feuerwehr bundesministerium pressestelle stadtverwaltung landratsamt bundespolizei
carabinieri questura prefettura guardia policia politie gemeente polizia gendarmerie
""")
# Everyday words that names of bodies contain.
_PROPER = _words("""
national state public press health fire foreign interior defence defense security education justice new
local river coast transport water energy climate economy service services northern southern western trade
science research emergency city county town community air food medical school culture kultur sport stadt
land
""")
_OF = _words("""
of for and the de des du la le les del della dello dei di do da dos das der die den und für im y e en et i
van het voor av för af til z ve
""")
# What Slavic and Romance names of bodies print small.
_SMALL = _words("""
nationale national nazionale nacional civil municipale municipal обороны внутренних иностранных дел
здравоохранения оборони закордонних внутрішніх справ чрезвычайным ситуациям по с національної
""")
_VAGUE = _words("new old the our local public")


def is_institution(text: str) -> bool:
    """Whether the line is the proper name of a public body: "Harbour Police", "Ministry of Defense".

    The word for the body stands last, or "of" and its like follow it: a heading such as
    "Police Response" has neither.
    """
    words = text.split()
    if not 2 <= len(words) <= 9 or not words[0][:1].isupper():
        return False
    if not all(w[:1].isupper() or fold(w) in _OF | _SMALL for w in words):
        return False
    if any(
        w[:1].isupper() and is_common(w) and fold(w) not in _BODIES and fold(w) not in _PROPER for w in words
    ):
        return False
    places = [n for n, word in enumerate(words) if fold(word.strip(".")) in _BODIES]
    return any(_closes(words, n) for n in places) and fold(words[-1]) not in _OF


def _closes(words: list[str], place: int) -> bool:
    """Whether the body's word at `place` ends the name, or is followed by what it is the body of."""
    if place == len(words) - 1:
        return not (len(words) == 2 and fold(words[0]) in _VAGUE)
    following = fold(words[place + 1])
    abroad = not words[place].isascii() or fold(words[place]) in _PLACE_FOLLOWS
    return following in _OF | _SMALL or (abroad and words[place + 1][:1].isupper())
