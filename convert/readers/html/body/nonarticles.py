"""Pages that are no article: error pages, walls to log in at, lists of other pages, empty shells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import AREA_BITS, HEADINGS, Outline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_FEW = 40
_SHORT = 150
_TITLES = 300
_TEASERS = 6
_TEASED = 0.6
_ALIKE = 0.6
_POINTER = 3
_LONGEST = 400
_SCRIPTS = 2
_QUOTED = 70
_FRAME = AREA_BITS["nav"] | AREA_BITS["footer"]

_ERROR = re.compile(
    r"\b(?:error )?(?:40[0134]|410|429|50[0234])\b(?!\s*(?:million|people|\w*er))"
    r"|not found|(?:could not|cannot|can't) be found"
    r"|no longer (?:exists|available)|nicht gefunden|existiert nicht|introuvable|n'existe (?:pas|plus)"
    r"|no encontrad[oa]|no existe|não encontrad|non trovat"
    r"|niet gevonden|hittades inte|finnes ikke|ikke fun[dn]et"
    r"|nie znaleziono|nie istnieje|sivua ei löy|не найден|не существует|不存在|找不到|見つかりません"
    r"|access denied|zugriff verweigert|accès refusé|forbidden|service unavailable|bad gateway"
    r"|just a moment|attention required|(?:are you|not) a robot"
    r"|captcha|unusual traffic|something went wrong",
    re.I,
)
_LOGIN = re.compile(
    r"\b(?:log ?in|sign ?in|logon|anmelde\w*|einloggen|connexion|(?:se )?connecter|identif\w+"
    r"|iniciar sesi[oó]n"
    r"|inicia sesi[oó]n|acceder|acced[ie]|entrar|fa[çc]a login"
    r""
    r"|inloggen|logga in|logg inn|log ind|zaloguj|kirjaudu"
    r"|вход|войти)\b|ログイン|登录|登入|로그인",
    re.I,
)
_SCRIPTED = re.compile(r"java\s?script", re.I)
_SAID = {"og:type": "article", "article:published_time": ""}


def why_no_article(root: HtmlElement, tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> str | None:
    """Why a page has no article, and what is on it instead; nothing if it may have one.

    `chosen` are the runs that look like its running text.
    """
    words = sum(verdict.words[at] for at in chosen)
    if words >= _SHORT and not _is_index(tree, verdict, chosen):
        return None
    if chosen and _says_article(root):
        return None
    if words < _SHORT:
        reason = _wall_or_error(root, tree, words)
        if reason:
            return f"{reason}; {_seen(tree, verdict)}"
    if _is_index(tree, verdict, chosen):
        return f"a list of links to articles; {_seen(tree, verdict)}"
    return None if chosen else f"{_without_text(root, verdict)}; {_seen(tree, verdict)}"


def _wall_or_error(root: HtmlElement, tree: Outline, words: int) -> str | None:
    titles = _titles(root, tree)
    if _LOGIN.search(titles) and _has_password(root):
        return "a login page"
    if _ERROR.search(titles):
        return "an error page"
    if words < _FEW and _has_password(root):
        return "a login page"
    return None


def _titles(root: HtmlElement, tree: Outline) -> str:
    """The words of the page's title and of its headings of level 1 and 2."""
    said = [(root.findtext(".//title") or "")[:_TITLES]]
    said += [run.text[:_TITLES] for run in tree.runs[:_LONGEST] if run.box.tag in ("h1", "h2")][:_TEASERS]
    return "\n".join(said)


def _has_password(root: HtmlElement) -> bool:
    return any((field.get("type") or "").lower() == "password" for field in root.iter("input"))


def _says_article(root: HtmlElement) -> bool:
    """Whether the head of the page says that this is an article."""
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name") or ""
        if name in _SAID and _SAID[name] in (meta.get("content") or ""):
            return True
    return False


def _is_index(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> bool:
    """Whether most of the text are lines that stand beside the linked heading of something else."""
    pointers = [
        run.box.tag in HEADINGS and linked > _ALIKE and words >= _POINTER
        for run, linked, words in zip(tree.runs, verdict.linked, verdict.words, strict=True)
    ]
    if sum(pointers) < _TEASERS:
        return False
    teased = [at for at in chosen if any(pointers[max(0, at - 2) : at + 2])]
    return len(teased) >= _TEASED * len(chosen)


def _without_text(root: HtmlElement, verdict: Verdict) -> str:
    """What a page is on which nothing looks like running text."""
    words = sum(verdict.words)
    linked = sum(share * count for share, count in zip(verdict.linked, verdict.words, strict=True))
    if words < _FEW:
        return empty_page(root)
    if linked > _ALIKE * words:
        return "a list of links"
    return "no running text on the page"


def empty_page(root: HtmlElement) -> str:
    """What a page is that has hardly any words: a shell that a script would fill, or just empty."""
    scripts = list(root.iter("script"))
    asks = any(_SCRIPTED.search("".join(hint.itertext())[:_LONGEST]) for hint in root.iter("noscript"))
    if asks or len(scripts) >= _SCRIPTS or any("module" in (s.get("type") or "") for s in scripts):
        return "an empty shell that a script would fill"
    return "hardly any text on the page"


def _seen(tree: Outline, verdict: Verdict) -> str:
    """What is on the page, in a few words."""
    words = sum(verdict.words)
    linked = sum(share * count for share, count in zip(verdict.linked, verdict.words, strict=True))
    share = round(100 * linked / words) if words else 0
    longest = max(tree.runs, key=lambda run: len(run.text) - run.linked).text
    cut = longest if len(longest) <= _QUOTED else longest[: _QUOTED - 1].rstrip() + "…"
    return f"seen: {words} words, {share} % of them links, the longest piece “{cut}”"


def leftovers(tree: Outline, verdict: Verdict) -> list[int]:
    """The runs that could be text to somebody who asks for whatever the page has."""
    return [
        at
        for at, run in enumerate(tree.runs)
        if not run.box.hidden
        and not run.box.area & _FRAME
        and verdict.linked[at] <= _ALIKE
        and verdict.keys[at]
    ]
