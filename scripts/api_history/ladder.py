"""Which Gradio releases are looked at, and the day each came out.

The list lives in ``ladder.json`` beside this file, so that a build needs the package index only
for the packages themselves. ``refresh`` rewrites it from the index through pip and uv.
"""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from pathlib import Path

LADDER_FILE = Path(__file__).parent / "ladder.json"
OLDEST = (3, 16)
SETTLING_DAYS = 3
"""Dependencies are resolved as they were this long after the release."""

EXTRA = ("3.50.2", "4.44.0", "4.44.1", "5.50.0", "6.0.0", "6.0.2", "6.1.0", "6.31.0")
"""Releases that matter by themselves, besides the last patch of every minor."""


@dataclass(frozen=True)
class Rung:
    """One release on the ladder."""

    version: str
    released: str

    @property
    def dependencies_until(self) -> str:
        return (date.fromisoformat(self.released) + timedelta(days=SETTLING_DAYS)).isoformat()


def version_key(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("."))


def pick(published: list[str]) -> list[str]:
    """The last patch of each minor since ``OLDEST``, and ``EXTRA``, oldest first."""
    last: dict[tuple[int, ...], str] = {}
    plain = [text for text in published if re.fullmatch(r"\d+\.\d+(\.\d+)?", text)]
    for text in sorted(plain, key=version_key):
        if version_key(text)[:2] >= OLDEST:
            last[version_key(text)[:2]] = text
    return sorted({*last.values(), *(set(EXTRA) & set(published))}, key=version_key)


def published_versions() -> list[str]:
    """Every release the package index offers, by pip."""
    done = subprocess.run(
        ["python3", "-m", "pip", "index", "versions", "gradio"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = re.search(r"Available versions: (.+)", done.stdout)
    if not found:
        raise RuntimeError("the package index named no releases")
    return [text.strip() for text in found[1].split(",")]


def release_date(version: str) -> str:
    """The upload day, from the lock file that uv writes for this one pin."""
    done = subprocess.run(
        ["uv", "pip", "compile", "-q", "--no-deps", "--python-version", "3.11",
         "--format", "pylock.toml", "-"],
        input=f"gradio=={version}\n", capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = re.search(r"upload-time = (\d{4}-\d\d-\d\d)", done.stdout)
    if not found:
        raise RuntimeError(f"no upload time for gradio {version}")
    return found[1]


def read() -> list[Rung]:
    return [Rung(**row) for row in json.loads(LADDER_FILE.read_text("utf-8"))]


def write(rungs: list[Rung]) -> None:
    rows = ",\n ".join(json.dumps(asdict(rung)) for rung in rungs)
    LADDER_FILE.write_text(f"[{rows}]\n", "utf-8")


def refresh() -> list[Rung]:
    """Bring ``ladder.json`` up to what the index offers; known rungs keep their date."""
    known = {rung.version: rung for rung in read()} if LADDER_FILE.exists() else {}
    rungs = [known.get(text) or Rung(text, release_date(text)) for text in
             pick(published_versions())]  # fmt: skip
    write(rungs)
    return rungs


def ensure(version: str) -> Rung:
    """The rung of this release, added to the file when it is new."""
    rungs = {rung.version: rung for rung in read()}
    if version not in rungs:
        rungs[version] = Rung(version, release_date(version))
        write(sorted(rungs.values(), key=lambda rung: version_key(rung.version)))
    return rungs[version]
