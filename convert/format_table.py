"""The formats that this package reads and writes, in the order in which they are listed."""

from __future__ import annotations

from convert.format_types import Reader, Writer

READERS = (
    Reader(
        name="markdown",
        description="Markdown: CommonMark with tables, footnotes and the usual heads",
        read="convert.readers.markdown:read",
        media_types=("text/markdown", "text/x-markdown"),
        suffixes=(".md", ".markdown", ".mdown", ".mkd"),
    ),
    Reader(
        name="text",
        description="plain text, wrapped or not, such as text pulled out of a PDF",
        read="convert.readers.text:read",
    ),
    Reader(
        name="html",
        description="a web page",
        read="convert.readers.html:read",
        media_types=("text/html", "application/xhtml+xml"),
        suffixes=(".html", ".htm", ".xhtml"),
        tally="convert.readers.html.tree.visibility:page_tally",
    ),
    Reader(
        name="pdf",
        description="a PDF file with a text layer",
        read="convert.readers.pdf:read",
        layered="convert.readers.pdf.layers:layered",
        media_types=("application/pdf", "application/x-pdf"),
        suffixes=(".pdf",),
    ),
    Reader(
        name="json",
        description="our own record",
        read="convert.readers.record:read",
        suffixes=(".json",),
    ),
    Reader(
        name="newsml",
        description="NewsML-G2 2.9 to 2.36: an item, or a message with items",
        read="convert.readers.newsml:read",
        read_all="convert.readers.newsml:read_all",
        media_types=("application/vnd.iptc.g2.newsitem+xml", "application/vnd.iptc.g2.newsmessage+xml"),
    ),
    Reader(
        name="newsml1",
        description="NewsML 1.0 to 1.2",
        read="convert.readers.newsml1:read",
    ),
    Reader(
        name="nitf",
        description="NITF 3, with or without its namespace",
        read="convert.readers.nitf:read",
        media_types=("application/nitf+xml",),
    ),
    Reader(
        name="ninjs",
        description="ninjs 1 to 3",
        read="convert.readers.ninjs:read",
        read_all="convert.readers.ninjs:read_all",
    ),
    Reader(
        name="newsxml",
        description="one article in an agency's own flat XML",
        read="convert.readers.newsxml:read",
    ),
    Reader(
        name="schemaorg",
        description="schema.org NewsArticle in JSON-LD",
        read="convert.readers.schemaorg:read",
        media_types=("application/ld+json",),
    ),
)
"""The formats this package reads."""

WRITERS = (
    Writer(
        name="text",
        description="plain text: headline, byline, date, body, source; or the running text alone",
        write="convert.writers.text:write",
        options="convert.writers.text:TextOptions",
        media_type="text/plain",
        suffix=".txt",
    ),
    Writer(
        name="json",
        description="the record, with the evidence for each field and block",
        write="convert.writers.json:write",
        options="convert.writers.json:JsonOptions",
        media_type="application/json",
        suffix=".json",
    ),
    Writer(
        name="newsml",
        description="NewsML-G2 2.32 to 2.36, a text item of conformance power",
        write="convert.writers.newsml:write",
        write_many="convert.writers.newsml:write_many",
        options="convert.writers.newsml:NewsmlOptions",
        media_type="application/vnd.iptc.g2.newsitem+xml",
        suffix=".xml",
    ),
    Writer(
        name="prov",
        description="where each value comes from, as W3C PROV-JSON",
        write="convert.writers.prov:write",
        options="convert.writers.prov:ProvOptions",
        media_type="application/json",
        suffix=".prov.json",
    ),
    Writer(
        name="ninjs",
        description="ninjs 3.1, news in JSON",
        write="convert.writers.ninjs:write",
        options="convert.writers.ninjs:NinjsOptions",
        media_type="application/vnd.iptc.ninjs+json",
        suffix=".ninjs.json",
    ),
    Writer(
        name="nitf",
        description="NITF 3.6, the News Industry Text Format",
        write="convert.writers.nitf:write",
        options="convert.writers.nitf:NitfOptions",
        media_type="application/nitf+xml",
        suffix=".nitf.xml",
    ),
    Writer(
        name="html",
        description="a web page with JSON-LD that holds the whole record",
        write="convert.writers.html:write",
        options="convert.writers.html:HtmlOptions",
        media_type="text/html",
        suffix=".html",
    ),
    Writer(
        name="markdown",
        description="Markdown with front matter that holds the whole record",
        write="convert.writers.markdown:write",
        options="convert.writers.markdown:MarkdownOptions",
        media_type="text/markdown",
        suffix=".md",
    ),
)
"""The formats this package writes."""
