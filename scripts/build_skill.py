"""Write skill/gradio-review/ from the catalog and the package; --check only tells of drift.

``evals/`` in it is written by hand and left alone.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SKILLS = ROOT / "skill"
sys.path.insert(0, str(ROOT / "src"))

from gradio_patterns.publish.generated import write_or_check  # noqa: E402
from gradio_patterns.publish.skill import NAME, bundle  # noqa: E402

COMMAND = "scripts/build_skill.py"


def main(arguments: list[str]) -> int:
    folder = SKILLS / NAME
    texts = {folder / path: text for path, text in bundle().items()}
    check = "--check" in arguments
    there = folder.rglob("*") if folder.is_dir() else ()
    files = [path for path in there if path.is_file() and "evals" not in path.parts]
    surplus = [path for path in files if path not in texts]
    for path in surplus:
        print(f"{path.relative_to(SKILLS)} is not made by {COMMAND}", file=sys.stderr)
        if not check:
            path.unlink()
    stale = write_or_check(texts, check=check, command=COMMAND)
    return 1 if check and surplus else stale


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
