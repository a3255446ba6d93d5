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


EXAMPLES: list[tuple[list[str], str, str]] = [
    (["address-template/1:https://x.example/status/{}"], "20", "https://x.example/status/20"),
    (["access/1"], "https://schema.org/False", "paywalled"),
    (["full-years/1"], "8.5.12", "8.5.2012"),
    (["html-attr/1"], "Tom &amp; Ann", "Tom & Ann"),
    (["html-text/1"], "<p>Tom &amp;\n <b>Ann</b></p>", "Tom & Ann"),
    (["iptc-date/1"], "20131020T192751+1100", "2013-10-20T19:27:51+11:00"),
    (["json-string/1"], 'Caf\\u00e9 \\"Ann\\"', 'Café "Ann"'),
    (["lowercase/1"], "Author", "author"),
    (["ligatures/1"], "\ufb01nal", "final"),
    (["mend/1:3g"], "Fem inis", "Feminis"),
    (["offset/1:+01:00"], "2021-11-04T23:00Z", "2021-11-05T00:00+01:00"),
    (["qcode-uri/1:http://cv.example/topic/"], "topic:20", "http://cv.example/topic/20"),
    (["srcset/1:1"], "a.jpg 1x, b.jpg 2x", "b.jpg"),
    (["url-join/1:https://x.example/a/"], "../b.jpg", "https://x.example/b.jpg"),
    (["xml-string/1"], "Tom &amp; <![CDATA[Ann]]>", "Tom & Ann"),
    (["xml-text/1"], "<p>Tom &amp; <em>Ann</em></p>", "Tom & Ann"),
    (["xml-text/1:again"], "Tom &amp;amp; Ann", "Tom & Ann"),
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
]


@pytest.mark.parametrize(("names", "text", "value"), EXAMPLES)
def test_what_they_do(names: list[str], text: str, value: str) -> None:
    assert apply(names, text) == value


def test_each_has_an_example() -> None:
    assert {name.partition(":")[0] for names, _, _ in EXAMPLES for name in names} == TRANSFORMS.keys()


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
