"""Accept what the golden cases give: `python -m tests.accept [CASE...]` shows what changed, then writes."""

from __future__ import annotations

import difflib
import json
import sys
from pathlib import Path

from tests.golden import CASES, actual, case_folders, expected


def _text(golden: object) -> str:
    return json.dumps(golden, ensure_ascii=False, indent=1) + "\n"


def accept(folder: Path) -> bool:
    """Write a case's `expected.json` anew; return whether that changed it."""
    before, after = expected(folder), actual(folder)
    if before == after:
        return False
    name = str(folder.relative_to(CASES))
    lines = difflib.unified_diff(
        _text(before).splitlines(), _text(after).splitlines(), name, name, lineterm="", n=1
    )
    sys.stdout.write("\n".join(lines) + "\n")
    (folder / "expected.json").write_text(_text(after), "utf-8")
    return True


def main(names: list[str]) -> None:
    """Accept the cases named, or all."""
    folders = [folder for folder in case_folders() if not names or str(folder.relative_to(CASES)) in names]
    changed = sum(accept(folder) for folder in folders)
    sys.stdout.write(f"{changed} of {len(folders)} cases changed\n")


if __name__ == "__main__":
    main(sys.argv[1:])
