"""Hypothesis strategies for whole records: every field, every kind of block, valid marks.

from tests.strategies import articles

@given(articles())
def test_some_law(article: Article) -> None: ...
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import TypeVar

from hypothesis import strategies as st

from convert.article import Article, Byline, Contributor, Dateline, Embargo, Identifier, Role, Term
from convert.blocks import (
    Block,
    Cell,
    Embed,
    Emphasis,
    Figure,
    Heading,
    Image,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Related,
    RelatedLink,
    Strong,
    Table,
    Text,
)
from convert.clean import clean
from convert.evidence import (
    Candidate,
    DataPositionSelector,
    Evidence,
    Generator,
    Ledger,
    Provenance,
    ReadWarning,
    SourceInfo,
)

_ROLES: tuple[Role, ...] = (
    "author",
    "reporter",
    "contributor",
    "editor",
    "photographer",
    "illustrator",
    "translator",
    "producer",
)
T = TypeVar("T")

_ZONES = ("", "Z", "+00:00", "-03:30", "+14:00")


def texts() -> st.SearchStrategy[str]:
    """Clean text that is not empty, in any script."""
    return st.text(min_size=1, max_size=40).map(clean).filter(bool)


def wild_texts() -> st.SearchStrategy[str]:
    """Any string Python can hold: empty, unclean, with controls and lone surrogates."""
    return st.text(st.characters(), max_size=40)


def urls() -> st.SearchStrategy[str]:
    """Absolute web addresses of invented sites."""
    return st.from_regex(
        r"https://[a-z]{1,8}\.example/[a-z0-9/-]{0,12}(\?[a-z]=[a-z0-9]{1,4})?", fullmatch=True
    )


def iso_dates() -> st.SearchStrategy[str]:
    """Dates of every precision a record may hold, from a year to nanoseconds with an offset."""
    days = st.dates(min_value=date(1000, 1, 1))
    clocks = st.times().flatmap(_clock_forms)
    moments = st.builds("{}T{}{}".format, days.map(date.isoformat), clocks, st.sampled_from(_ZONES))
    return st.one_of(days.map("{:%Y}".format), days.map("{:%Y-%m}".format), days.map(date.isoformat), moments)


def _clock_forms(clock: time) -> st.SearchStrategy[str]:
    return st.sampled_from(
        [f"{clock:%H:%M}", f"{clock:%H:%M:%S}", f"{clock:%H:%M:%S}.{clock.microsecond:06}"]
    )


def languages() -> st.SearchStrategy[str]:
    """BCP 47 tags."""
    return st.sampled_from(["en", "en-GB", "de", "ar", "he-IL", "fa", "ur-Latn", "az-Arab", "zh-Hant-TW"])


def maybe(strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    """A value or None."""
    return st.none() | strategy


def tuples(strategy: st.SearchStrategy[T], most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    """Tuples of up to `most` values."""
    return st.lists(strategy, max_size=most).map(tuple)


@st.composite
def marks(draw: st.DrawFn, text: str) -> tuple[Mark, ...]:
    """Marks over `text`, by start; they may nest and overlap."""
    if not text:
        return ()
    made: list[Mark] = []
    for _ in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        kind = draw(st.sampled_from(["link", "strong", "emphasis"]))
        if kind == "link":
            made.append(Link(start=start, end=end, href=draw(urls())))
        else:
            made.append((Strong if kind == "strong" else Emphasis)(start=start, end=end))
    return tuple(sorted(made, key=lambda mark: (mark.start, -mark.end)))


def marked(
    kind: Callable[..., T], text: st.SearchStrategy[str], **more: st.SearchStrategy[object]
) -> st.SearchStrategy[T]:
    """Values with `text` and marks over it; `more` are strategies for their other fields."""

    def around(words: str) -> st.SearchStrategy[T]:
        return st.builds(kind, text=st.just(words), marks=marks(words), **more)

    return text.flatmap(around)


def blocks(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Block]:
    """One block of any type, its words drawn from `text` (clean text unless told otherwise)."""
    words = texts() if text is None else text
    cell = marked(Cell, st.just("") | words, header=st.booleans())
    items = st.lists(marked(ListItem, words, depth=st.integers(0, 2)), min_size=1, max_size=3).map(tuple)
    rows = st.lists(tuples(cell), min_size=1, max_size=3).map(tuple)
    caption = maybe(marked(Text, words))
    link = st.builds(RelatedLink, text=words, href=maybe(urls()))
    return st.one_of(
        marked(Paragraph, words),
        marked(Heading, words, level=st.integers(2, 6)),
        marked(Quote, words),
        st.builds(List, items=items, ordered=st.booleans()),
        st.builds(Table, rows=rows, caption=caption),
        st.builds(
            Figure,
            image=maybe(st.builds(Image, url=urls(), alt=maybe(words))),
            caption=caption,
            credit=maybe(words),
        ),
        st.builds(Related, links=tuples(link), label=maybe(words)),
        st.builds(Embed, url=urls(), provider=maybe(words), text=maybe(words)),
    )


def bylines(text: st.SearchStrategy[str]) -> st.SearchStrategy[Byline]:
    """Bylines of up to three contributors of every kind and role."""
    contributor = st.builds(
        Contributor,
        name=text,
        kind=st.sampled_from([None, "person", "organization"]),
        role=st.sampled_from(_ROLES),
        affiliation=maybe(text),
        location=maybe(text),
        url=maybe(urls()),
    )
    return st.builds(Byline, text=text, contributors=tuples(contributor))


def terms(text: st.SearchStrategy[str]) -> st.SearchStrategy[Term]:
    """Terms of vocabularies, with any of their three parts."""
    return st.builds(Term, name=maybe(text), code=maybe(text), uri=maybe(urls()))


def sources() -> st.SearchStrategy[SourceInfo]:
    """What a record may say of its source."""
    return st.builds(
        SourceInfo,
        sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
        size=st.integers(0, 10**6),
        media_type=st.sampled_from(["text/markdown", "text/plain", "text/html"]),
        charset=maybe(st.just("utf-8")),
        charset_reason=st.sampled_from([None, "utf-8", "declared"]),
        name=maybe(texts()),
        url=maybe(urls()),
    )


@st.composite
def evidences(draw: st.DrawFn) -> Evidence:
    """Evidence of each kind."""
    kind = draw(st.sampled_from(["quoted", "computed", "asserted"]))
    if kind == "computed":
        return Evidence(kind="computed", method="content-digest/1", inputs=("/body",))
    if kind == "asserted":
        return Evidence(kind="asserted", method="url", agent="caller")
    start = draw(st.integers(0, 10**4))
    selector = DataPositionSelector(start=start, end=start + draw(st.integers(0, 100)))
    return Evidence(kind="quoted", method="md-h1", selectors=(selector,), transforms=("clean/1",))


@st.composite
def provenances(draw: st.DrawFn) -> Provenance:
    """Provenance in the right form; its selectors point into no real source."""
    paths = st.sampled_from(["/headline", "/byline", "/published", "/keywords/0", "/body/0"])
    candidate = st.builds(
        Candidate,
        value=texts(),
        reason=st.sampled_from(["outranked", "agrees"]),
        evidence=evidences(),
    )
    kept, dropped = draw(st.integers(0, 500)), draw(st.integers(1, 500))
    ledger = Ledger(total=kept + dropped, kept=kept, dropped={"markup": dropped})
    warning = st.builds(ReadWarning, code=st.just("dead-link"), message=texts(), path=maybe(paths))
    return Provenance(
        source=draw(maybe(sources())),
        generator=draw(maybe(st.just(Generator(name="wirecopy", version="0.1.0")))),
        evidence=draw(st.dictionaries(paths, evidences(), max_size=3)),
        candidates=draw(
            st.dictionaries(paths, st.lists(candidate, min_size=1, max_size=2).map(tuple), max_size=1)
        ),
        ledger=draw(maybe(st.just(ledger))),
        warnings=draw(tuples(warning, most=1)),
    )


def articles(text: st.SearchStrategy[str] | None = None) -> st.SearchStrategy[Article]:
    """Whole records: valid ones, or with `text` such as `wild_texts()` what a caller might build by hand."""
    words = texts() if text is None else text
    return st.builds(
        Article,
        headline=maybe(words),
        subheadline=maybe(words),
        description=maybe(words),
        byline=maybe(bylines(words)),
        dateline=maybe(st.builds(Dateline, text=words, location=maybe(words))),
        published=maybe(iso_dates()),
        modified=maybe(iso_dates()),
        url=maybe(urls()),
        canonical_url=maybe(urls()),
        publisher=maybe(words),
        section=maybe(words),
        keywords=tuples(words),
        subjects=tuples(terms(words)),
        genres=tuples(terms(words), most=1),
        slugline=maybe(words),
        creditline=maybe(words),
        urgency=maybe(st.integers(1, 9)),
        status=st.sampled_from([None, "usable", "withheld", "canceled"]),
        embargo=maybe(st.builds(Embargo, until=maybe(iso_dates()))),
        expires=maybe(iso_dates()),
        signals=tuples(terms(words), most=1),
        usage_terms=maybe(words),
        language=maybe(languages()),
        rights=maybe(words),
        access=st.sampled_from([None, "free", "paywalled", "teaser"]),
        identifiers=tuples(
            st.builds(Identifier, value=words, scheme=maybe(words), version=maybe(words)), most=1
        ),
        body=tuples(blocks(text), most=4),
        provenance=provenances(),
    )
