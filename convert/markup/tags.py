"""Where the tags of HTML stand in its text, by the rules of the HTML standard's tokenizer.

One match of a pattern is one piece of markup: a start tag, an end tag, a comment or what
passes for one.  The patterns never look at a character more than a few times, whatever the
page: nothing in them goes back on a repeat, and what is never closed runs to the end.
(HTML, section 13.2.5, Tokenization; a `/` before the `>` empties an element of any name, as
in lxml's tree.)
"""

from __future__ import annotations

import re

_SPACE = r"\t\n\f\r "
_NAME = rf"[a-zA-Z][^{_SPACE}/>]*+"

# Attributes as nearly all pages write them, with nothing around the equals sign; quotes count
# only behind one that follows a name.
_PLAIN = (
    rf"""(?:[^"'=>]*+(?<=[^{_SPACE}/"'])="""
    rf"""(?:"[^"]*+"|'[^']*+'|[^{_SPACE}>"'][^{_SPACE}>]*+))*+"""
)
# Attributes as the standard has them; an open quote runs to the end of the text.
_VALUE = rf""""[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z)|[^{_SPACE}>"'][^{_SPACE}>]*+"""
_ANY = (
    rf"(?:[{_SPACE}/]*+[^{_SPACE}/>][^{_SPACE}/>=]*+"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:{_VALUE})?+)?+)*+"
)
# An attribute as the most are written; to find those first is quicker.
_SIMPLE = r' [a-zA-Z][a-zA-Z0-9:_-]*+="[^"]*+"'
_REST = rf"""(?>(?:{_SIMPLE})*+(?:>|{_PLAIN}[^"'=>]*+>|{_ANY}[{_SPACE}/]*+(?:>|\Z)))"""
_REST_EMPTY = rf"""(?>{_PLAIN}[^"'=>]++(?<=/)>|{_ANY}[{_SPACE}/]++(?<=/)>)"""


_STOP = rf"(?=[{_SPACE}/>])"
_SCRIPT_END = rf"(?i:</script){_STOP}"
# A script may hold a comment, and that one a script with its own end tag.
_NESTED = rf"(?i:<script){_STOP}(?:[^<-]++|(?!-->|{_SCRIPT_END})[<-])*+(?:{_SCRIPT_END})?+"
_ESCAPED = rf"!--(?!-?>)(?:[^<-]++|(?!-->|{_SCRIPT_END})(?:{_NESTED}|[<-]))*+"
_SCRIPT = rf"[^<]*+(?:(?!{_SCRIPT_END})<(?:{_ESCAPED})?+[^<]*+)*+"
_RAW = "style|textarea|title|xmp|iframe|noembed|noframes"
# How the names of elements start whose content is not read as markup, and how those of others do.
_UNREAD_STARTS = "(?=[sS][cCtT]|[tT][eEiI]|[iI][fF]|[nN][oO]|[pP][lL]|[xX][mM])"
_READ_STARTS = "[a-hj-moqru-wyzA-HJ-MOQRU-WYZ]"
_UNREAD = (
    rf"{_UNREAD_STARTS}(?i:"
    rf"(script){_STOP}(?:{_REST_EMPTY}|{_REST}{_SCRIPT})"
    rf"|({_RAW}){_STOP}(?:{_REST_EMPTY}|{_REST}[^<]*+(?:<(?!/\2{_STOP})[^<]*+)*+)"
    rf"|(plaintext){_STOP}(?:{_REST_EMPTY}|{_REST}[\s\S]*+))"
)
_COMMENT = r"!--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+(?:--!?>|\Z))"
_BOGUS = r"[!?/][^>]*+>?"

TOKEN = re.compile(rf"<(?:{_UNREAD}|({_NAME}){_REST}|/({_NAME}){_REST}|{_COMMENT}|{_BOGUS})")
"""A piece of markup: groups 1 to 3 name elements whose content is not markup (and is in the match),
group 4 any other start tag, group 5 an end tag."""


def _opening(rest: str, rest_empty: str) -> str:
    """A start tag from its name on, with the content that is not read as markup; no groups in it."""
    raw = "|".join(
        rf"{name}{_STOP}(?:{rest_empty}|{rest}[^<]*+(?:<(?!/{name}{_STOP})[^<]*+)*+)"
        for name in _RAW.split("|")
    )
    return (
        rf"{_READ_STARTS}[^{_SPACE}/>]*+{rest}"
        rf"|{_UNREAD_STARTS}(?i:script{_STOP}(?:{rest_empty}|{rest}{_SCRIPT})|{raw}"
        rf"|plaintext{_STOP}(?:{rest_empty}|{rest}[\s\S]*+))|{_NAME}{rest}"
    )


