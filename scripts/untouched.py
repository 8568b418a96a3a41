"""Print what each component sends from a page where nothing was touched, on one release.

    python scripts/untouched.py 6.31.0

What ``flow/starting.py`` says of inputs that may be None was read from this.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

SCRIPTS = Path(__file__).resolve().parent
sys.path.insert(0, str(SCRIPTS))

from proving.authoring.environments import environment  # noqa: E402
from proving.ports import free_port  # noqa: E402


def main(version: str) -> int:
    python, port = environment(version), str(free_port())
    command = [str(python), str(SCRIPTS / "payloads" / "untouched.py"), port]
    offline = {"GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1"}
    with subprocess.Popen(command, env={**os.environ, **offline}) as server:
        try:
            seen = subprocess.run([*command, "drive"], stdout=subprocess.PIPE, check=True).stdout
        finally:
            server.kill()
    for name, sent in json.loads(seen).items():
        print(f"{name:26} {sent}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
