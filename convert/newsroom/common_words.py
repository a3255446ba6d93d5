"""Words that are printed with a capital in headlines and are no part of a person's name.

The list is short on purpose: it tells "Jane Doe" from "Harbour Reopens After Storm" where
position already suggests names.  Words that are also common names (May, Will, Price,
Winter, Young) are left out.
"""

from __future__ import annotations

from functools import cache

_WORDS = """
a about above after again against all almost also among and another any are around as at away back be
because been before behind being below better between beyond both but by can cannot could did does done down
during each early even ever every everyone everything few first five for former four from full get gets
getting goes going got had has have he here his how i if in inside into is it its just keep keeps last late
latest least less let like live longer lost made make makes making many me more most much must my near need
needs never new next nine no not nothing now of off old on once one only open opens or other our out outside
over own part per put puts read rest right same says second see seek seeks set sets seven she should since
six some still such take takes taking ten than that the their them then there these they this those three
through time times to today together tomorrow tonight too toward towards two under until up upon us use used
very was way we week were what when where which while who whole why with within without would year years yes
yet you your

accident action agreement aid air alert analysis announces answer answers appeal approves arrest arrested
article attack attacks background bad ban begins bid big blast boost border breaking budget business calls
campaign celebrates centre center change changes charge charges charged chief children city claims climate
closes coast commentary community contact cost costs council country crash crisis cuts data days dead deadly
deal death debate defence defense demand demands dies dinner disaster docks drop drops earlier economy
education election elections ends energy entertainment event events exclusive expected explained explainer
face faces fails fall falls family feature features fight fights film final find finds fire fires floods
food football forecast free fuel future game games government ground group growth guide happens heat health
help high hits home hopes hour hours housing inflation interview investigation issue job jobs kill killed
kills know launch launches lead leader leaders leads leave leaves life lifestyle local loss main man market
markets meeting meets men migrants million minister ministers minutes missing money month months morning
move moves music nation national nature news newsletter night north northern notes number numbers oil
opinion opinions opposition pact parents party pay peace people pier place plan plans play podcast police
policy political politics poll polls popular president prices prime problem production profit protest
protests public question questions race rain raises rally rate rates reaches record recovery reform related
reopens repair repairs report reports rescue research response result results return returns review rise
rises road role rule rules rush sale sales school schools science season section security service services
share shares ship shock shop shot shows side sign signs site social source south southern sports staff start
starts state statement station stay step stock stop stops storm story strike strikes student students study
subscribe summit support supply survey system talks tax team tech technology teens theatre threat tickets
tips top tour town trade traffic train training travel trial trip troops truce truth turn turns update
updates victim victims video view views visit vote voters votes wages wait war warns warning water weather
welcome western win wins woman women word words work workers works world worst wounded

monday tuesday wednesday thursday friday saturday sunday january february march july september october
november december christmas easter

der die das dem ein eine einen einem und oder aber nicht nach vor bei mit für auf aus zu zum zur im ins am
um unter über bis durch gegen ohne wie was wer wo wann warum wenn weil sich wird werden wurde hat haben ist
sind war mehr neue neuer neues neuen alle alles auch noch nur schon jetzt hier heute gestern morgen montag
dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz juli oktober dezember uhr minuten
lesezeit kommentar hintergrund analyse nachrichten politik wirtschaft sport kultur wetter stadt regierung
polizei

le les une et ou mais dans sur sous pour par avec sans chez que qui quoi où quand comment pourquoi est sont
ont fait plus très aussi encore ailleurs lundi mardi mercredi jeudi vendredi samedi dimanche janvier février
juin juillet septembre octobre novembre décembre actualité politique économie société culture

los las unos unas pero sobre hacia hasta desde para como cuando donde porque qué quién más muy también hoy
ayer lunes martes miércoles jueves viernes noticias política economía deportes sociedad cultura

gli uno senza per come quando dove perché che più anche oggi ieri notizie cronaca economia

и в во на по с со к ко о об от из за для при под над не но или а как что кто где когда это его ее их уже еще
новости политика экономика общество спорт
"""


@cache
def _common_words() -> frozenset[str]:
    return frozenset(_WORDS.split())


def is_common(word: str) -> bool:
    """Whether `word` is an everyday word that headlines capitalise, and no part of a name."""
    return word.casefold() in _common_words()
