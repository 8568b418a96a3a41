"""How long the playground takes on a repeat visit, beside a bare start of Pyodide in the same run.

    python scripts/playground_start.py SITE [--rounds 5]

SITE is a folder that scripts/build_site.py built. A visit counts from its navigation to the answer
of a review that is asked for as soon as the page lets one. The first visit is told apart: it loads
what the later ones keep. The bare start is loadPyodide and one line of Python in a worker, its
files from the browser's cache. The machine is shared: the CPU seconds of all processes of the
browser (Linux only) and the ratio say more than those of the clock.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import os
import shutil
import statistics
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PYODIDE = ROOT / "scripts/build_site/playground/node_modules/pyodide"
BARE = """
import { loadPyodide } from "/bare/pyodide.mjs";
const began = performance.now();
const python = await loadPyodide({ indexURL: "/bare/" });
python.runPython("1 + 1");
postMessage(performance.now() - began);
"""
START_BARE = """() => new Promise((done, failed) => {
  const worker = new Worker("/bare/worker.js", { type: "module" });
  worker.onmessage = ({ data }) => { worker.terminate(); done(data); };
  worker.onerror = (event) => failed(new Error(event.message));
})"""
ASK = """() => new Promise((done) => {
  const place = document.querySelector("#gp-playground");
  const asked = performance.now();
  new MutationObserver(() => {
    if (place.dataset.state === "done") done([asked, performance.now()]);
  }).observe(place, { attributes: true });
  place.querySelector("[data-play=review]").click();
})"""

KEPT = """async () => (await (await caches.open("gradio-patterns-playground")).keys())
  .some(({ url }) => url.endsWith(".memory"))"""

TOLD = (
    "  editor {:.2f} s, answer {:.2f} s ({:.2f} s of CPU); bare Pyodide {:.2f} s ({:.2f} s of CPU)"
)


class Handler(http.server.SimpleHTTPRequestHandler):
    """The site at /, Pyodide at /bare/, everything to be kept by the browser."""

    extensions_map = http.server.SimpleHTTPRequestHandler.extensions_map | {
        ".wasm": "application/wasm", ".mjs": "text/javascript",
    }  # fmt: skip

    def translate_path(self, path: str) -> str:
        if path.startswith("/bare/"):
            return str(PYODIDE / path.removeprefix("/bare/"))
        return super().translate_path(path)

    def do_GET(self) -> None:
        if self.path != "/bare/worker.js":
            super().do_GET()
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/javascript")
        self.end_headers()
        self.wfile.write(BARE.encode())

    def end_headers(self) -> None:
        if "pyodide" in self.path or "stdlib" in self.path:
            self.send_header("Cache-Control", "max-age=31536000, immutable")
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args(arguments)
    handler = functools.partial(Handler, directory=options.site)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        measure(f"http://127.0.0.1:{server.server_port}/", options.rounds)
        server.shutdown()
    return 0


def measure(base: str, rounds: int) -> None:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as profile:
        browser = playwright.chromium.launch_persistent_context(
            profile, executable_path=chromium, args=["--no-sandbox"]
        )
        browser.set_default_timeout(180_000)
        print(f"first visit: {visit(browser, base, freeze=True)[1]:.1f} s to the answer")
        bare(browser, base)
        rows = []
        for _ in range(rounds):
            before = spent()
            ready, answer = visit(browser, base, cpu := [])
            alone = bare(browser, base)
            rows.append((ready, answer, used(before, cpu[0]), *alone))
            print(TOLD.format(*rows[-1]), flush=True)
        browser.close()
    middle = [statistics.median(column) for column in zip(*rows, strict=True)]
    print(f"median of {rounds} repeat visits\n{TOLD.format(*middle)}")
    print(f"answer / bare: clock {middle[1] / middle[3]:.2f}, CPU {middle[2] / middle[4]:.2f}")


def spent() -> dict[str, float]:
    """CPU seconds of every process below this one that lives."""
    parents, seconds = {}, {}
    for pid in filter(str.isdigit, os.listdir("/proc")):
        try:
            told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        parents[pid] = told[1]
        seconds[pid] = (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")
    return {pid: seconds[pid] for pid in parents if _below(pid, parents)}


def _below(pid: str, parents: dict[str, str]) -> bool:
    while pid in parents:
        pid = parents[pid]
        if pid == str(os.getpid()):
            return True
    return False


def used(before: dict[str, float], after: dict[str, float]) -> float:
    return sum(most - before.get(pid, 0) for pid, most in after.items())


def visit(
    browser: Any, base: str, cpu: list[dict[str, float]] | None = None, freeze: bool = False
) -> tuple[float, float]:
    """Seconds from the navigation to the editor, and to the answer of a review asked for then."""
    page = browser.new_page()
    page.goto(f"{base}playground/", wait_until="commit")
    page.wait_for_selector("[data-ready=yes]")
    asked, answered = page.evaluate(ASK)
    if cpu is not None:
        cpu.append(spent())
    if freeze:
        while not page.evaluate(KEPT):
            page.wait_for_timeout(1000)
    page.close()
    return asked / 1000, answered / 1000


def bare(browser: Any, base: str) -> tuple[float, float]:
    """Seconds of the clock and of the CPU."""
    page = browser.new_page()
    page.goto(f"{base}404.html", wait_until="load")
    before = spent()
    seconds = float(page.evaluate(START_BARE)) / 1000
    cpu = used(before, spent())
    page.close()
    return seconds, cpu


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
