"""Everything that can go wrong, as one tree.

    ConvertError               the base: catch this one to catch them all
    ├── OptionError            the caller asked for a format or an option that does not exist
    ├── UnknownFormatError     no reader for this input
    ├── UnreadableError        the input cannot be opened, or is not what it says
    │   └── EncryptedError     it is encrypted and needs a password
    ├── NoArticleError         it could be read, and there is no article in it
    │   └── NoTextError        its pages are pictures: it needs text recognition (OCR) first
    ├── SeveralArticlesError   it holds several articles, and nobody said which; lists them
    ├── LimitError             the input is larger or deeper than the reader will go
    ├── SchemaError            a record breaks the schema; lists every violation
    ├── PluginError            a third party's reader or writer cannot be loaded
    └── OutputError            the result cannot be written where it should go

Trouble that a reader can recover from is no error: it becomes a `Warning` in
the record's provenance.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class ConvertError(Exception):
    """The base of every error this package raises on purpose.

    The message is one line and says what happened and where.
    """

    exit_code = 3
    """What the command line exits with: 1 found wanting, 2 usage, 3 unreadable."""


class OptionError(ConvertError):
    """A format or an option does not exist, or a value is not one of those an option takes."""

    exit_code = 2


class UnknownFormatError(ConvertError):
    """No reader handles this input."""


class UnreadableError(ConvertError):
    """The input is missing, a directory, binary, or not the format it is said to be."""


class EncryptedError(UnreadableError):
    """The input is encrypted, and the empty password does not open it."""


class NoArticleError(ConvertError):
    """The input was read and holds no article: it is empty, or has no running text."""


class NoTextError(NoArticleError):
    """The pages hold no text that could be read, only pictures of it; text recognition (OCR) must come first.

    `pages` are the numbers of those pages, from 1.
    """

    def __init__(self, message: str, pages: tuple[int, ...] = ()) -> None:
        self.pages = pages
        super().__init__(message)

    def __reduce__(self) -> tuple[type[NoTextError], tuple[str, tuple[int, ...]]]:
        return type(self), (str(self), self.pages)


class SeveralArticlesError(ConvertError):
    """The input holds several articles; `items` names them, and the option `item` chooses one."""

    def __init__(self, where: str, items: tuple[str, ...]) -> None:
        self.where = where
        self.items = items
        named = ", ".join(items[:10]) + (f" and {len(items) - 10} more" if len(items) > 10 else "")
        super().__init__(f"{where}: {len(items)} articles in it, choose one by the option item: {named}")

    def __reduce__(self) -> tuple[type[SeveralArticlesError], tuple[str, tuple[str, ...]]]:
        return type(self), (self.where, self.items)


class LimitError(ConvertError):
    """The input passes a stated limit of size, depth or count."""


class Violation(NamedTuple):
    """One way in which a record breaks the schema."""

    path: str
    """JSON Pointer to the offending value; empty for the record itself."""
    message: str
    """What is wrong with it."""

    def __str__(self) -> str:
        return _UNPRINTABLE.sub("\ufffd", f"{self.path or '/'}: {self.message}")


class SchemaError(ConvertError):
    """A record breaks the schema; `violations` lists every way in which it does."""

    exit_code = 1

    def __init__(self, violations: tuple[Violation, ...]) -> None:
        self.violations = violations
        more = f" (and {len(violations) - 1} more)" if len(violations) > 1 else ""
        super().__init__(f"not a valid record: {violations[0]}{more}")

    def __reduce__(self) -> tuple[type[SchemaError], tuple[tuple[Violation, ...]]]:
        return type(self), (self.violations,)


class PluginError(ConvertError):
    """A reader or writer of another package cannot be loaded, or takes a built-in's name."""

    exit_code = 2


class OutputError(ConvertError):
    """The result cannot be written; nothing half-written is left behind."""
