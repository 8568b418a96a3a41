"""Review Gradio apps: python3 -I scripts/review.py [PATH ...] [options]

    review.py app.py              what is wrong, one line a finding; exit 0 when nothing is
    review.py app.py --fix        also apply the safe fixes
    review.py migrate app.py      what to change for a newer Gradio; --write changes it
    review.py explain RULE        why, how to fix, when not to
    review.py api NAME            what exists in a Gradio version: api Chatbot --gradio 6.31.0
    review.py rules | checklist   the rules, the checklists
    review.py review --help       all options

Standard library only. What is reviewed is parsed, never run or imported. Nothing is sent or
fetched, no other program is started, and no file is written except by --fix and --write.

The reviewer's modules stand in core/*.py and rules/*.py, many to a file, each below a line
"# ==== its name ====" and otherwise as in the gradio-patterns package. ``Modules`` lets Python
import them from there.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import InspectLoader, MetaPathFinder
from importlib.machinery import ModuleSpec
from itertools import pairwise
from pathlib import Path
from types import CodeType, ModuleType

HERE = Path(__file__).resolve().parent
MARK = "# ==== "
ANNOTATIONS = annotations.compiler_flag
LEFT_OUT = (
    "--diff", "--staged", "--output", "--write-baseline", "--llm", "--jobs", "--cache", "--watch",
    "--add-ignores", "--show-files", "--show-settings",
)  # fmt: skip
"""Options of the package that start programs, write other files, ask a model, or look around."""
BOUND = ["--max-findings", "50"]


class Modules(MetaPathFinder, InspectLoader):
    """Finds and loads the modules that stand in joined files."""

    def __init__(self, folder: Path) -> None:
        self.known: dict[str, tuple[Path, int, str]] = {}
        """File, line of the first line, and text, by module name."""
        for path in sorted(folder.glob("*/*.py")):
            self._read(path)
        self.packages = {
            name[:dot] for name in self.known for dot, sign in enumerate(name) if sign == "."
        }

    def _read(self, path: Path) -> None:
        lines = path.read_text(encoding="utf-8").split("\n")
        marks = [number for number, line in enumerate(lines) if line.startswith(MARK)]
        for mark, end in pairwise([*marks, len(lines)]):
            text = "\n".join(lines[mark + 1 : end])
            self.known[lines[mark].strip("# =")] = (path, mark + 2, text)

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        package = fullname in self.packages
        if not package and fullname not in self.known:
            return None
        data = HERE / "data" / f"{fullname.rpartition('.')[2]}.py"
        spec = ModuleSpec(fullname, self, origin=str(data), is_package=package)
        spec.has_location = True  # __file__: modules look for their data beside themselves
        return spec

    def is_package(self, fullname: str) -> bool:
        return fullname in self.packages

    def get_source(self, fullname: str) -> str:
        return self.known[fullname][2] if fullname in self.known else ""

    def get_code(self, fullname: str) -> CodeType:
        path, line, text = self.known.get(fullname, (Path(fullname), 1, ""))
        placed = "\n" * (line - 1) + text  # tracebacks name the line of the joined file
        code: CodeType = compile(placed, path, "exec", flags=ANNOTATIONS, dont_inherit=True)
        return code


def main(arguments: list[str]) -> int:
    if arguments in (["-h"], ["--help"]):
        print(__doc__)
        return 0
    modules = Modules(HERE)
    sys.meta_path.insert(0, modules)
    from gradio_patterns import cli, report

    known = (form for form in report.FORMATS if f"gradio_patterns.report.{form}" in modules.known)
    report.FORMATS = tuple(known)
    for name, (module, _) in tuple(cli.COMMANDS.items()):
        if module not in modules.known:
            del cli.COMMANDS[name]
    if not arguments or arguments[0] not in (*cli.COMMANDS, *cli.ALIASES, "-V", "--version"):
        arguments = ["review", *arguments]
    if cli.ALIASES.get(arguments[0], arguments[0]) == "review":
        words = [word.partition("=")[0] for word in arguments]
        refused = [word for word in words if word in LEFT_OUT]
        if refused:
            print(f"{refused[0]} needs the gradio-patterns package", file=sys.stderr)
            return 2
        if "--max-findings" not in words:
            arguments += BOUND
        if "--no-cache" not in words:
            arguments.append("--no-cache")  # the skill writes nothing but fixes
    return cli.main(arguments)


if __name__ == "__main__":
    if sys.version_info < (3, 10):  # noqa: UP036 - whoever has this file has any Python
        raise SystemExit("Python 3.10 or newer is needed")
    raise SystemExit(main(sys.argv[1:]))
