"""A resolver given both files, as a Space's build is, finds no set of packages."""

import re
import subprocess

from proving import Example, Seen

TIMEOUT = 120


def observe(app: Example) -> Seen:
    readme = (app.folder / "README.md").read_text(encoding="utf-8")
    version = re.search(r"^sdk_version: (\S+)", readme, re.MULTILINE)[1]
    both = (app.folder / "requirements.txt").read_text(encoding="utf-8") + f"gradio=={version}\n"
    done = subprocess.run(
        ["uv", "pip", "compile", "-q", "--python-version", "3.11", "-"],
        input=both, capture_output=True, text=True, check=False,
    )  # fmt: skip
    failed = done.returncode != 0 and "unsatisfiable" in done.stderr
    return Seen(failed, "the requirements are unsatisfiable" if failed else "both can be installed")
