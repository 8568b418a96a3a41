"""Write catalog_index.json and catalog.json from the records; --check only tells of drift.

Refuses while any record has faults; --keep-going leaves out what is not valid.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src/gradio_patterns"
sys.path.insert(0, str(ROOT / "src"))

from gradio_patterns.publish.catalog import catalog_paths, catalog_text, index_text  # noqa: E402
from gradio_patterns.publish.generated import write_or_check  # noqa: E402
from gradio_patterns.publish.validate import read_rules  # noqa: E402

COMMAND = "scripts/build_catalog.py"


def main(arguments: list[str]) -> int:
    rules, faults = read_rules(PACKAGE / "rules")
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults and "--keep-going" not in arguments:
        return 1
    check, paths = "--check" in arguments, catalog_paths(PACKAGE)
    # The index first: the reviews that tell what can be fixed read it.
    stale = write_or_check({paths["index"]: index_text(rules)}, check=check, command=COMMAND)
    return stale or write_or_check(
        {paths["catalog"]: catalog_text(rules)}, check=check, command=COMMAND
    )


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
