"""Web pages: the article's blocks and what the page claims about it, each with its bytes."""

from __future__ import annotations

from convert.article import Article
from convert.draft import Draft
from convert.errors import NoArticleError
from convert.markup.addresses import is_web_address
from convert.options import ReadOptions
from convert.readers.html.body.reading import read_body
from convert.readers.html.entering.front import without_front, without_second_headlines
from convert.readers.html.entering.leadpicture import place_lead_picture
from convert.readers.html.entering.offers import offer_claims
from convert.readers.html.entering.own import is_own, read_own
from convert.readers.html.entering.placed import place_body
from convert.readers.html.entering.statedtext import place_stated, stated_text
from convert.readers.html.fields.reading import read_fields
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parts import Body
from convert.readers.html.tree.visibility import page_tally
from convert.source import Source

MEDIA_TYPE = "text/html"

_LEAST_CHARS = 40
"""Less running text than this is an error page's or a shell's, in any script."""


def read(source: Source, options: ReadOptions) -> Article:
    """The article on a web page.

    Raises `NoArticleError` with the reason where there is none (an index, an error page, a wall to
    log in at, an empty shell that a script would fill), `LimitError` for a page too large or too
    deep.  With `best_effort` such a page is a record of what text it has, with the warning `no-article`.
    """
    placed = options.evidence != "none"
    page = Page(source, placed=placed)
    if is_own(page):
        return read_own(page, options, MEDIA_TYPE)
    body = read_body(page)
    stated = stated_text(page, body)
    if stated:
        body = body._replace(blocks=(), standfirst=None, reason=None)
    if body.reason and not options.best_effort:
        raise NoArticleError(f"{source.name or 'input'}: {body.reason}")
    fields = without_second_headlines(read_fields(page, body))
    body = without_front(body, [claim.value for claim in fields.headline])
    reason = body.reason or ("hardly any text on the page" if not stated and _is_empty(body) else None)
    if reason and not options.best_effort:
        raise NoArticleError(f"{source.name or 'input'}: {reason}")
    draft = Draft(source, options, rest="furniture")
    if reason:
        draft.warn("no-article", reason)
    claimed = [claim.value for claim in (*fields.canonical_url, *fields.url)]
    base = next((url for url in (source.url, *claimed) if url and is_web_address(url)), "")
    place_lead_picture(draft, page, body, fields.image)
    place_body(draft, page, body, base)
    if stated:
        place_stated(draft, page, stated)
    offer_claims(draft, page, fields, losers=options.evidence == "full")
    return draft.finish(MEDIA_TYPE, page_tally(source.text) if placed else None)


def _is_empty(body: Body) -> bool:
    """Whether next to nothing was found that could be an article's text."""
    return (
        sum(len(found.text) for found in body.blocks if found.kind not in ("figure", "related"))
        < _LEAST_CHARS
    )
