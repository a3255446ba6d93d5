"""The services whose posts, videos, maps and charts newsrooms embed, by their addresses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

_PROVIDERS = """
X: twitter.com x.com
Instagram: instagram.com
Facebook: facebook.com fb.watch
YouTube: youtube.com youtube-nocookie.com youtu.be
Vimeo: vimeo.com
TikTok: tiktok.com
Threads: threads.net threads.com
Bluesky: bsky.app
Mastodon: mastodon.social mastodon.online mstdn.social
Reddit: reddit.com redditmedia.com
Telegram: t.me
Pinterest: pinterest.com
LinkedIn: linkedin.com
Dailymotion: dailymotion.com dai.ly geo.dailymotion.com
Twitch: twitch.tv
Streamable: streamable.com
Rumble: rumble.com
Spotify: spotify.com
SoundCloud: soundcloud.com
Apple Podcasts: podcasts.apple.com
Apple Music: music.apple.com
Bandcamp: bandcamp.com
Deezer: deezer.com
Acast: acast.com
Megaphone: megaphone.fm
Omny: omny.fm omnystudio.com
Podigee: podigee.io podigee-cdn.net
Podbean: podbean.com
Spreaker: spreaker.com
Audioboom: audioboom.com
Simplecast: simplecast.com
Datawrapper: dwcdn.net datawrapper.de
Flourish: flourish.studio flo.uri.sh
Infogram: infogram.com
Tableau: public.tableau.com
Everviz: everviz.com
Statista: statista.com
Our World in Data: ourworldindata.org
Google Maps: google.com/maps maps.google.com
Google Docs: docs.google.com
Google Drive: drive.google.com
OpenStreetMap: openstreetmap.org
Mapbox: mapbox.com
ArcGIS: arcgis.com
Windy: windy.com
DocumentCloud: documentcloud.org
Scribd: scribd.com
Issuu: issuu.com
SlideShare: slideshare.net
Knight Lab: knightlab.com
ThingLink: thinglink.com
Giphy: giphy.com
Imgur: imgur.com
Flickr: flickr.com
Getty Images: embed.gettyimages.com
Juxtapose: juxtapose.knightlab.com
GitHub: gist.github.com
CodePen: codepen.io
Brightcove: players.brightcove.net
JW Player: content.jwplatform.com cdn.jwplayer.com
Kaltura: kaltura.com
Glomex: glomex.com
Vidyard: vidyard.com
Wistia: wistia.net wistia.com
BBC: bbc.co.uk
"""


def _table() -> Mapping[str, str]:
    table: dict[str, str] = {}
    for line in _PROVIDERS.strip().splitlines():
        name, _, hosts = line.partition(": ")
        table |= dict.fromkeys(hosts.split(), name)
    return table


_HOSTS = _table()
_BUTTONS = re.compile(
    r"/plugins/(?:like|share|follow|page|comments|login)|/widgets/(?:follow|tweet)_button|/subscribe_embed"
    r"|/follow\.html|/share\.php|/sharer|/intent/|/login|[?&]layout=button"
)
_POST = re.compile(
    r"/(?:status(?:es)?|p|reel|reels|tv|posts?|videos?|watch|shorts|embed|video|photos?|track|episode|playlist|album)"
    r"[/?]|/@[\w.]{1,60}/|^/[\w-]{6,20}$|/comments/"
)
_SERVICES = frozenset(
    ("X", "Instagram", "Facebook", "YouTube", "Vimeo", "TikTok", "Threads", "Bluesky", "Reddit", "Spotify",
     "SoundCloud", "Dailymotion")
)  # fmt: skip


class Service(NamedTuple):
    """A service named by an address."""

    name: str
    """Its name."""
    post: bool
    """Whether the address has the form of one post, video or recording."""


def service_of(address: str) -> Service | None:
    """The service that an address belongs to; nothing for others and for buttons to share or follow."""
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").lower()
    except ValueError:
        return None
    if not host or parts.scheme not in ("", "http", "https") or _BUTTONS.search(address):
        return None
    first = parts.path.split("/", 2)[1] if parts.path.count("/") else ""
    labels = host.split(".")
    for at in range(len(labels) - 1):
        domain = ".".join(labels[at:])
        name = _HOSTS.get(f"{domain}/{first}") or _HOSTS.get(domain)
        if name:
            path = f"{parts.path}?{parts.query}" if parts.query else parts.path
            return Service(name, name in _SERVICES and _POST.search(path) is not None)
    return None
