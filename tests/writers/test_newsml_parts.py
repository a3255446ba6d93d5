"""The small laws under the NewsML-G2 writer: identifiers, addresses, dates, direction."""

from __future__ import annotations

import hashlib
import re
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from convert.article import Article
from convert.blocks import Paragraph
from convert.writers.dates import _ISO, _SURE, _form, created, is_moment, truncated
from convert.writers.identity import address, guid, term
from convert.writers.language import direction, language_tag
from convert.writers.newsml import NewsmlOptions, write, write_many
from convert.writers.newsml.options import Profile
from tests.strategies import iso_dates, wild_texts
from tests.writers.newsml_tools import STORY

BODY = (Paragraph(text="The quay reopened."),)


@pytest.mark.parametrize(
    ("article", "name"),
    [
        (Article(canonical_url="https://a.example/1", url="https://b.example/1"), "https://a.example/1"),
        (Article(url="https://b.example/1"), "https://b.example/1"),
        (Article(canonical_url="/1", url="https://b.example/1"), "https://b.example/1"),
        (Article(canonical_url="/1", body=BODY), f"urn:sha256:{Article(body=BODY).content_digest}"),
        (Article(url="C:\\1.md", body=BODY), f"urn:sha256:{Article(body=BODY).content_digest}"),
    ],
)
def test_the_guid_follows_from_the_address_or_the_words(article: Article, name: str) -> None:
    assert guid(article) == f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://daily.example/a%20b?q=1&r=2#top", "https://daily.example/a%20b?q=1&r=2#top"),
        ("https://daily.example/a b", "https://daily.example/a%20b"),
        (" https://daily.example/\n", "https://daily.example/"),
        ("https://daily.example/été", "https://daily.example/%C3%A9t%C3%A9"),
        ("https://daily.example/?a[]=1&b=%zz", "https://daily.example/?a%5B%5D=1&b=%25zz"),
        ("https://daily.example/a#b#c", "https://daily.example/a#b%23c"),
        ("http://[2001:db8::1]:8080/x", "http://[2001:db8::1]:8080/x"),
        ("http://daily.example:/x", "http://daily.example/x"),
        ("http://daily.example:port/x", "http%3A//daily.example%3Aport/x"),
        ("1:30", "1%3A30"),
        ("../img/quay.jpg", "../img/quay.jpg"),
        ("mailto:desk@daily.example", "mailto:desk@daily.example"),
        ("", ""),
    ],
)
def test_addresses_are_made_uris(url: str, expected: str) -> None:
    assert address(url) == expected


@given(wild_texts() | st.text("ab:/?#[]@% é", max_size=12))
def test_an_address_is_one_for_good(url: str) -> None:
    made = address(url)
    assert made.isascii()
    assert " " not in made
    assert address(made) == made


def test_terms_are_uris_whatever_they_are_called() -> None:
    assert term("id", "story guid/ü") == "urn:wirecopy:id:story%20guid%2F%C3%BC"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ("", None),
        ("yesterday", None),
        ("2024", "2024"),
        ("2024-03", "2024-03"),
        ("2024-03-05", "2024-03-05"),
        ("2024-03-05T11:40", "2024-03-05"),
        ("2024-03-05T11:40Z", "2024-03-05"),
        ("2024-03-05T11:40:10", "2024-03-05T11:40:10"),
        ("2024-03-05T11:40:10.25+01:00", "2024-03-05T11:40:10.25+01:00"),
        ("2024-03-05T11:40:60Z", "2024-03-05"),
        ("2024-03-05T11:40:10+15:00", "2024-03-05"),
        ("2024-02-30", "2024-02"),
        ("2024-13-01", "2024"),
        ("0000-01-01", None),
        ("2024-03-05\n", None),
    ],
)
def test_dates_keep_what_the_schema_takes_and_gain_nothing(value: str | None, expected: str | None) -> None:
    assert truncated(value) == expected


@pytest.mark.parametrize(
    ("published", "modified", "value", "how"),
    [
        (None, None, "1970-01-01T00:00:00Z", "no-date"),
        ("2024", None, "2024-01-01T00:00:00Z", "from-published"),
        ("2024-03", None, "2024-03-01T00:00:00Z", "from-published"),
        ("2024-03-05", None, "2024-03-05T00:00:00Z", "from-published"),
        ("2024-03-05T11:40", None, "2024-03-05T00:00:00Z", "from-published"),
        ("2024-03-05T11:40:10", None, "2024-03-05T00:00:00Z", "from-published"),
        ("2024-03-05T11:40+02:00", None, "2024-03-05T11:40:00+02:00", "from-published"),
        ("2024-03-05T11:40:10Z", "2024-03-06", "2024-03-06T00:00:00Z", "from-modified"),
        ("2024-03-05T11:40:10Z", "never", "2024-03-05T11:40:10Z", "from-published"),
    ],
)
def test_a_time_nobody_stated_is_marked(
    published: str | None, modified: str | None, value: str, how: str
) -> None:
    assert created(Article(published=published, modified=modified), None) == (
        value,
        f"urn:wirecopy:how:{how}",
    )


def test_a_stated_time_is_taken_as_it_is() -> None:
    assert created(Article(published="2024"), "2024-03-05T11:40:10Z") == ("2024-03-05T11:40:10Z", None)


@given(st.none() | iso_dates(), st.none() | iso_dates())
def test_there_is_always_a_full_time(published: str | None, modified: str | None) -> None:
    assert is_moment(created(Article(published=published, modified=modified), None).value)


@given(iso_dates())
def test_a_date_is_never_longer_than_it_was(value: str) -> None:
    assert value.startswith(truncated(value) or "nothing")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("en", None),
        (None, None),
        ("", None),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("fa", "rtl"),
        ("ur", "rtl"),
        ("ur-Latn", None),
        ("az-Arab", "rtl"),
        ("zh-Hant-TW", None),
    ],
)
def test_direction_follows_the_script(language: str | None, expected: str | None) -> None:
    assert direction(language) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en-GB", "en-GB"), ("", None), (None, None), ("English (UK)", None), ("en_GB", None), ("en\n", None)],
)
def test_only_language_tags_are_written(language: str | None, expected: str | None) -> None:
    assert language_tag(language) == expected


@pytest.mark.parametrize("profile", ["flat", "rich"])
def test_the_hash_covers_the_bytes_of_the_body_as_they_stand(profile: Profile) -> None:
    options = NewsmlOptions(profile=profile)
    for made in (write(STORY, options), write_many((STORY, Article(headline="A < B", body=BODY)), options)):
        bodies = re.findall(rb"<html xmlns=.*?</html>", made, re.DOTALL)
        stated = re.findall(rb"<hash [^>]*>([0-9a-f]{64})</hash>\s*(?:<expires|<link|</itemMeta)", made)
        assert [hashlib.sha256(body).hexdigest().encode() for body in bodies] == stated
        canonical = [
            etree.tostring(html, method="c14n", exclusive=True, with_tail=False)
            for html in etree.fromstring(made).iter("{http://www.w3.org/1999/xhtml}html")
        ]
        assert canonical == bodies


@given(st.from_regex(_SURE, fullmatch=True))
def test_a_date_that_the_schema_surely_takes_is_what_its_parts_say(value: str) -> None:
    assert _form(_ISO.fullmatch(value)) == value == truncated(value)
    assert is_moment(value) == ("T" in value)
