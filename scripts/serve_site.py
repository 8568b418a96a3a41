"""From a fresh clone to the site in a browser: `python3 scripts/serve_site.py`.

Makes `.venv` beside this repository's files, installs what the site needs there, builds the site
and serves it. Without npm it leaves out the playground. Options go to build_site.py: --port 8080.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv

from check import PYTHON, ROOT, VENV

WANTED = "import markdown, material, matplotlib, mkdocs, packaging, pydantic"


def main(arguments: list[str]) -> int:
    if {"-h", "--help"} & set(arguments):
        print(__doc__)
        return 0
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    asked = subprocess.run([str(PYTHON), "-c", WANTED], capture_output=True, check=False)
    if asked.returncode:
        print("installing what the site needs into .venv (about a minute, once)", flush=True)
        install = [str(PYTHON), "-m", "pip", "install", "-q", "--disable-pip-version-check"]
        subprocess.run([*install, "-e", ".[docs]"], cwd=ROOT, check=True)
    more = list(arguments)
    if shutil.which("npm") is None and "--no-playground" not in more:
        print("npm is not installed: the playground is left out", flush=True)
        more.append("--no-playground")
    command = [str(PYTHON), "scripts/build_site.py", "--serve", *more]
    try:
        return subprocess.run(command, cwd=ROOT, check=False, env=dict(os.environ)).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
