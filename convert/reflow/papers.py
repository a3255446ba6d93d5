"""The names of papers, as they stand above a headline or beside a page number."""

from __future__ import annotations

from convert.newsroom.agencies import has_organization_word

# Words that papers have in their names, besides those of all that publish.
_WORDS = frozenset(
    ["courier", "courrier", "corriere", "correo", "examiner", "mirror", "standard", "inquirer", "dispatch",
     "mercury", "argus", "sentinel", "register", "bulletin", "echo", "advertiser", "blatt", "bote", "merkur",
     "presse"]
)  # fmt: skip
_SHORT = 3


def has_paper_word(text: str) -> bool:
    """Whether a word of `text` is one that papers, agencies and broadcasters have in their names."""
    return has_organization_word(text) or any(word.casefold() in _WORDS for word in text.split())


def names_paper(text: str) -> bool:
    """Whether a line has such a word and is a name: all but its short words begin with a capital."""
    return has_paper_word(text) and all(word[0].isupper() or len(word) <= _SHORT for word in text.split())
