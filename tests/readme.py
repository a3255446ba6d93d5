"""The README's commands, run: `python -m tests.readme` writes their real output under them.

In a `console` block a line that starts with `$ ` is a command; what follows is its output.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.M | re.S)


def consoles(text: str) -> Iterator[str]:
    """The console blocks of a document."""
    for found in _CONSOLE.finditer(text):
        yield found[1]


def commands(block: str) -> list[str]:
    """The commands of a console block."""
    return [line[2:] for line in block.splitlines() if line.startswith("$ ")]


def run(command: str) -> str:
    """What a command prints when it is typed in a checkout, with this environment's programs first."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    done = subprocess.run(  # noqa: S602 - the README's own lines, typed as a user types them
        command,
        shell=True,
        cwd=ROOT,
        env={**os.environ, "PATH": path},
        capture_output=True,
        check=False,
    )
    return (done.stdout + done.stderr).decode("utf-8")


def rendered(block: str) -> str:
    """A console block with the output its commands have now."""
    return "".join(f"$ {command}\n{_ended(run(command))}" for command in commands(block))


def _ended(output: str) -> str:
    return output if output.endswith("\n") or not output else output + "\n"


def main() -> None:
    """Write the README anew."""
    text = README.read_text("utf-8")
    README.write_text(_CONSOLE.sub(lambda found: f"```console\n{rendered(found[1])}```", text), "utf-8")


if __name__ == "__main__":
    main()
