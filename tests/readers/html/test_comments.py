"""Comments read like an article and are none."""

from __future__ import annotations

import convert
from convert.blocks import Paragraph

STORY = "".join(
    f"<p>The mill at Askrigg ground for the {n} day running on Friday, and the miller, who is also the "
    "postman, said that he would go on until the stones gave out or the letters did.</p>"
    for n in ("first", "second", "third", "fourth")
)
COMMENT = (
    "<p>I walked past the mill on Friday, and what the postman says is true, it was grinding away for all "
    "it was worth, and nobody in the village could hear the church bell.</p>"
)


def paragraphs(page: str) -> int:
    article = convert.read(f"<html><body><h1>Mill grinds on</h1>{page}</body></html>", format="html")
    return sum(1 for block in article.body if isinstance(block, Paragraph))


def test_what_lies_in_a_comments_box_is_left_out() -> None:
    assert paragraphs(f"<article>{STORY}</article><div class='comments'>{COMMENT * 6}</div>") == 4
    assert (
        paragraphs(f"<article>{STORY}</article><ol id='comment-list'><li class='comment'>{COMMENT}</li></ol>")
        == 4
    )


def test_a_page_that_is_all_comments_by_name_still_has_its_text() -> None:
    assert paragraphs(f"<div class='commentary'>{STORY}</div>") == 4
