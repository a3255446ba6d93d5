"""The names under which pages declare dates, and how far each is to be trusted (10 is most)."""

from __future__ import annotations

import re

PUBLISHED = {
    "article:published_time": 9.5, "og:article:published_time": 9.3, "og:published_time": 9.3,
    "article:published": 9.0, "datepublished": 8.8, "citation_publication_date": 8.5, "parsely-pub-date": 8.8,
    "sailthru.date": 8.3, "cxenseparse:recs:publishtime": 8.8, "cxenseparse:publishtime": 8.8,
    "dcterms.created": 8.0, "dcterms.issued": 8.4, "dc.date.issued": 8.4, "dc.date.created": 8.0,
    "dc.date": 6.0, "dcterms.date": 6.0, "date": 5.8, "pubdate": 8.5, "publishdate": 8.5, "publish-date": 8.5,
    "publish_date": 8.5, "publication_date": 8.5, "published_time": 8.5, "published-date": 8.5, "ptime": 8.0,
    "article_date_original": 8.5, "article.published": 8.8, "originalpublicationdate": 8.5,
    "rnews:datepublished": 8.5,
    "datecreated": 7.0, "article.created": 7.4, "uploaddate": 6.0, "date.release": 7.5, "release_date": 7.5,
    "citation_date": 7.5, "dc.created": 7.5, "displaydate": 7.5, "creation_date": 7.0,
    "last-publication-date": 6.0,
}  # fmt: skip
MODIFIED = {
    "article:modified_time": 9.5, "og:article:modified_time": 9.3, "datemodified": 9.0,
    "og:updated_time": 8.5,
    "article:modified": 9.0, "dcterms.modified": 8.5, "dc.date.modified": 8.5, "last-modified": 7.5,
    "lastmod": 7.5, "revised": 7.0, "article.updated": 8.5, "article:updated": 8.5, "modified": 7.0,
    "dateupdate": 7.5, "dateupdated": 8.5, "updated_time": 7.5, "last_updated": 7.0,
}  # fmt: skip
CHANGED = re.compile(r"modif|updat|aktualisiert|geaendert|geändert|changed|revised|edited", re.IGNORECASE)
FIRST = re.compile(r"publish|created|posted|pubdate", re.IGNORECASE)
SOME_DATE = re.compile(
    r"publish|pub_?date|creat(?:ed|ion)[-_.:]?(?:date|time|at)|date[-_.:]?(?:publi|creat|first|issued)|posted",
    re.IGNORECASE,
)
