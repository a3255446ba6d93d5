"""Pages that are no article are called what they are; who asks for it gets their text with a warning."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

import convert
from convert.cli import app
from tests.readers.html.test_body import FIRST, FOURTH, PROSE, SECOND, TEASER, page, paragraphs
from tests.test_laws import check_laws

LOGIN = (
    "<html><head><title>Log in | Courier</title></head><body><h1>Log in to read on</h1><form>"
    "<p>Please enter your address and the password that we have sent to you by post.</p>"
    "<input name=user><input type=password><button>Log in</button></form></body></html>"
)
ERROR = (
    "<html><head><title>Seite nicht gefunden</title></head><body><h1>404</h1><p>Die Seite, die Sie suchen, "
    "gibt es nicht oder nicht mehr. Vielleicht finden Sie sie auf unserer Startseite oder im Archiv.</p>"
    "</body></html>"
)
INDEX = (
    "<html><head><title>The Quern Courier</title><meta property='og:type' content='website'></head><body>"
    + "".join(
        f"<div class=item><h2><a href=/{n}>{TEASER} {n}</a></h2><p>{text}</p></div>"
        for n, text in enumerate(PROSE * 2)
    )
    + "</body></html>"
)
SHELL = (
    "<html><head><title>Courier</title><script src=/a.js></script></head><body><div id=root></div>"
    "<noscript>You need to enable JavaScript to run this app.</noscript></body></html>"
)
EMPTY = "<html><head><title>Courier</title></head><body></body></html>"


@pytest.mark.parametrize(
    ("markup", "why", "blocks"),
    [
        pytest.param(LOGIN, "a login page; seen: ", True, id="login wall"),
        pytest.param(ERROR, "an error page; seen: ", True, id="error page"),
        pytest.param(INDEX, "a list of links to articles; seen: ", True, id="index page"),
        pytest.param(SHELL, "an empty shell that a script would fill", False, id="app shell"),
        pytest.param(EMPTY, "hardly any text on the page", False, id="empty page"),
    ],
)
def test_no_article(markup: str, why: str, blocks: bool) -> None:
    with pytest.raises(convert.NoArticleError, match=why):
        convert.read(markup, format="html")
    data = markup.encode()
    article = convert.read(data, format="html", best_effort=True)
    (warning,) = [w for w in article.provenance.warnings if w.code == "no-article"]
    assert why in warning.message
    assert bool(article.body) is blocks
    check_laws(data, article)


def test_best_effort_changes_nothing_about_an_article() -> None:
    markup = page(paragraphs(PROSE))
    assert convert.read(markup, format="html", best_effort=True) == convert.read(markup, format="html")


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='og:type' content='article'>",
        "<meta property='article:published_time' content='2026-03-05'>",
    ],
)
def test_a_short_article_about_an_error_is_an_article(head: str) -> None:
    markup = (
        f"<html><head><title>404 ferries not found</title>{head}</head><body><h1>404 ferries not found</h1>"
    )
    article = convert.read(f"{markup}<p>{FIRST}</p><p>{SECOND}</p></body></html>", format="html")
    assert len(article.body) == 2


WALL = (
    "<div class='paywall'><h3>Subscribe to continue reading</h3><p>The first month costs one crown.</p></div>"
)


@pytest.mark.parametrize(
    ("text", "wall", "access"),
    [
        pytest.param(f"<p>{FIRST}</p><p>{SECOND}</p>", WALL, "teaser", id="a box behind the beginning"),
        pytest.param(
            f"<p>{FIRST}</p><p>{SECOND}</p>", "<p>この記事は有料です。</p>", "teaser", id="Japanese"
        ),
        pytest.param(f"<p>{FIRST}</p><p>{SECOND}</p>", "", None, id="no box"),
        pytest.param(
            f"<p>{FIRST}</p>" * 1 + f"<p>{SECOND}</p><p>{FOURTH}</p>" * 5, WALL, "teaser", id="repeats"
        ),
        pytest.param(
            "".join(f"<p>{text} {n}</p>" for n in range(4) for text in PROSE), WALL, None, id="a whole text"
        ),
    ],
)
def test_a_teaser_is_never_passed_off_as_whole(text: str, wall: str, access: str | None) -> None:
    data = page(text + wall).encode()
    article = convert.read(data, format="html")
    assert article.access == access
    check_laws(data, article)


def test_best_effort_on_the_command_line(tmp_path: Path) -> None:
    path = tmp_path / "shell.html"
    path.write_text(SHELL)
    failed = CliRunner().invoke(app, ["convert", str(path)])
    assert (failed.exit_code, "an empty shell" in failed.stderr) == (3, True)
    done = CliRunner().invoke(app, ["convert", "--best-effort", str(path)])
    assert (done.exit_code, '"no-article"' in done.stdout) == (0, True)
    assert CliRunner().invoke(app, ["inspect", "--best-effort", str(path)]).exit_code == 0
