"""The box at which a page stops readers who do not pay."""

from __future__ import annotations

import re
from collections.abc import Sequence

from convert.readers.html.judging.judge import Verdict
from convert.readers.html.outline.boxes import Outline
from convert.readers.html.outline.stems import bit

_PAYWALL = bit("paywall")
_NOT = bit("newsletter") | bit("comment") | bit("related") | bit("cookie")
_AFTER = 12
_SHORT = 250
_WORDS = 60
_ASKING = 3
_LINE = 30
_SURE = re.compile(
    r"(?:to|please|log in and|subscribe and|sign in and) (?:continue|keep) reading"
    r"|continue reading (?:with|this)"
    r"|(?:read|unlock|access) (?:the (?:full|whole|rest)|this (?:article|story)|the (?:article|story))"
    r"|(?:for|only for|exclusive to) (?:our )?(?:subscribers|members)"
    r"|subscribers? only|already a subscriber"
    r"|this (?:article|story|content) is (?:for|reserved|only|exclusive)"
    r"|subscribe (?:now )?to (?:read|continue|unlock)"
    r"|um (?:den (?:ganzen|vollständigen) )?(?:artikel|text)?\s?(?:weiter)?zu\s?lesen"
    r"|nur für abonnent|für abonnent\w* "
    r"|jetzt (?:mit \S{1,20} )?weiterlesen|mit einem abo"
    r"|lesen sie (?:den|jetzt)|(?:den|diesen) artikel (?:weiter)?lesen"
    r"|réservé aux abonnés|pour lire la suite|il vous reste"
    r"|la suite est réservée|lire la suite de cet article"
    r"|(?:exclusivo|solo|sólo) para (?:suscriptores|assinantes)|para (?:seguir|continuar) (?:leyendo|lendo)"
    r"|conteúdo exclusivo|per continuare a leggere|riservat\w (?:agli|ai) abbonati"
    r"|lees (?:verder met|het hele)"
    r"|alleen voor abonnees|for å lese (?:videre|saken|hele)"
    r"|for abonnenter|läs (?:vidare|hela artikeln)|för prenumeranter"
    r"|この記事は有料|この記事は会員|続きを読むには|残り[\d,]{1,6}文字|订阅后"
    r"|лише для передплатників|только для подписчиков",
    re.I,
)
_ASKED = re.compile(
    r"subscri|\babo\b|abonn|suscr|assin|prenumer|premium|log ?in|sign ?in|anmeld|iniciar|購読|会員", re.I
)


def wall_at(tree: Outline, verdict: Verdict, chosen: Sequence[int]) -> int | None:
    """The run that tells readers to pay for the rest of a text that stops short; nothing if there is none.

    It stands right behind the text, or is taken for its last line, and the text, counted without
    repeats, is no longer than a teaser.
    """
    said = {verdict.keys[at]: verdict.words[at] for at in chosen}
    if not chosen or sum(said.values()) >= _SHORT:
        return None
    last = chosen[-1]
    if len(chosen) > 1 and verdict.words[last] <= _LINE and _SURE.search(tree.runs[last].text):
        return last
    for at in range(last + 1, min(last + 1 + _AFTER, len(tree.runs))):
        run = tree.runs[at]
        if run.box.hidden or verdict.words[at] > _WORDS or run.box.scope & _NOT:
            continue
        walled = verdict.words[at] >= _ASKING and (run.box.scope | run.box.mask) & _PAYWALL
        if _SURE.search(run.text) or (walled and _ASKED.search(run.text)):
            return at
    return None
