"""CPU time of reading and writing NewsML-G2 against IPTC's own package `newsmlg2`, same items, same run.

    python -m benchmarks.newsml_speed AGENCY_DIR BENCH_DIR [ROUNDS]

Items of two origins, as bytes in memory: those with a text below AGENCY_DIR that both packages read, each
taken out of its message, since newsmlg2 gives no way to the items inside one; and records of dev pages and
texts below BENCH_DIR, as this package writes them in its profile `flat`.

read     newsmlg2: `NewsMLG2Document(bytes)`, which makes an object of each element, then what its user
         asks for: guid, dates, headlines, byline, dateline, creators, languages, the text of the body.
         wirecopy: `read`, the whole record; with evidence (`full`) and without.
write    newsmlg2, built: the same item put together in code, an object for each element, as its README
         shows; the body is handed over as a finished lxml tree, for which it makes no objects.  Then
         `to_xml_string()`.
         newsmlg2, kept: `to_xml_string()` alone, of an item that was read before.
         wirecopy: `write` of the record, `flat` and `rich`, with all that has to be found out for it.
both     newsmlg2: bytes read and written again, which is how an item that came as XML leaves it.
         wirecopy: `read` without evidence and `write`.

newsmlg2 loads the IPTC's catalog anew for each item that names one it carries (32 to 41); agencies' items
here name older ones or their own, of which it only prints a warning.  It keeps no places in the source, no
ledger, and reads no names out of a byline.  As in `timeit` the garbage collector rests while the clock runs
and the best of a few calls counts; the catalogs that newsmlg2 gathers for good are taken from it after each
item.  Printed are mean milliseconds an item, and how many times as long newsmlg2 takes, as a ratio of sums.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import io
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import NewsMLG2 as newsmlg2  # noqa: N813 - as its users call it
from lxml import etree

import convert
from benchmarks.news_formats import records
from convert.article import Article
from convert.errors import ConvertError
from convert.writers.tree import G2

_OWN = 60
_A_SET = 40
_CALLS = 3
_PEER = "newsmlg2"


class Item(NamedTuple):
    """An item in every form that some system starts from."""

    data: bytes
    """The document."""
    article: Article
    """Its record."""
    document: Any
    """What newsmlg2 made of it."""


def agency_items(folder: Path) -> Iterator[bytes]:
    """The items of the NewsML-G2 files below a folder, each as a document of its own."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    for path in sorted(folder.rglob("*.xml")):
        for item in etree.fromstring(path.read_bytes(), parser).iter(f"{{{G2}}}newsItem"):
            yield etree.tostring(item, encoding="UTF-8", xml_declaration=True, with_tail=False)


def own_items(bench: Path) -> Iterator[bytes]:
    """Records of pages and texts, evenly mixed, written by this package."""
    found = sorted(records(bench, _A_SET), key=lambda named: hashlib.sha256(named[0].encode()).hexdigest())
    for _, article in found[:_OWN]:
        yield convert.write(article, "newsml")


def usable(documents: Iterable[bytes]) -> list[Item]:
    """The items that both packages read, and that newsmlg2 can write."""
    items = []
    for data in documents:
        try:
            document = newsmlg2.NewsMLG2Document(data)
            item = Item(data, convert.read(data, format="newsml"), document)
            for system in (peer_fields, peer_built, peer_kept):
                system(item)
        except (ConvertError, TypeError, IndexError, AttributeError):  # what newsmlg2 stops at
            continue
        items.append(item)
    return items


def peer_fields(item: Item) -> list[str]:
    """Bytes to fields, with newsmlg2."""
    read = newsmlg2.NewsMLG2Document(item.data).get_item()
    meta = read.contentmeta
    taken = [read.guid, str(read.itemmeta.versioncreated), str(meta.contentcreated)]
    taken += [str(line) for lines in (meta.headline, meta.by, meta.dateline) for line in lines]
    taken += [str(name) for party in meta.creator for name in party.name]
    taken += [language.tag for language in meta.language]
    return taken + ["".join(inline.to_xml().itertext()) for inline in read.contentset.inlinexml]


