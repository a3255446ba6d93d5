"""What a page embeds from elsewhere: where its address stands, who shows it, what stands in for it."""

from __future__ import annotations

import pytest

import convert
from convert.blocks import Embed
from convert.readers.html.blocks.providers import service_of
from tests.readers.html.test_body import FIRST, PROSE, SECOND, THIRD, page
from tests.test_laws import check_laws

POST = "https://twitter.com/tolliver_eng/status/1890000000000000001"
YOUTUBE = "https://www.youtube.com/watch?v=Qz7aLd0Erm4"


def embeds(markup: str) -> list[Embed]:
    """The embeds of an article into whose text `markup` is put, checked against the laws."""
    text = page(f"<p>{FIRST}</p><p>{SECOND}</p>{markup}<p>{THIRD}</p>")
    data = text.encode()
    article = convert.read(data, format="html", url="https://courier.example/sea/1")
    check_laws(data, article)
    bare = convert.read(data, format="html", url="https://courier.example/sea/1", evidence="none")
    assert bare.body == article.body
    return [block for block in article.body if isinstance(block, Embed)]


@pytest.mark.parametrize(
    ("markup", "url", "provider"),
    [
        ('<iframe src="https://youtube.com/embed/a1"></iframe>', "https://youtube.com/embed/a1", "YouTube"),
        ('<iframe src="//player.vimeo.com/video/7"></iframe>', "https://player.vimeo.com/video/7", "Vimeo"),
        ('<iframe data-src="https://dwcdn.net/x/1/"></iframe>', "https://dwcdn.net/x/1/", "Datawrapper"),
        ('<figure><iframe src="https://open.spotify.com/embed/track/9"></iframe></figure>',
         "https://open.spotify.com/embed/track/9", "Spotify"),
        ('<div class="video-player"><iframe src="https://media.example/v/3"></iframe></div>',
         "https://media.example/v/3", None),
        ('<amp-youtube data-videoid="Qz7aLd0Erm4"></amp-youtube>', YOUTUBE, "YouTube"),
        ('<lite-youtube videoid="Qz7aLd0Erm4"></lite-youtube>', YOUTUBE, "YouTube"),
        ('<amp-facebook data-href="https://www.facebook.com/q/posts/1"></amp-facebook>',
         "https://www.facebook.com/q/posts/1", "Facebook"),
        ('<div class="fb-post" data-href="https://www.facebook.com/q/posts/1&amp;x=2"></div>',
         "https://www.facebook.com/q/posts/1&x=2", "Facebook"),
        ('<blockquote class="instagram-media" data-instgrm-permalink=" https://www.instagram.com/p/C1/ ">A'
         "</blockquote>", "https://www.instagram.com/p/C1/", "Instagram"),
        ('<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@quern/video/7">Waves</blockquote>',
         "https://www.tiktok.com/@quern/video/7", "TikTok"),
        (f'<blockquote class="twitter-tweet"><p>Salt!</p><a href="https://twitter.com/quern">Q</a>'
         f'<a href="{POST}">March 5</a></blockquote>', POST, "X"),
        ('<div class="flourish-embed" data-src="visualisation/12"></div>',
         "https://public.flourish.studio/visualisation/12/", "Flourish"),
        ('<script src="https://datawrapper.dwcdn.net/x/embed.js"></script>',
         "https://datawrapper.dwcdn.net/x/embed.js", "Datawrapper"),
        ('<script src="https://telegram.org/js/w.js" data-telegram-post="quern/12"></script>',
         "https://t.me/quern/12", "Telegram"),
        ('<video><source src="/v/arrival.mp4"></video>', "https://courier.example/v/arrival.mp4", None),
        (f"<p>{POST}</p>", POST, "X"),
    ],
)  # fmt: skip
def test_embed(markup: str, url: str, provider: str | None) -> None:
    assert [(found.url, found.provider) for found in embeds(markup)] == [(url, provider)]


