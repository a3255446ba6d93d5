"""What the names in `class`, `id` and `role` say about a box of a page.

Names are cut into words ("article__body", "articleBody"), and a word counts when it is in
the table below.  The groups are generic words that page builders use in several
languages; no name belongs to one publisher.  A group is a bit of an integer.
"""

from __future__ import annotations

import re
from string import ascii_letters

_GROUPS = """
article: article artikel articulo artigo articolo story post entry beitrag nyhet news noticia hentry
  blogpost
body: body content text inhalt contenido conteudo texte corpo cuerpo brodtext tekst richtext main copy
  prose wysiwyg bodytext fulltext editor contents rte maincontent articlebody entrytext
para: paragraph paragraphs absatz parrafo textblock p par block component element
lead: lead intro standfirst summary deck dek excerpt abstract chapo chapeau subtitle subheadline
  vorspann preamble ingress sapo sumario entradilla bajada subheading strapline subline subtitulo
  anreisser sub teasertext articlelead leadtext description introduction manchet bigline subhead
title: headline title titel titulo titre heading titolo
kicker: kicker eyebrow overline topline rubric section channel supertitle roofline spitzmarke
nav: nav navigation menu breadcrumb breadcrumbs pagination pager toc navbar menus submenu sitemap skip
  jump pagenav prevnext megamenu dropdown tab tabs
share: share sharing social socials sharebar follow facebook twitter whatsapp addthis sharedaddy teilen
  compartir shares sns like likes reactions jp bookmark print
related: related recommend recommended recommendation recommendations readmore also trending popular
  latest similar suggested outbrain taboola yarpp relacionadas relacionados relacionado verwandt weitere
  mostread more next previous upnext moreon recirculation recirc suggestions linked zergnet stories
  crosslink internal linkbox seealso
teaser: teaser teasers card cards tease promo promos widget widgets preview tile carousel slider swiper
  feed river rail thumbnails listing archive archives grid box textwidget widgettitle
ad: ad ads advert advertisement advertising sponsor sponsored banner anzeige werbung publicidad
  publicite dfp adsense commercial affiliate partner adslot advertise gpt outstream ecommerce shop
  product price deal
newsletter: newsletter newsletters subscribe subscription subscriber signup abo abonnement abonnieren
  optin mailing mailchimp donate donation support membership register app cta call notification push
paywall: paywall premium login piano plus regwall locked barrier metered offer gate plenigo signin paid
comment: comment comments disqus kommentar kommentare kommentarer respond reply discussion commentlist
  commentform comentarios commentaires forum coral
byline: byline author authors autor autore auteur meta date time timestamp published dateline writer
  contributor posted datetime publish autoren verfasser updated datum modified
bio: bio biography about profile authorbox authorbio aboutauthor
caption: caption captions figcaption credit credits legend bildunterschrift copyright photographer
  cutline source bu subline legende imagecaption
media: figure image images photo photos gallery picture media bild bilder foto fotos slideshow lightbox
  slide img wp
video: video player audio podcast jw jwplayer brightcove listen vjs playlist voice
tags: tag tags topic topics keyword keywords category categories cat label labels terms schlagworte
  themen etiquetas hashtags taglist
cookie: cookie cookies consent gdpr privacy cmp banner onetrust datenschutz
foot: footer foot legal disclaimer bottom imprint impressum colophon
head: header top masthead topbar branding logo toolbar
side: sidebar side aside secondary right rail complementary col left complement sticky
tweet: tweet instagram embed embeds oembed fb iframe embedded external tiktok
quote: quote quotes blockquote zitat cita citation pullquote pull testimonial zitatbox
fact: fact facts factbox infobox highlight highlights callout inset kasten info faktabox key takeaways
  infokasten glossary sidebarbox keypoints faq
live: live ticker update updates liveblog liveticker
hidden: hidden hide visually invisible none sr offscreen screenreader assistive visuallyhidden nodisplay
  noprint
list: list items lists ul ol bullets steps
modal: modal popup overlay dialog lightbox tooltip toast notice alert message error
wrap: wrapper container row inner outer layout page site region wrap section grid columns column
form: form search input field survey poll vote quiz
"""


def _groups() -> dict[str, list[str]]:
    groups: dict[str, list[str]] = {}
    name = ""
    for line in _GROUPS.strip().splitlines():
        start, colon, words = line.rpartition(":")
        name = start if colon else name
        groups.setdefault(name, []).extend(words.split())
    return groups


GROUPS = tuple(_groups())
"""The groups by the number of their bit."""


def _table() -> dict[bytes, int]:
    table: dict[bytes, int] = {}
    for number, words in enumerate(_groups().values()):
        for word in " ".join(words).encode("ascii").split():
            table[word] = table.get(word, 0) | 1 << number
    return table


_TABLE = _table()
_KNOWN = frozenset(_TABLE)
_PART = re.compile(b"[A-Z]?[a-z\x80-\xff]+|[A-Z]+")
_LETTERS = bytes(code if code > 127 or chr(code) in ascii_letters else 0x20 for code in range(256))
_LONGEST = 400


def bit(group: str) -> int:
    """The bit of a group."""
    return 1 << GROUPS.index(group)


class Names:
    """Tells what names say; holds the words of several parts that it has met, which are slow to part."""

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._parted: dict[bytes, int] = {}

    def groups(self, names: str) -> int:
        """The groups that the words of `names` belong to, as bits."""
        letters = names[:_LONGEST].encode("utf-8", "replace").translate(_LETTERS)
        words = letters.split()
        found = 0
        for word in _KNOWN.intersection(words):
            found |= _TABLE[word]
        if not letters.islower():
            for word in words:
                if not word.islower():
                    found |= self._parts(word)
        return found

    def _parts(self, word: bytes) -> int:
        """The groups of the parts of a word with capitals."""
        found = self._parted.get(word)
        if found is None:
            found = 0
            for part in _PART.findall(word):
                found |= _TABLE.get(part.lower(), 0)
            self._parted[word] = found
        return found


def named(names: str) -> int:
    """The groups that the words of `names` belong to, as bits."""
    return Names().groups(names)
