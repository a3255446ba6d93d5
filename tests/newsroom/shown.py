"""The people of a byline in one line each."""

from __future__ import annotations

from convert.article import Contributor
from convert.newsroom.bylines import Found


def shown(found: tuple[Found, ...]) -> list[str]:
    """Each one as `name [role] (affiliation) @place`, an organization with a star."""
    return [_shown(who.contributor) for who in found]


def _shown(who: Contributor) -> str:
    star = {"organization": "*", "person": "", None: "?"}[who.kind]
    role = "" if who.role == "author" else f" [{who.role}]"
    affiliation = f" ({who.affiliation})" if who.affiliation else ""
    return f"{who.name}{star}{role}{affiliation}" + (f" @{who.location}" if who.location else "")
