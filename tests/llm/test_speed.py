"""200 files, 8 at a time, against a server that takes 300 ms: how near to the ideal.

``python tests/llm/test_speed.py`` prints the figures.
"""

from __future__ import annotations

import json
import math
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest
from judging import GPU
from openai_server import honest, serving

FILES = 200
AT_ONCE = 8
LATENCY = 0.3
IDEAL = math.ceil(FILES / AT_ONCE) * LATENCY
LIMIT = 1.3


def measured(folder: Path) -> tuple[float, float, float]:
    """Seconds of the requests, of the whole command, and of the same command without a model."""
    for number in range(FILES):
        (folder / f"app{number:03}.py").write_text(f"{GPU}print({number})\n")
    source = Path(__file__).resolve().parents[2] / "src"
    environment = {**os.environ, "PYTHONPATH": str(source), "XDG_CACHE_HOME": str(folder / "c")}
    command = [sys.executable, "-m", "gradio_patterns", "review", "--format", "json"]

    def run(*arguments: str) -> tuple[float, str]:
        start = time.perf_counter()
        made = subprocess.run(
            [*command, *arguments], cwd=folder, env=environment, capture_output=True, text=True
        )
        return time.perf_counter() - start, made.stdout

    static, _ = run()
    with serving(honest(delay=LATENCY)) as server:
        at_once = ("--llm-concurrency", str(AT_ONCE))
        whole, out = run("--llm", "--model", "t", "--base-url", server.url, *at_once)
    told = json.loads(out)["judgement"]
    assert (told["traps"], told["requests"]) == (FILES, FILES)
    return told["seconds"], whole, static


@pytest.mark.slow
def test_near_the_ideal(tmp_path: Path) -> None:
    pytest.importorskip("openai", reason="the judgement pass needs the extra llm (openai)")
    asking, _, _ = measured(tmp_path)
    assert asking <= LIMIT * IDEAL


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        asking, whole, static = measured(Path(name))
    print(f"ideal {IDEAL:.2f} s, asking {asking:.2f} s ({asking / IDEAL:.2f} x),")
    print(f"whole command {whole:.2f} s ({whole / IDEAL:.2f} x), without a model {static:.2f} s")
