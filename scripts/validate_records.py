"""Validate rule records and the files beside them: all, or the folders and files given."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from gradio_patterns.publish.validate import record_paths, validate_folder  # noqa: E402


def main(arguments: list[str]) -> int:
    given = list(map(Path, arguments)) or [_shown(ROOT / "src/gradio_patterns/rules")]
    folders = [path if path.name != "rule.json" else path.parent for path in given]
    faults = [fault for folder in folders for fault in validate_folder(folder)]
    for fault in faults:
        print(fault)
    count = sum(len(record_paths(folder)) for folder in folders)
    print(f"{count} records, {len(faults)} faults", file=sys.stderr)
    return 1 if faults else 0


def _shown(path: Path) -> Path:
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
