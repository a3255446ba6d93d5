"""What stands in an article and is not running text: embeds, tables and pictures."""

from __future__ import annotations

from collections.abc import Sequence

from convert.readers.html.blocks.embeds import Aside, embeds_in
from convert.readers.html.blocks.figures import figures_in
from convert.readers.html.blocks.liveblog import Head
from convert.readers.html.blocks.region import Region, is_in
from convert.readers.html.blocks.tables import tables_in
from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import Outline
from convert.readers.html.tree.parts import Found


def asides_in(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> tuple[list[Aside], list[int]]:
    """The asides of the article whose text are the runs `chosen`, and the runs they leave to the text."""
    region = Region(tree, verdict, chosen)
    found = embeds_in(region)
    found += tables_in(region, verdict)
    taken = {at for aside in found for at in aside.runs}
    left = [at for at in chosen if at not in taken]
    if not left:
        found, left = [], list(chosen)
    pictured = figures_in(region, verdict, found)
    taken |= {at for aside in pictured for at in aside.runs}
    return [*found, *pictured], [at for at in left if at not in taken] or left


def placed_asides(asides: Sequence[Aside], heads: Sequence[Head]) -> list[tuple[int, int, Found]]:
    """The asides with their place among runs, before (0) or behind (2) the head of the post they stand in."""
    posts = {head.at: head.post for head in heads}
    return [
        (f.at, 2 if f.at in posts and is_in(f.found.container, (posts[f.at],)) else 0, f.found)
        for f in asides
    ]
