"""The item's language and the direction its script runs."""

from __future__ import annotations

import re

_TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_RTL_LANGUAGES = re.compile(
    "ar|arc|arz|azb|bqi|ckb|dv|fa|glk|he|iw|ji|ks|lrc|mzn|nqo|pnb|prs|ps|sd|sdh|syr|ug|ur|yi"
)
_RTL_SCRIPTS = re.compile("adlm|arab|aran|hebr|mand|mend|nkoo|rohg|samr|syrc|thaa")


def language_tag(language: str | None) -> str | None:
    """`language` if it has the form of a BCP 47 tag, which the schema demands."""
    return language if language and _TAG.fullmatch(language) else None


def direction(language: str | None) -> str | None:
    """`rtl` for a language written from right to left, else None, which leaves it open.

    A script subtag decides where there is one: `ur-Latn` runs from left to right.
    """
    if not language:
        return None
    primary, *rest = language.lower().split("-")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), None)
    rtl = _RTL_SCRIPTS.fullmatch(script) if script else _RTL_LANGUAGES.fullmatch(primary)
    return "rtl" if rtl else None
