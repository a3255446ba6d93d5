"""The blocks of a page entered into a draft: text, marks, and where each part stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import structs

from convert.blocks import (
    Block,
    Figure,
    Heading,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Related,
    RelatedLink,
    Text,
)
from convert.desk import Words, offer_dateline, offer_text
from convert.draft import Draft, Held
from convert.evidence import Evidence
from convert.markup.addresses import join_url
from convert.markup.inline import MARKED
from convert.markup.runmarks import marks_of
from convert.markup.tree import element_text, inline
from convert.newsroom.credits import split_caption
from convert.readers.html.entering.placedasides import Where, embed_block, image_block, table_block
from convert.readers.html.outline.boxes import HEADINGS
from convert.readers.html.tree.page import Page
from convert.readers.html.tree.parts import Body, Found
from convert.units import is_dead

_WORKED_OUT = "the value is worked out from these words"


def place_body(draft: Draft, page: Page, body: Body, base: str) -> None:
    """Enter a page's blocks and its standfirst; `base` is what relative addresses start from."""
    placer = _Placer(draft, page, base)
    if body.standfirst:
        held = placer.held(body.standfirst, "html-standfirst")
        offer_text(draft, "subheadline", body.standfirst.text, held)
    if body.wall:
        held = placer.held(body.wall, "html-paywall")
        draft.offer("access", "teaser", held._replace(transforms=(), approximate=_WORKED_OUT))
    first = next((found for found in body.blocks if found.kind == "paragraph"), None)
    for found in body.blocks:
        block, parts = placer.block(found)
        if not parts:  # a picture without address or words
            continue
        if "" not in parts:
            inputs = tuple(f"{draft.next_block}{at}" for at in parts)
            whole = Evidence(kind="computed", method=f"html-{found.kind}", inputs=inputs)
            draft.place(block, {"": whole, **parts})
        else:
            draft.place(block, parts)
        if found is first:
            offer_dateline(draft, Words(found.text, parts[""]))
    for dropped in body.dropped if page.placed else ():
        span = page.span(dropped.element)
        if span:
            draft.drop(span, dropped.reason)


class _Placer:
    def __init__(self, draft: Draft, page: Page, base: str) -> None:
        self._draft = draft
        self._page = page
        self._base = base
        self._where = Where(page, base)

    def held(self, found: Found, method: str) -> Held:
        """Where a run's text stands; approximate where its slice does not give just this text."""
        page = self._page
        if not page.placed:
            return Held(method, ())
        held = None
        for without in ((), found.without) if found.without else ((),):
            held = held or page.words(
                method, found.container, found.text, after=found.after, before=found.before, without=without
            )
        held = held or page.among(method, found.container, found.text)
        return held or Held(method, (page.enclosing(found.container),), (), "the markup was repaired")

    def block(self, found: Found) -> tuple[Block, dict[str, Held]]:
        """A block and where its parts stand, by pointer relative to it."""
        makers: Mapping[str, Callable[[Found], tuple[Block, dict[str, Held]]]] = {
            "list": self._list,
            "table": self._table,
            "figure": self._figure,
            "related": self._related,
            "embed": self._embed,
        }
        return makers.get(found.kind, self._text)(found)

    def _text(self, found: Found) -> tuple[Block, dict[str, Held]]:
        marks = self._marks(found)
        if found.kind == "heading":
            level = min(6, max(2, found.level))
            block: Block = Heading(text=found.text, level=level, marks=marks)
            tag = found.container.tag
            return block, {"": self.held(found, f"html-{tag if tag in HEADINGS else 'heading'}")}
        block = (Quote if found.kind == "quote" else Paragraph)(text=found.text, marks=marks)
        return block, {"": self.held(found, f"html-{found.kind}")}

    def _marks(self, found: Found) -> tuple[Mark, ...]:
        """Links, absolute as far as the base is known, and emphasis."""
        whole = found.after is None and found.before is None
        if whole and (
            len(found.container) == 0 or next(found.container.iterdescendants(*MARKED), None) is None
        ):
            return ()
        marks = None
        if not found.without:
            marks = marks_of(found.container, found.text, after=found.after, before=found.before)
        if marks is None:
            said = inline(found.container, after=found.after, before=found.before, without=found.without)
            marks = said.marks if said.text == found.text else ()
        live = [mark for mark in marks if not _leads_nowhere(mark)]
        return tuple([self._absolute(m) if isinstance(m, Link) else m for m in live])

    def _absolute(self, link: Link) -> Link:
        href = join_url(link.href, self._base)
        return link if href == link.href else structs.replace(link, href=href)

    def _list(self, found: Found) -> tuple[Block, dict[str, Held]]:
        items = tuple(
            ListItem(text=item.text, marks=self._marks(item), depth=item.level) for item in found.items
        )
        parts = {f"/items/{n}": self.held(item, "html-item") for n, item in enumerate(found.items)}
        return List(items=items, ordered=found.ordered), parts

    def _table(self, found: Found) -> tuple[Block, dict[str, Held]]:
        return table_block(found, self.held, self._marks)

    def _figure(self, found: Found) -> tuple[Block, dict[str, Held]]:
        parts: dict[str, Held] = {}
        image = image_block(self._where, found.image, parts) if found.image is not None else None
        figure = Figure(image=image)
        credit = found.credit
        if found.caption:
            figure = self._captioned(figure, found.caption, parts)
        if credit and not figure.credit:
            held = self.held(credit, "html-credit")
            split = split_caption(credit.text)
            labelled = split.credit_span if split.credit_span and not split.caption_span else None
            name = credit.text[slice(*labelled)] if labelled else credit.text
            figure = structs.replace(figure, credit=name)
            parts["/credit"] = (
                held.part(self._page.text, name, labelled[0], "html-credit") if labelled else held
            )
        return figure, parts

    def _captioned(self, figure: Figure, found: Found, parts: dict[str, Held]) -> Figure:
        """The figure with a caption, taken apart where the credit stands in it."""
        split = split_caption(found.text)
        held = self.held(found, "html-caption")
        if not split.credit_span:
            parts["/caption"] = held
            return structs.replace(figure, caption=Text(text=found.text, marks=self._marks(found)))
        if split.caption_span:
            caption = found.text[slice(*split.caption_span)]
            parts["/caption"] = held.part(self._page.text, caption, split.caption_span[0], "html-caption")
            figure = structs.replace(figure, caption=Text(text=caption))
        credit = found.text[slice(*split.credit_span)]
        parts["/credit"] = held.part(self._page.text, credit, split.credit_span[0], "html-credit")
        return structs.replace(figure, credit=credit)

    def _related(self, found: Found) -> tuple[Block, dict[str, Held]]:
        parts: dict[str, Held] = {}
        links: list[RelatedLink] = []
        for link in found.links:
            text = element_text(link)
            where = Found("related", link, text=text)
            parts[f"/links/{len(links)}"] = self.held(where, "html-link")
            href = (link.get("href") or "").strip()
            links.append(RelatedLink(text=text, href=None if is_dead(href) else join_url(href, self._base)))
        return Related(links=tuple(links)), parts

    def _embed(self, found: Found) -> tuple[Block, dict[str, Held]]:
        return embed_block(self._where, found, self.held)


def _leads_nowhere(mark: Mark) -> bool:
    return isinstance(mark, Link) and is_dead(mark.href)
