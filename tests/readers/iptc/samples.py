"""Small invented documents of each news format."""

from __future__ import annotations

G2 = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.32"
 conformance="power" guid="urn:newsml:hpa.example:20260305:1" version="1" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>Harbour Press</name></provider>
<versionCreated>2026-03-05T11:40:00Z</versionCreated><pubStatus qcode="stat:usable"/></itemMeta>
<contentMeta>{meta}<headline>Ferry sails again</headline></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""

XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>'
    "{body}</body></html></inlineXML>"
)
TEXT = "<p>The only ferry to the island sailed again on Thursday.</p>"


def g2(meta: str = "", content: str = "", body: str = TEXT) -> bytes:
    """A NewsML-G2 item with more metadata, or with other content."""
    return G2.format(meta=meta, content=content or XHTML.format(body=body)).encode()


def message(*items: bytes) -> bytes:
    """A message with items."""
    inner = b"".join(item.partition(b"?>")[2] for item in items)
    start = b'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>'
    return start + inner + b"</itemSet></newsMessage>"


def nitf(head: str = "", body_head: str = "", body: str = TEXT) -> bytes:
    """An NITF document."""
    return (
        f"<nitf><head>{head}</head><body><body.head><hedline><hl1>Ferry sails again</hl1></hedline>"
        f"{body_head}</body.head><body.content>{body}</body.content></body></nitf>"
    ).encode()


def newsml1(body: str = TEXT) -> bytes:
    """A NewsML 1.2 document."""
    return (
        '<NewsML Version="1.2"><NewsItem xml:lang="en"><Identification><NewsIdentifier>'
        "<PublicIdentifier>urn:newsml:hpa.example:1</PublicIdentifier></NewsIdentifier></Identification>"
        "<NewsManagement><FirstCreated>20260305T114000Z</FirstCreated></NewsManagement><NewsComponent>"
        "<NewsLines><HeadLine>Ferry sails again</HeadLine></NewsLines><ContentItem><DataContent>"
        f"<nitf><body><body.content>{body}</body.content></body></nitf>"
        "</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    ).encode()


NINJS = b"""{"uri": "tag:hpa.example,2026:1", "type": "text", "versionCreated": "2026-03-05T11:40:00Z",
"language": "en", "headlines": [{"role": "main", "value": "Ferry sails again"}], "by": "By Mara Ellery",
"bodies": [{"contentType": "text/html", "value": "<p>The only <b>ferry</b> to the island sailed.<\\/p>"}]}"""

LINKED = b"""{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Ferry sails again",
"author": {"@type": "Person", "name": "Mara Ellery"}, "datePublished": "2026-03-05",
"articleBody": "The only ferry to the island sailed again on Thursday."}"""

FLAT = b"""<?xml version="1.0"?><Wire><headline>Ferry sails again</headline><date>2026-03-05</date>
<body>&lt;p&gt;The only ferry to the island sailed again on Thursday.&lt;/p&gt;</body></Wire>"""

ALL = {
    "newsml": g2(),
    "newsml1": newsml1(),
    "nitf": nitf(),
    "ninjs": NINJS,
    "schemaorg": LINKED,
    "newsxml": FLAT,
}
