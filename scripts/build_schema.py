"""Write schema/*.schema.json from the models; --check only tells whether they are up to date."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from gradio_patterns.publish.config_schema import config_schema  # noqa: E402
from gradio_patterns.publish.generated import write_or_check  # noqa: E402
from gradio_patterns.publish.map_schema import map_schema  # noqa: E402
from gradio_patterns.publish.report_schema import report_schema  # noqa: E402
from gradio_patterns.publish.schemas import rule_schema, schema_text  # noqa: E402


def main(arguments: list[str]) -> int:
    schemas = (rule_schema(), report_schema(), config_schema(), map_schema())
    texts = {ROOT / "schema" / Path(schema["$id"]).name: schema_text(schema) for schema in schemas}
    return write_or_check(texts, check="--check" in arguments, command="scripts/build_schema.py")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
