"""The forms in which pages embed what other services show: where each says its address."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from typing import TYPE_CHECKING

from convert.readers.html.blocks.providers import service_of
from convert.readers.html.outline.stems import bit, named
from convert.readers.html.tree.parts import Address

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# An element's own attribute: the address of the service, and the address that an identifier makes.
_IDENTIFIED: Mapping[str, tuple[str, str, str]] = {
    "amp-youtube": ("data-videoid", "YouTube", "https://www.youtube.com/watch?v={}"),
    "lite-youtube": ("videoid", "YouTube", "https://www.youtube.com/watch?v={}"),
    "amp-twitter": ("data-tweetid", "X", "https://twitter.com/i/status/{}"),
    "amp-instagram": ("data-shortcode", "Instagram", "https://www.instagram.com/p/{}/"),
    "amp-vimeo": ("data-videoid", "Vimeo", "https://vimeo.com/{}"),
    "amp-dailymotion": ("data-videoid", "Dailymotion", "https://www.dailymotion.com/video/{}"),
    "amp-soundcloud": ("data-trackid", "SoundCloud", "https://api.soundcloud.com/tracks/{}"),
    "amp-facebook": ("data-href", "Facebook", "{}"),
    "amp-tiktok": ("data-src", "TikTok", "{}"),
}
_MARKED: Mapping[str, tuple[str, str]] = {
    "data-instgrm-permalink": ("Instagram", ""),
    "data-text-post-permalink": ("Threads", ""),
    "data-telegram-post": ("Telegram", "https://t.me/{}"),
    "data-youtube-id": ("YouTube", "https://www.youtube.com/watch?v={}"),
    "data-tweet-id": ("X", "https://twitter.com/i/status/{}"),
    "data-oembed-url": ("", ""),
}
_CLASSED: Mapping[str, tuple[str, str, str]] = {
    "fb-post": ("data-href", "Facebook", ""),
    "fb-video": ("data-href", "Facebook", ""),
    "flourish-embed": ("data-src", "Flourish", "https://public.flourish.studio/{}/"),
    "infogram-embed": ("data-id", "Infogram", "https://infogram.com/{}"),
    "imgur-embed-pub": ("data-id", "Imgur", "https://imgur.com/{}"),
    "tiktok-embed": ("cite", "TikTok", ""),
}
_QUOTED: Mapping[str, str] = {
    "twitter-tweet": "X",
    "twitter-video": "X",
    "twitter-tweet-rendered": "X",
    "instagram-media": "Instagram",
    "tiktok-embed": "TikTok",
    "text-post-media": "Threads",
    "bluesky-embed": "Bluesky",
    "reddit-card": "Reddit",
    "reddit-embed-bq": "Reddit",
    "fb-xfbml-parse-ignore": "Facebook",
}
FRAMES = ("iframe", "amp-iframe", "embed", "video", "audio", "amp-video", "amp-audio", "blockquote", "script")
"""Elements that may embed something, beside `_IDENTIFIED` and `div`s with one of `MARKS`."""
TAGS = (*FRAMES, *_IDENTIFIED)
"""The elements by whose name an embed can be found."""
MARKS = ("data-href", "data-src", "data-id", "data-oembed-url", "data-youtube-id", "data-tweet-id")
"""Attributes of `div`s that may say the address of something embedded."""

MAX_INSIDE = 500
"""So many elements of a block quote are looked at for the link to the post it stands in for."""

_SOURCES = ("src", "data-src", "data-lazy-src", "data-original", "data-cookieblock-src", "data-url")
_SCRIPTS = frozenset(("Datawrapper", "GitHub"))
_MEDIA = frozenset(("video", "audio", "amp-video", "amp-audio"))
_SHOWN = bit("video") | bit("media") | bit("tweet")
_NAMES = ("class", "id", "title", "name")
_AD = bit("ad") | bit("newsletter") | bit("comment") | bit("form")


def address_of(element: HtmlElement) -> Address | None:
    """Where an element says the address of what it embeds; nothing if it embeds no part of an article."""
    tag = element.tag
    if tag in _IDENTIFIED:
        name, provider, template = _IDENTIFIED[tag]
        return _said(element, name, provider, "" if template == "{}" else template)
    if tag in _MEDIA:
        return _media(element)
    if tag == "script" and "data-telegram-post" not in element.attrib:
        found = _service_at(element, ("src",))
        return found if found and found.provider in _SCRIPTS else None
    marked = _marked(element)
    if marked or tag == "script":
        return marked
    if tag == "blockquote":
        return _quoted(element)
    return _frame(element) if tag in FRAMES else None


def _said(element: HtmlElement, name: str, provider: str, template: str) -> Address | None:
    value = (element.get(name) or "").strip()
    if not value or "{" in value or (not template and not value.startswith(("http://", "https://", "//"))):
        return None
    found = service_of(value)
    if found:
        return Address(element, name, "", found.name)
    return Address(element, name, template, provider) if provider else None


def _marked(element: HtmlElement) -> Address | None:
    for name in element.keys():  # noqa: SIM118 - an element's iterator gives its children
        if name in _MARKED:
            return _said(element, name, *_MARKED[name])
    for word in (element.get("class") or "").split():
        if word in _CLASSED:
            return _said(element, *_CLASSED[word])
    return None


def _quoted(element: HtmlElement) -> Address | None:
    """The post that a block quote stands in for: the last of its links that leads to one."""
    words = (element.get("class") or "").split()
    provider = next((_QUOTED[word] for word in words if word in _QUOTED), None)
    if provider is None:
        return None
    inside = list(islice(element.iter(), MAX_INSIDE))
    for link in reversed([inner for inner in inside if inner.tag == "a"]):
        service = service_of(link.get("href") or "")
        if service and service.post and service.name == provider:
            return Address(link, "href", "", provider)
    return _said(element, "cite", provider, "")


def _frame(element: HtmlElement) -> Address | None:
    """A frame of a service that is known, or of one that is named a video, a chart or an embed."""
    found = _service_at(element, _SOURCES)
    if found is None or _is_tiny(element):
        return None
    if found.provider:
        return found
    parent = element.getparent()
    names = " ".join(filter(None, (element.get(name) for name in _NAMES)))
    around = (parent.get("class") or "") if parent is not None else ""
    said = named(f"{names} {around}")
    return found if said & _SHOWN and not said & _AD else None


def _media(element: HtmlElement) -> Address | None:
    """A recording that the page plays itself."""
    for source in (element, *element.iter("source", "amp-video")):
        value = (source.get("src") or "").strip()
        if value and not value.startswith(("blob:", "data:")) and "{" not in value:
            return Address(source, "src")
    return None


def _service_at(element: HtmlElement, names: tuple[str, ...]) -> Address | None:
    for name in names:
        value = (element.get(name) or "").strip()
        if value.startswith(("http://", "https://", "//")) and "{" not in value:
            service = service_of(value)
            return Address(element, name, "", service.name if service else None)
    return None


def _is_tiny(element: HtmlElement) -> bool:
    """Whether a frame is too small to show anything: a counter's."""
    sizes = (element.get("width") or "", element.get("height") or "")
    return any(size.isascii() and size.isdigit() and int(size[:6]) <= 2 for size in sizes) or (
        "display:none" in (element.get("style") or "").replace(" ", "")
    )
