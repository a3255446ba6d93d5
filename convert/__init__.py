r"""Any news article in, wire copy out, every word accounted for.

>>> import convert
>>> article = convert.read("# Ferry back in service\n\nBy Jane Doe\n\nIt sailed at noon on Friday.")
>>> article.headline
'Ferry back in service'
>>> convert.write(article, "text", body_only=True)
b'It sailed at noon on Friday.\n'
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from convert.api import convert, read, read_all, read_markdown, read_text, write
    from convert.article import Article
    from convert.comparison import Comparison, compare
    from convert.errors import (
        ConvertError,
        LimitError,
        NoArticleError,
        OptionError,
        SchemaError,
        SeveralArticlesError,
        UnknownFormatError,
        UnreadableError,
    )
    from convert.schema import validate
    from convert.verification import Verification, verify

__version__ = "0.1.0"

_HOMES = {
    "api": ("convert", "read", "read_all", "read_markdown", "read_text", "write"),
    "article": ("Article",),
    "comparison": ("Comparison", "compare"),
    "errors": (
        "ConvertError",
        "LimitError",
        "NoArticleError",
        "OptionError",
        "SchemaError",
        "SeveralArticlesError",
        "UnknownFormatError",
        "UnreadableError",
    ),
    "schema": ("validate",),
    "verification": ("Verification", "verify"),
}

__all__ = [
    "Article",
    "Comparison",
    "ConvertError",
    "LimitError",
    "NoArticleError",
    "OptionError",
    "SchemaError",
    "SeveralArticlesError",
    "UnknownFormatError",
    "UnreadableError",
    "Verification",
    "compare",
    "convert",
    "read",
    "read_all",
    "read_markdown",
    "read_text",
    "validate",
    "verify",
    "write",
]


def __getattr__(name: str) -> object:
    """Import the home of a public name when it is first used."""
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"convert.{home}"), name)
    raise AttributeError(f"module 'convert' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, "__version__"]