_BREAK = rf"(?:br|BR)[{_SPACE}/>]"
# What is no start tag, but `</br>`, which browsers read as a line break.
_END = r"[ac-zAC-Z0-9][a-zA-Z0-9]*+>"
_OTHER = (
    rf"/(?:{_END}|(?!{_BREAK})(?:[a-zA-Z0-9]++>|{_NAME}{_REST})|(?![a-zA-Z])[^>]*+>?)|{_COMMENT}|[!?][^>]*+>?"
)
_OTHERS = rf"(?:[^<]*+<(?:{_OTHER}|(?![a-zA-Z/!?])))*+[^<]*+"

PROLOG = re.compile(_OTHERS)
"""What stands before the first start tag."""

START = re.compile(rf"<(?=({_NAME}|/{_BREAK}))(?:{_opening(_REST, _REST_EMPTY)}|/{_NAME}{_REST}){_OTHERS}")
"""A start tag, or a `</br>`, and all up to the next; group 1 is the name, or what stands for it."""

MAX_ATTRIBUTES = 1_000
"""The most attributes of one element; more is a `LimitError`.

The parser's time grows with the square of their number.
"""

# Tags of not more than so many attributes.  The quick way counts the simple ones, and of the others it
# knows no more than the length of what stands between two values, so it stops at forty pieces of fifty:
# at most 25 names each.
_SIMPLE_ONES = 24
_FEW_PLAIN = (
    rf"""(?:[^"'=>]{{0,48}}+(?<=[^{_SPACE}/"'])="""
    rf"""(?:"[^"]*+"|'[^']*+'|[^{_SPACE}>"'][^{_SPACE}>]*+)){{0,38}}+"""
)
_FEW = (
    rf"(?:[{_SPACE}/]*+[^{_SPACE}/>][^{_SPACE}/>=]*+"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:{_VALUE})?+)?+){{0,{MAX_ATTRIBUTES - _SIMPLE_ONES}}}+"
)
_FEW_REST = (
    rf"(?>(?:{_SIMPLE}){{0,{_SIMPLE_ONES}}}+"
    rf"""(?:>|{_FEW_PLAIN}[^"'=>]{{0,48}}+>|{_FEW}[{_SPACE}/]*+(?:>|\Z)))"""
)
_FEW_EMPTY = rf"""(?>{_FEW_PLAIN}[^"'=>]{{1,48}}+(?<=/)>|{_FEW}[{_SPACE}/]++(?<=/)>)"""

CALM = re.compile(
    rf"(?:[^<]*+<(?:/(?:{_END}|(?!{_BREAK})(?:[a-zA-Z0-9]++>|{_NAME}{_FEW_REST})|(?![a-zA-Z])[^>]*+>?)"
    rf"|{_opening(_FEW_REST, _FEW_EMPTY)}|{_COMMENT}|[!?][^>]*+>?|(?![a-zA-Z/!?])))*+[^<]*+"
)
"""Markup up to the first `</br>` or the first tag of more than `MAX_ATTRIBUTES` attributes."""

TAG = re.compile(rf"<{_NAME}{_REST}")
"""A start tag."""

_RUNNING_ON = "a|abbr|b|cite|code|em|font|i|ins|mark|q|small|span|strong|sub|sup|time|u"
RUNNING_ON = re.compile(rf"</?(?:{_RUNNING_ON}){_STOP}{_REST}")
"""A start or end tag of the commonest elements that run on in a line, with small letters."""

ATTRIBUTE = re.compile(
    rf"[{_SPACE}/]*+([^{_SPACE}/>][^{_SPACE}/>=]*+)"
    rf"(?:[{_SPACE}]*+=[{_SPACE}]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^{_SPACE}>\"'][^{_SPACE}>]*+))?+)?+"
)
"""An attribute behind a tag's name or another attribute: its name, and its value in one of three groups."""

NAME = re.compile(rf"<{_NAME}")
"""The start of a start tag, up to where its attributes begin."""

_BREAKING = """
address article aside blockquote body br button caption center col colgroup dd details dialog dir div dl dt
fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html input
legend li main menu nav object ol optgroup option p pre search section select summary table tbody td tfoot
th thead tr ul video
"""
_SILENT = """
audio canvas datalist iframe noembed noframes noscript plaintext script select style svg template textarea
title video xmp
"""
BREAKING = frozenset(_BREAKING.split())
"""Elements before and behind which a word ends; so it does at elements with a hyphen in their name."""

SILENT = frozenset(_SILENT.split())
"""Elements inside running text whose content is not part of it."""


def breaks(name: str) -> bool:
    """Whether a word ends at a tag with this lower-case name."""
    return name in BREAKING or "-" in name
