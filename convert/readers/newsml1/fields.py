"""What a NewsML 1 item and its components say of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from convert.article import Embargo
from convert.desk import Words
from convert.draft import Draft
from convert.iptc.content import Known
from convert.iptc.layers import Layer
from convert.iptc.people import Party, offer_line
from convert.iptc.schemes import schemes
from convert.iptc.words import (
    attribute_words,
    element_words,
    offer_all,
    offer_embargo,
    offer_identifiers,
    offer_language,
    offer_moment,
    offer_place,
    offer_status,
    offer_terms,
    offer_urgency,
    offer_words,
)
from convert.markup.xmltree import Element
from convert.newsroom.names import is_person
from convert.readers.newsml1.components import inside, name_of

_LINES = {
    "headline": "HeadLine",
    "subheadline": "SubHeadLine",
    "slugline": "SlugLine",
    "creditline": "CreditLine",
    "rights": "CopyrightLine",
}
_SUBJECTS = ("SubjectDetail", "SubjectMatter", "Subject")
_NAME = "FormalName"


def offer_components(draft: Draft, layer: Layer, item: Element, chain: Sequence[Element]) -> Known:
    """Offer what a component of an item and those around it, the `chain`, say, the innermost first."""
    headlines: list[str] = []
    for component in chain:
        for name, tag in _LINES.items():
            for words in _lines(layer, component, tag):
                offer_words(draft, name, words)
                headlines += [words.text] if name.endswith("headline") else []
    around = chain[1] if len(chain) > 1 else item
    below = element_words(layer, inside(around, "subheadline"), "newsml1:SubHeadLine")
    offer_words(draft, "subheadline", below)
    line = next((words for c in chain for words in _lines(layer, c, "ByLine")), None)
    parties = [party for c in chain for party in _creators(layer, c)]
    if line:
        offer_line(draft, line, parties)
    dateline = next((words for c in chain for words in _lines(layer, c, "DateLine")), None)
    offer_place(draft, dateline, next((words for c in chain for words in _places(layer, c)), None))
    for component in chain:
        _offer_metadata(draft, layer, component)
    texts = [*headlines, *([below.text] if below else [])]
    return Known(texts, (), line.text if line else "", parties)


def _lines(layer: Layer, component: Element, tag: str) -> Iterator[Words]:
    for lines in component.all("NewsLines"):
        for line in lines.all(tag):
            words = element_words(layer, line, f"newsml1:{tag}")
            if words:
                yield words


def _creators(layer: Layer, component: Element) -> Iterator[Party]:
    for creator in component.walk("Creator"):
        for party in creator.all("Party"):
            name = attribute_words(layer, party, _NAME, "newsml1:Creator")
            if name:
                yield Party(name, "person" if is_person(name.text) else None)


def _places(layer: Layer, component: Element) -> Iterator[Words]:
    """The town that a component says it comes from."""
    for metadata in component.all("DescriptiveMetadata"):
        for location in metadata.all("Location"):
            for item in location.all("Property"):
                words = attribute_words(layer, item, "Value", "newsml1:Location")
                if location.get("HowPresent") == "Origin" and item.get(_NAME) == "City" and words:
                    yield words


def _offer_metadata(draft: Draft, layer: Layer, component: Element) -> None:
    for metadata in component.all("DescriptiveMetadata"):
        for language in metadata.all("Language"):
            offer_language(draft, attribute_words(layer, language, _NAME, "newsml1:Language"))
        genres = metadata.all("Genre")
        offer_terms(draft, "genres", [(_named(layer, genre), None, None) for genre in genres])
        codes = [code for group in metadata.all("SubjectCode") for code in group.all(*_SUBJECTS)]
        offer_terms(draft, "subjects", [_subject(layer, code) for code in codes])
    keywords = [
        attribute_words(layer, item, "Value", "newsml1:Property")
        for holder in component.all("DescriptiveMetadata", "Metadata")
        for item in holder.all("Property")
        if (item.get(_NAME) or "").casefold().endswith(("keyword", "keywords"))
    ]
    offer_all(draft, "keywords", keywords)
    for rights in component.all("RightsMetadata"):
        for usage in rights.walk("UsageType"):
            offer_words(draft, "usage_terms", element_words(layer, usage, "newsml1:UsageType"))
    for metadata in component.all("AdministrativeMetadata"):
        party = metadata.find("Provider", "Party")
        offer_words(draft, "publisher", attribute_words(layer, party, _NAME, "newsml1:Provider"))


def _named(layer: Layer, element: Element) -> Words | None:
    return attribute_words(layer, element, _NAME, f"newsml1:{element.name}")


def _subject(layer: Layer, element: Element) -> tuple[Words | None, Words | None, Words | None]:
    code = _named(layer, element)
    if not code or not (code.text.isdigit() and len(code.text) == 8):
        return None, code, None
    scheme = schemes()["subj"]
    held = code.held._replace(transforms=(*code.held.transforms, f"qcode-uri/1:{scheme}"))
    return None, code, Words(scheme + code.text, held)


def offer_item(draft: Draft, layer: Layer, root: Element, item: Element) -> None:
    """Offer what an item says of itself, and its envelope below `root`: identifiers, dates, status."""
    identifier = item.find("Identification", "NewsIdentifier")
    public = element_words(layer, identifier.find("PublicIdentifier") if identifier else None, "newsml1:id")
    version = element_words(layer, identifier.find("RevisionId") if identifier else None, "newsml1:id")
    if public:
        offer_identifiers(draft, [(public, "guid", version)])
    offer_language(draft, attribute_words(layer, item, "xml:lang", "newsml1:xml:lang"))
    sender = root.find("NewsEnvelope", "SentFrom", "Party")
    offer_words(draft, "publisher", attribute_words(layer, sender, _NAME, "newsml1:SentFrom"))
    for source in item.walk("Source"):
        words = attribute_words(layer, source.find("Party"), _NAME, "newsml1:Source")
        offer_words(draft, "publisher", words)
    management = item.find("NewsManagement")
    if management is None:
        return
    created = element_words(layer, management.find("FirstCreated"), "newsml1:FirstCreated")
    revised = element_words(layer, management.find("ThisRevisionCreated"), "newsml1:ThisRevisionCreated")
    offer_moment(draft, "published", created or revised)
    if created and revised and created.text != revised.text:
        offer_moment(draft, "modified", revised)
    _offer_status(draft, layer, management)
    offer_urgency(draft, attribute_words(layer, management.find("Urgency"), _NAME, "newsml1:Urgency"))
    instructions = [(None, _named(layer, one), None) for one in management.all("Instruction")]
    offer_terms(draft, "signals", instructions)


def _offer_status(draft: Draft, layer: Layer, management: Element) -> None:
    """Offer the status; `Embargoed` is an embargo, until the moment at which the item will be usable.

    (NewsML 1.2, `StatusWillChange`: notice of a status that the item will have from a moment on.)
    """
    status = attribute_words(layer, management.find("Status"), _NAME, "newsml1:Status")
    if status is None or status.text.casefold() != "embargoed":
        offer_status(draft, status)
        return
    change = management.find("StatusWillChange")
    usable = change is not None and name_of(change.find("FutureStatus")) == "usable"
    moment = management.find("StatusWillChange", "DateAndTime")
    until = element_words(layer, moment, "newsml1:StatusWillChange") if usable else None
    if until:
        offer_embargo(draft, until)
    else:
        held = status.held._replace(approximate="the status says so, and nothing says until when")
        draft.offer("embargo", Embargo(), held)
