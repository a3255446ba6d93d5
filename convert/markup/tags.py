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
_REST = rf"""(?>{_PLAIN}[^"'=>]*+>|{_ANY}[{_SPACE}/]*+(?:>|\Z))"""
_REST_EMPTY = rf"""(?>{_PLAIN}[^"'=>]++(?<=/)>|{_ANY}[{_SPACE}/]++(?<=/)>)"""


_STOP = rf"(?=[{_SPACE}/>])"
_SCRIPT_END = rf"(?i:</script){_STOP}"
# A script may hold a comment, and that one a script with its own end tag.
_NESTED = rf"(?i:<script){_STOP}(?:[^<-]++|(?!-->|{_SCRIPT_END})[<-])*+(?:{_SCRIPT_END})?+"
_ESCAPED = rf"!--(?!-?>)(?:[^<-]++|(?!-->|{_SCRIPT_END})(?:{_NESTED}|[<-]))*+"
_SCRIPT = rf"[^<]*+(?:(?!{_SCRIPT_END})<(?:{_ESCAPED})?+[^<]*+)*+"
_UNREAD = (
    rf"(?=[iInNpPsStTxX])(?i:"
    rf"(script){_STOP}(?:{_REST_EMPTY}|{_REST}{_SCRIPT})"
    rf"|(style|textarea|title|xmp|iframe|noembed|noframes){_STOP}"
    rf"(?:{_REST_EMPTY}|{_REST}[^<]*+(?:<(?!/\2{_STOP})[^<]*+)*+)"
    rf"|(plaintext){_STOP}(?:{_REST_EMPTY}|{_REST}[\s\S]*+))"
)
_COMMENT = r"!--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+(?:--!?>|\Z))"
_BOGUS = r"[!?/][^>]*+>?"

OPENING = re.compile(
    rf"<(?:{_UNREAD}|({_NAME}){_REST}(?:[^<]*+</(?![bB][rR]>)[a-zA-Z0-9]++>)*+|/{_NAME}{_REST}|{_COMMENT}|{_BOGUS})"
)
"""A piece of markup; the last group, if any took part, is the name in a start tag.

What is not read as markup (scripts, styles, titles) belongs to the match of its start tag, and so
do plain end tags that follow a start tag, but `</br>`, which browsers read as a line break.
"""

TOKEN = re.compile(rf"<(?:{_UNREAD}|({_NAME}){_REST}|/({_NAME}){_REST}|{_COMMENT}|{_BOGUS})")
"""A piece of markup: groups 1 to 3 name elements whose content is not markup (and is in the match),
group 4 any other start tag, group 5 an end tag."""

TAG = re.compile(rf"<{_NAME}{_REST}")
"""A start tag."""

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
