"""When invented pages say they were published and changed."""

from __future__ import annotations

import json

import pytest

from convert.readers.html.fields.reading import read_fields
from convert.readers.html.tree.page import Page
from convert.source import load

H1 = "<h1>Harbour of Velm reopens after the storm</h1>"


def dates(markup: str, lang: str = "en-GB") -> tuple[str | None, str | None]:
    fields = read_fields(Page(load(f'<html lang="{lang}">{markup}</html>'), placed=False))
    first = fields.published[0].value if fields.published else None
    return first, fields.modified[0].value if fields.modified else None


def ld(**properties: str) -> str:
    data = json.dumps({"@type": "NewsArticle", **properties})
    return f'<script type="application/ld+json">{data}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


@pytest.mark.parametrize(
    ("markup", "published", "modified"),
    [
        (ld(datePublished="2024-05-03T15:47:00+02:00"), "2024-05-03T15:47:00+02:00", None),
        (ld(datePublished="2024-05-03", dateModified="2024-05-04"), "2024-05-03", "2024-05-04"),
        (meta("article:published_time", "2024-05-03T15:47:00Z"), "2024-05-03T15:47:00Z", None),
        (
            meta("article:modified_time", "2024-05-04T09:00:00Z"),
            None,
            "2024-05-04T09:00:00Z",
        ),
        (meta("story-published-date", "2024-05-03"), "2024-05-03", None),
        (f'{H1}<time datetime="2024-05-03T15:47">3 May</time>', "2024-05-03T15:47", None),
        (f'{H1}<time class="updated" datetime="2024-05-04">4 May</time>', None, "2024-05-04"),
        (f'{H1}<span class="date">Friday 3 May 2024, 3.47pm</span>', "2024-05-03T15:47", None),
        (f"{H1}<p>Published: 3 May 2024 | Updated: 4 May 2024</p>", "2024-05-03", "2024-05-04"),
        (f"{H1}<p>03/05/2024</p>", "2024-05-03", None),
        ('<link rel="canonical" href="https://velm.example/2024/05/03/harbour">', "2024-05-03", None),
        # The day is known exactly, its minute from another place.
        (
            ld(datePublished="2024-05-03") + f'{H1}<time datetime="2024-05-03T15:47Z"></time>',
            "2024-05-03T15:47Z",
            None,
        ),
        # One moment, with the offset of the place it was written at.
        (
            ld(datePublished="2024-05-03T15:47:00Z") + meta("og:published_time", "2024-05-03T17:47:00+02:00"),
            "2024-05-03T17:47:00+02:00",
            None,
        ),
        # Nothing before 1990, nothing that is no date, no teaser's and no comment's date against the page's.
        (ld(datePublished="1970-01-01T00:00:00Z"), None, None),
        (ld(datePublished="soon"), None, None),
        (
            f'{H1}<p class="date">3 May 2024</p>'
            '<div class="comments"><time datetime="2024-05-09T10:00Z">9 May</time></div>',
            "2024-05-03",
            None,
        ),
        (H1, None, None),
        # Years of two digits where a date stands, a place beside the date, labels inside a line.
        ('<h1>Harbour</h1><div class="uploaded-date">23.09.22</div>', "2022-09-23", None),
        (f'{H1}<div class="date"> Sport, 30.10.23 </div>', "2023-10-30", None),
        (
            f'{H1}<div class="lineinfo">Do 25.04.24 | 14:07 Uhr | Von Mara Ellery</div>',
            "2024-04-25T14:07",
            None,
        ),
        (f"{H1}<p>Skellan, 28 October 2021, 058/21</p>", "2021-10-28", None),
        (
            f"{H1}<p>The pier of 4 May 2019 was a wreck by the autumn.</p>"
            "<p>Changed: 3 June 2021. Published: 2 June 2021. 61 reads</p>",
            "2021-06-02",
            None,
        ),
        # A date that opens the text is its date.
        (
            f"{H1}<p>3.5.2024 – The council of Velm has voted for a new pier, after two years of talks on"
            " where to build it.</p><p>The one of 4 May 2019 is a wreck.</p>"
            '<p class="comment-date">9.5.2024</p>',
            "2024-05-03",
            None,
        ),
        # Today's date at the head of the page, and the dates of other articles in links to them.
        (
            '<header class="top"><div class="date">Thursday, 9 May 2024</div></header>'
            f"{H1}<p>3.5.2024 – The council of Velm has voted for a new pier, after two years of talks on"
            " where to build it, and for whom, and who is to pay for all of it in the end.</p>",
            "2024-05-03",
            None,
        ),
        (
            '<ul class="newsticker"><li><span class="date">9 May 2024</span> Rain</li></ul>'
            f"{H1}<p>3.5.2024 – The council of Velm has voted for a new pier, after two years of talks on"
            " where to build it, and for whom, and who is to pay for all of it in the end.</p>",
            "2024-05-03",
            None,
        ),
        (
            '<a class="box" href="/rain"><h3>Rain on the pier</h3><time>9 May 2024</time></a>'
            f"{H1}{'<p></p>' * 40}<p>Posted on 3 May 2024 at noon</p>",
            "2024-05-03",
            None,
        ),
        # A comment may be an article's kind.
        (
            f'<article>{H1}<div class="comment-date">3 May 2024</div></article>'
            '<div class="comments"><time>9 May 2024</time></div>',
            "2024-05-03",
            None,
        ),
        # What the reader is told counts where the stamp beside it is of another day.
        (f'{H1}<time datetime="2019-07-03T10:18Z">Published 29 June 2019</time>', "2019-06-29", None),
        # A moment in UTC is told by the clocks of the place where they show another day.
        (
            ld(datePublished="2023-11-09T03:28:35Z") + meta("sailthru.date", "2023-11-08 22:28:35"),
            "2023-11-08T22:28:35-05:00",
            None,
        ),
        (
            ld(datePublished="2021-11-04T23:00Z") + f"{H1}<p class='date'>5 November 2021</p>",
            "2021-11-05T00:00+01:00",
            None,
        ),
        # The clock of the place may stand in an element beside the day's.
        (
            ld(datePublished="2022-05-04T00:25:56Z")
            + f"{H1}<p><time>3 May 2022</time> <time>21:25</time></p>",
            "2022-05-03T21:25:56-03:00",
            None,
        ),
        # Where no clock tells the zone, the day that readers are told, if clocks somewhere show it then.
        (
            ld(datePublished="2024-05-04T02:18:11Z") + f'{H1}<p class="date">3 May 2024</p>',
            "2024-05-03",
            None,
        ),
        (
            ld(datePublished="2024-05-03T23:15") + f'{H1}<p class="date">4 May 2024</p>',
            "2024-05-04",
            None,
        ),
        (
            ld(datePublished="2024-05-04T17:18:11Z") + f'{H1}<p class="date">3 May 2024</p>',
            "2024-05-04T17:18:11Z",
            None,
        ),
        (
            ld(datePublished="2024-05-03T23:15+02:00") + f'{H1}<p class="date">4 May 2024</p>',
            "2024-05-03T23:15+02:00",
            None,
        ),
        # A day in the text is no day of publication where the page says when it was last changed.
        (
            H1
            + "<p></p>" * 300
            + "<p>Since 4 August 2014 the town of Velm has had a new pier of its own, on the other side of"
            ' the harbour.</p><p class="info">Updated: 30/12/2016</p>',
            "2016-12-30",
            "2016-12-30",
        ),
        # What only machines are told of it, in a title.
        (
            f'{H1}<span class="updated" title="2013-04-04T18:52:11+00:00"></span>',
            None,
            "2013-04-04T18:52:11+00:00",
        ),
        # A clock time with its zone before the same without one; a Z is no zone of the place.
        (
            f"{H1}<p class='date'>3 May 2024, 15:47</p>"
            + meta("story-published", "2024-05-03T15:47:20+02:00"),
            "2024-05-03T15:47:20+02:00",
            None,
        ),
        (
            meta("article:published_time", "2024-05-03T15:47:20") + meta("pubdate", "2024-05-03T15:47:20Z"),
            "2024-05-03T15:47:20",
            None,
        ),
        # Behind the author's name, however far from the headline.
        (
            H1 + "<p></p>" * 90 + '<p>By <a rel="author" href="/m">Mara Ellery</a>, 8.5.12</p>',
            "2012-05-08",
            None,
        ),
        # The address, in other forms; data for scripts, where nothing else says a date.
        ('<link rel="canonical" href="https://velm.example/news/29-10-2021">', "2021-10-29", None),
        ('<meta property="og:url" content="https://velm.example/2024/feb/07/harbour">', "2024-02-07", None),
        (
            '<script>var state = {"a": 1, "publishedDate": "2016-11-04T20:37:27Z"}</script>',
            "2016-11-04T20:37:27Z",
            None,
        ),
        # The first of several in microdata that stands by the headline.
        (
            '<meta itemprop="datePublished" content="2024-05-09">'
            + "<p></p>" * 90
            + H1
            + '<meta itemprop="datePublished" content="2024-05-03">',
            "2024-05-03",
            None,
        ),
    ],
)
def test_dates(markup: str, published: str | None, modified: str | None) -> None:
    assert dates(markup) == (published, modified)


def test_the_language_says_which_part_is_the_day() -> None:
    assert dates(f"{H1}<p>03/05/2024</p>", "en-US")[0] == "2024-03-05"