@pytest.mark.parametrize(
    "markup",
    [
        pytest.param('<iframe src="https://tracker.example/p?i=1"></iframe>', id="an unknown frame"),
        pytest.param(
            '<iframe width="1" height="1" src="https://www.youtube.com/embed/a"></iframe>', id="tiny"
        ),
        pytest.param(
            '<div class="ad-slot"><iframe src="https://www.youtube.com/embed/a"></iframe></div>', id="an ad"
        ),
        pytest.param(
            '<iframe src="https://www.facebook.com/plugins/like.php?href=x"></iframe>', id="a like button"
        ),
        pytest.param('<iframe src="about:blank"></iframe><iframe></iframe>', id="an empty frame"),
        pytest.param('<video src="blob:https://courier.example/1"></video>', id="a player without address"),
        pytest.param(
            '<div class="fb-page" data-href="https://www.facebook.com/quern"></div>', id="a fan page"
        ),
        pytest.param('<iframe src="javascript:alert(1)"></iframe>', id="a script"),
        pytest.param('<iframe src="https://[bad/embed/a"></iframe>', id="a broken address"),
        pytest.param("<p>https://courier.example/sea/2</p>", id="an address of no service"),
    ],
)
def test_no_embed(markup: str) -> None:
    assert embeds(markup) == []


def test_the_same_thing_is_embedded_once() -> None:
    frame = '<iframe src="https://www.youtube.com/embed/a1"></iframe>'
    assert len(embeds(f"<div>{frame}<noscript>{frame}</noscript></div>")) == 1


def test_what_stands_outside_the_article_is_not_embedded() -> None:
    frame = '<aside class="related"><iframe src="https://www.youtube.com/embed/a1"></iframe></aside>'
    article = convert.read(page("".join(f"<p>{text}</p>" for text in PROSE), around=frame), format="html")
    assert not [block for block in article.body if isinstance(block, Embed)]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f'<blockquote class="twitter-tweet"><p>Salt &amp; oak.</p>— M. Tolliver <a href="{POST}">March 5</a>'
         "</blockquote>", "Salt & oak. — M. Tolliver March 5"),
        ('<figure><iframe src="https://youtu.be/abcdefg1"></iframe><figcaption>Launch.</figcaption></figure>',
         "Launch."),
        ('<iframe src="https://dwcdn.net/x/1/" title="Passengers  a year"></iframe>', "Passengers a year"),
        ('<iframe src="https://youtu.be/abcdefg1" title="YouTube video player"></iframe>', None),
    ],
)  # fmt: skip
def test_text_that_stands_in(markup: str, text: str | None) -> None:
    assert [found.text for found in embeds(markup)] == [text]


def test_a_post_is_part_of_the_plain_text_and_a_video_is_not() -> None:
    tweet = f'<blockquote class="twitter-tweet"><p>Salt and oak.</p><a href="{POST}">March 5</a></blockquote>'
    video = '<iframe src="https://dwcdn.net/x/1/" title="Passengers a year"></iframe>'
    markup = page(f"<p>{FIRST}</p>{tweet}<p>{SECOND}</p>{video}<p>{THIRD}</p>")
    text = convert.write(convert.read(markup, format="html"), "text", body_only=True).decode()
    assert text.split("\n\n") == [FIRST, "Salt and oak. March 5", SECOND, f"{THIRD}\n"]


@pytest.mark.parametrize(
    ("address", "name", "post"),
    [
        ("https://m.youtube.com/watch?v=abc", "YouTube", True),
        ("https://www.google.com/maps/embed?pb=1", "Google Maps", False),
        ("https://www.google.com/search?q=1", None, False),
        ("https://x.com/quern", "X", False),
        (POST, "X", True),
        ("https://notyoutube.com/embed/1", None, False),
        ("https://twitter.com/intent/tweet?x=1", None, False),
        ("mailto:desk@courier.example", None, False),
        ("", None, False),
    ],
)
def test_service(address: str, name: str | None, post: bool) -> None:
    found = service_of(address)
    assert (found.name if found else None) == name
    assert (found.post if found else False) is post