def peer_built(item: Item) -> bytes:
    """Values to bytes, by way of objects made for them."""
    made = newsmlg2.NewsMLG2Document()
    made.set_item(_built(item.document.get_item()))
    return bytes(made.to_xml_string().encode())


def _built(model: Any) -> Any:  # noqa: ANN401 - the package has no types
    """An object with the values of another, each set by its name."""
    text = getattr(model, "_text", None)
    made = type(model)(**({"text": text} if text else {}))
    for name, value in model._attribute_values.items():
        setattr(made, name, value)
    for name, value in model._element_values.items():
        if isinstance(value, newsmlg2.GenericArray):
            inner = [_built(one) for one in value]
            if inner:
                setattr(made, name, inner)
        elif _says(value):
            setattr(made, name, _built(value))
    made._xs_any_content = model._xs_any_content
    return made


def _says(model: Any) -> bool:  # noqa: ANN401
    """Whether an element was there; newsmlg2 makes objects of absent ones as well."""
    return bool(model._attribute_values or model._element_values or getattr(model, "_text", None))


def peer_kept(item: Item) -> bytes:
    """An item that is there to bytes."""
    return bytes(item.document.to_xml_string().encode())


def peer_both(item: Item) -> bytes:
    """Bytes to bytes."""
    return bytes(newsmlg2.NewsMLG2Document(item.data).to_xml_string().encode())


def read_full(item: Item) -> object:
    """The record with its evidence and ledger."""
    return convert.read(item.data, format="newsml")


def read_bare(item: Item) -> object:
    """The record alone."""
    return convert.read(item.data, format="newsml", evidence="none")


def write_flat(item: Item) -> object:
    """The record as one paragraph a line."""
    return convert.write(item.article, "newsml")


def write_rich(item: Item) -> object:
    """The record with lists, tables and links."""
    return convert.write(item.article, "newsml", profile="rich")


def both(item: Item) -> object:
    """Bytes to bytes."""
    return convert.write(convert.read(item.data, format="newsml", evidence="none"), "newsml")


SYSTEMS: dict[str, Callable[[Item], object]] = {
    f"read   {_PEER}": peer_fields,
    "read   wirecopy, with evidence": read_full,
    "read   wirecopy, without": read_bare,
    f"write  {_PEER}, built": peer_built,
    f"write  {_PEER}, kept": peer_kept,
    "write  wirecopy, flat": write_flat,
    "write  wirecopy, rich": write_rich,
    f"both   {_PEER}": peer_both,
    "both   wirecopy": both,
}


def measure(items: list[Item], rounds: int) -> dict[str, float]:
    """Seconds spent by each system."""
    spent = dict.fromkeys(SYSTEMS, 0.0)
    for number in range(rounds + 1):
        for item in items:  # one after the other on each item, so that a busy machine slows all alike
            for name, system in SYSTEMS.items():
                spent[name] += least(system, item) if number else 0.0  # the first round warms up
            newsmlg2.CATALOG_STORE._list.clear()
    return spent


def least(system: Callable[[Item], object], item: Item) -> float:
    """Seconds of CPU that one of several calls in a row takes."""
    times = []
    gc.disable()
    for _ in range(_CALLS):
        start = time.process_time()
        system(item)
        times.append(time.process_time() - start)
    gc.enable()
    return min(times)


def main(agency: Path, bench: Path, rounds: int) -> None:
    """Print a table for each origin."""
    for title, documents in (("agencies", agency_items(agency)), ("our own", own_items(bench))):
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            items = usable(documents)
            spent = measure(items, rounds)
        print(f"{len(items)} items: {title}")
        peers = {name.split()[0]: seconds for name, seconds in reversed(spent.items()) if _PEER in name}
        for name, seconds in spent.items():
            each = seconds / rounds / len(items) * 1000
            print(f"  {name:<32} {each:7.3f} ms {peers[name.split()[0]] / seconds:6.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 5)
