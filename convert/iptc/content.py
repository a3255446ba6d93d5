"""The body of an item entered into a draft, without what only repeats its metadata."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from convert.blocks import Heading, Paragraph
from convert.desk import Words, offer_dateline
from convert.draft import Draft, Held
from convert.evidence import Evidence
from convert.iptc.found import Found, Left
from convert.iptc.notes import without_notes
from convert.iptc.people import Party, offer_line
from convert.newsroom.bylines import parse_byline
from convert.newsroom.labels import find_label

_FRONT = 8
"""Only so many blocks at the head of a body are looked at."""
_LAST = 2
"""How many blocks at the end may sign off, as in "(Reporting by Jane Doe)"; they stay text."""
_SENTENCE = 40
"""What is longer and ends as a sentence does says more than who wrote it."""
_SHORT = 60
_RULES = "_-–—*=~•· "
"""What rules between parts of a text are typed of."""
_LONGEST_BYLINE = 200
_BYLINES = frozenset(("byline", "author", "by"))
_WORDS = (Heading, Paragraph)
_HEAD = 30
"""So many characters tell whether a text can be one that is known."""
_ABSTRACTS = frozenset(("teaser", "standfirst", "abstract", "summary", "description"))


class Known(NamedTuple):
    """What the metadata says already; a body may print it once more."""

    headlines: Sequence[str] = ()
    """The headline and all others."""
    abstracts: Sequence[str] = ()
    """Summaries and teasers."""
    byline: str = ""
    """The printed byline."""
    parties: Sequence[Party] = ()
    """Those whom the metadata names where it has no printed byline."""


def place_content(
    draft: Draft,
    found: Sequence[Found],
    left: Sequence[Left],
    known: Known,
    beside: Sequence[Found] = (),
) -> None:
    """Enter blocks, and behind them what is `beside` them, such as pictures; `left` is booked as dropped.

    Left out are notes to editors, and, unless that is all there is, the headline again, the byline, an
    abstract that the metadata carries, and what a page's header says.
    """
    found, notes = without_notes(found)
    front = _Front(known, inside=all("header" in block.names for block in found))
    kept = [block for number, block in enumerate(found) if not front.takes(block, number)]
    all_there_is = not kept
    if all_there_is:
        kept, front.dropped = list(found), []
    marks = [] if all_there_is else _marks_between(kept)
    gone = {id(block) for block, _ in marks}
    kept = [block for block in kept if id(block) not in gone]
    front.dropped += [Left(block.parts[""].spans, reason) for block, reason in marks]
    for spans, reason in (*left, *notes, *front.dropped):
        for span in spans:
            draft.drop(span, reason)
    if not all_there_is:
        for spans in (block.parts[""].spans for block in front.bylines):
            draft.drop((spans[0][0], spans[-1][1]), "byline")
    _offer_bylines(draft, front.bylines, kept, known)
    dated = False
    for block in kept:
        _place(draft, block)
        if isinstance(block.block, Paragraph) and not dated:
            dated = True
            offer_dateline(draft, Words(block.text, block.parts[""]))
    for block in beside if kept else ():
        _place(draft, block)


def _marks_between(kept: Sequence[Found]) -> list[tuple[Found, str]]:
    """Paragraphs that are no words: a rule typed of dashes or stars, and the mark that ends a story."""
    marks = [(block, "furniture") for block in kept if _is_rule(block)]
    last = next((block for block in reversed(kept) if not _is_rule(block)), None)
    if last is not None and isinstance(last.block, Paragraph):
        label = find_label(last.text)
        if label is not None and label.kind == "end":
            marks.append((last, "end-mark"))
    return marks if len(marks) < len(kept) else []


def _is_rule(block: Found) -> bool:
    text = block.text
    return isinstance(block.block, Paragraph) and len(text) <= _LONGEST_BYLINE and not text.strip(_RULES)


def _offer_bylines(draft: Draft, lines: Sequence[Found], kept: Sequence[Found], known: Known) -> None:
    """Offer what the body prints, then whoever signs off below it, then whom the metadata names."""
    for block in lines:
        offer_line(draft, Words(block.text, block.parts[""]._replace(method="byline-line")))
    for block in [] if lines or known.byline else kept[1:][-_LAST:]:
        if block.text.startswith("(") and _is_credit(block):
            offer_line(draft, Words(block.text, block.parts[""]._replace(method="sign-off")))
    if not known.byline:
        offer_line(draft, None, known.parties)


class _Front:
    """Judges the blocks at the head of a body."""

    def __init__(self, known: Known, *, inside: bool) -> None:
        """`inside` says that the whole body lies in a header."""
        self._inside = inside
        self._headlines = {_squeezed(text) for text in known.headlines if text}
        self._abstracts = {_squeezed(text) for text in known.abstracts if text}
        self._byline = _squeezed(known.byline)
        self._after_headline = self._in_text = False
        self.dropped: list[Left] = []
        self.bylines: list[Found] = []

    def takes(self, block: Found, number: int) -> bool:
        """Whether a block is no text of the article; it is then booked."""
        if number >= _FRONT and "header" not in block.names:
            return False
        if self._is_byline(block):
            self.bylines.append(block)
            return True
        reason = self._reason(block)
        if reason:
            spans = tuple(span for held in block.parts.values() for span in held.spans)
            self.dropped.append(Left(spans, reason))
        return bool(reason)

    def _reason(self, block: Found) -> str:
        said = self._known(block.text)
        if isinstance(block.block, _WORDS) and said and said in self._headlines:
            self._after_headline = True
            return "repeated"
        if "header" in block.names and not self._inside:
            return "front-matter"
        if block.names & _ABSTRACTS and said in self._abstracts:
            return "repeated"
        if self._after_headline and _is_label(block):
            return "front-matter"
        self._after_headline = False
        self._in_text |= len(block.text) > _LONGEST_BYLINE
        return ""

    def _known(self, text: str) -> str | None:
        """A text squeezed; nothing if by how it begins it can be no headline or abstract that is known."""
        head = _squeezed(text[:_HEAD])
        if any(known.startswith(head) for known in (*self._headlines, *self._abstracts)):
            return _squeezed(text)
        return None

    def _is_byline(self, block: Found) -> bool:
        if not isinstance(block.block, Paragraph) or len(block.text) > _LONGEST_BYLINE:
            return False
        if block.names & _BYLINES:
            return True
        if self._byline:
            said = _squeezed(block.text)
            if said == self._byline:
                return True
            if said not in self._byline and self._byline not in said:
                return False
        return not self._in_text and not block.text.startswith("(") and _is_credit(block)


def _is_credit(block: Found) -> bool:
    """Whether a paragraph says nothing but who wrote this."""
    if not isinstance(block.block, Paragraph) or len(block.text) > _LONGEST_BYLINE:
        return False
    if len(block.text) > _SENTENCE and block.text.endswith((".", "!", "?", "”", '"')):
        return False
    line = parse_byline(block.text)
    return line is not None and line.end >= len(block.text.rstrip(" ."))


def _is_label(block: Found) -> bool:
    """Whether words right behind the headline are no paragraph: short, in none, and no sentence."""
    bare = isinstance(block.block, Paragraph) and "p" not in block.names
    return bare and len(block.text) <= _SHORT and block.text[-1:] not in '.!?…:"»”'


def _squeezed(text: str) -> str:
    """Letters and digits only, in small letters, for comparing."""
    return "".join(filter(str.isalnum, text)).casefold()


def _place(draft: Draft, found: Found) -> None:
    parts: Mapping[str, Held] = found.parts
    if "" in parts:
        draft.place(found.block, parts)
        return
    name = type(found.block).__name__.lower()
    inputs = tuple(f"{draft.next_block}{at}" for at in parts)
    whole = Evidence(kind="computed", method=f"xml-{name}", inputs=inputs)
    draft.place(found.block, {"": whole, **parts})
