"""The named transforms: each can be found, is documented, and does what its name says."""

from __future__ import annotations

import re

import pytest

from convert.errors import OptionError
from convert.formats import resolve
from convert.transforms import TRANSFORMS, apply
from tests.golden import case_folders, expected


@pytest.mark.parametrize("name", TRANSFORMS)
def test_every_transform_can_be_found_and_says_what_it_does(name: str) -> None:
    target, words = TRANSFORMS[name]
    assert re.fullmatch(r"[a-z][a-z0-9-]*/[0-9]+", name)
    assert words
    assert resolve(target).__doc__


@pytest.mark.parametrize(
    ("names", "text", "value"),
    [
        (["clean/1"], " a\u00a0 b\u00ad\u200bc ", "a bc"),
        (["clean/1"], "e\u0301\r\n", "é"),
        (["date/1"], "November 08, 2022", "2022-11-08"),
        (["date/1:en-GB"], "08/11/2022", "2022-11-08"),
        (["html-fragment/1"], "<p>a <b>b</b><script>no</script></p>", "a b"),
        (["html-image/1:1"], "<img src=a><img src='b&amp;c'>", "b&c"),
        (["html-image-alt/1:0"], "<img src=a alt=' a\n b '>", "a b"),
        (["joints/1:hs"], "re-\nspect and\nso on", "respect and so on"),
        (["language-tag/1"], "en_GB", "en-GB"),
        (["md-cell/1", "md-inline/1"], "a \\| *b*", "a | b"),
        (["md-definition/1"], "[a]: <http://x.example/?q=1> 'T'", "http://x.example/?q=1"),
        (["md-image/1:1"], "![a](b) ![c](d.png)", "d.png"),
        (["md-image-alt/1:0"], "![a *b*](c)", "a b"),
        (["md-image-title/1:0"], '![a](b "c  &amp; d")', "c & d"),
        (["md-inline/1"], "**a** [b](c) `d` [e][f]", "a b d [e][f]"),
        (["md-inline/1:F\n^1"], "[e][f] g[^1]", "e g"),
        (["md-link/1:1"], "[a](b) <http://c.example/>", "http://c.example/"),
        (["substring/1:2-4"], "abcdef", "cd"),
        (["yaml-scalar/1"], '"a \\u00e9"', "a é"),
        (["yaml-scalar/1", "clean/1"], ">\n  a\n  b\n", "a b"),
        ([], "as it is", "as it is"),
    ],
)
def test_what_they_do(names: list[str], text: str, value: str) -> None:
    assert apply(names, text) == value


@pytest.mark.parametrize(
    "name",
    [
        "nothing/1",
        "clean/2",
        "substring/1:x",
        "substring/1",
        "clean/1:x",
        "date/1",
        "md-link/1:9",
        "joints/1:q",
        "yaml-scalar/1",
    ],
)
def test_a_transform_that_is_not_there_or_does_not_fit_is_an_option_error(name: str) -> None:
    with pytest.raises(OptionError):
        apply([name], "[no]: date\n- nor scalar\n")


def test_the_cases_use_nearly_all_of_them() -> None:
    used = {
        part.partition(":")[0]
        for folder in case_folders()
        for line in expected(folder)["evidence"].values()
        for part in line.split()
    }
    assert {
        "clean/1",
        "date/1",
        "joints/1",
        "md-cell/1",
        "md-inline/1",
        "substring/1",
        "yaml-scalar/1",
    } <= used


@pytest.mark.parametrize(
    ("text", "access"),
    [
        ("true", "free"),
        ("https://schema.org/False", "paywalled"),
        ("Metered", "paywalled"),
        ("locked", "paywalled"),
    ],
)
def test_words_for_access(text: str, access: str) -> None:
    assert apply(["access/1"], text) == access
    with pytest.raises(OptionError):
        apply(["access/1"], f"{text}?")
