"""What the QCodes of subjects and genres mean: aliases of schemes, as the IPTC's catalogs declare them.

Nothing is ever fetched; an alias that neither this table nor the document declares stays a code.
(NewsML-G2 specification, "QCodes"; IPTC standards catalog 41.)
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

_NEWSCODES = "http://cv.iptc.org/newscodes/"
_OF_THE_IPTC = {
    "cpnat": "cpnature",
    "genre": "genre",
    "loctyp": "location",
    "medtop": "mediatopic",
    "nprov": "newsprovider",
    "prodgenre": "productgenre",
    "scn": "scene",
    "sig": "signal",
    "subj": "subjectcode",
    "wldreg": "worldregion",
}
_OF_OTHERS = {
    "a1312cat": "http://cvx.iptc.org/anpa1312-category/",
    "dbpedia": "http://dbpedia.org/resource/",
    "geonames": "http://sws.geonames.org/",
    "isin": "http://cvx.iptc.org/isin/",
    "iso3166-1a2": "http://cvx.iptc.org/iso3166-1a2/",
    "iso3166-1a3": "http://cvx.iptc.org/iso3166-1a3/",
    "ticker": "http://cvx.iptc.org/ticker/",
    "wikidata": "http://www.wikidata.org/entity/",
}


@cache
def schemes() -> Mapping[str, str]:
    """The address of each scheme by the alias that the IPTC's catalog gives it."""
    own = {alias: f"{_NEWSCODES}{path}/" for alias, path in _OF_THE_IPTC.items()}
    return MappingProxyType(own | _OF_OTHERS)


def qcode_uri(text: str, argument: str) -> str:
    """`qcode-uri/1`: the address of the term that a QCode, or the code in one, names.

    The argument is the scheme's address.
    """
    return argument + (text.partition(":")[2] if ":" in text else text)
