"""The commands that say what there is: `schema`, `formats`."""

from __future__ import annotations

import json

from convert.cli.common import say
from convert.errors import PluginError
from convert.formats import all_readers, all_writers
from convert.output import put


def schema() -> None:
    """Print the JSON Schema of the record."""
    from convert.schema import load

    put(f"{json.dumps(load(), ensure_ascii=False, indent=2)}\n".encode(), None)


def formats() -> None:
    """List the formats read and written, with those that other packages add."""
    lines = ["READS"]
    lines += [_format_line(name, found) for name, found in all_readers().items()]
    lines += ["", "WRITES"]
    lines += [_format_line(name, found) for name, found in all_writers().items()]
    say(lines)


def _format_line(name: str, found: object) -> str:
    if isinstance(found, PluginError):
        return f"  {name:<10} not usable: {found}"
    return f"  {name:<10} {getattr(found, 'description', '')}"
