"""Build the site: pages from the records, the playground from npm, then MkDocs.

--generate writes the pages and stops; --serve serves the built site; --no-playground leaves out
what needs npm; --keep-going leaves out records with faults instead of stopping.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DOCS, TOOLS = ROOT / "docs", ROOT / "scripts/build_site/playground"
sys.path.insert(0, str(ROOT / "src"))

from gradio_patterns.publish import playground, site  # noqa: E402
from gradio_patterns.publish.validate import read_rules  # noqa: E402

MERMAID = "@mermaid-js/tiny/dist/mermaid.tiny.js"
PYODIDE = ("pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")


def main(arguments: list[str]) -> int:
    options = _options(arguments)
    rules, faults = read_rules(ROOT / "src/gradio_patterns/rules")
    for fault in faults:
        print(fault, file=sys.stderr)
    if faults and not options.keep_going:
        return 1
    started = time.perf_counter()
    made = site.read_site(rules, ROOT)
    clear()
    write(DOCS, site.texts(made))
    write(DOCS, site.plot_texts(made, ROOT))
    write(DOCS, site.schemas(ROOT))
    write(DOCS, site.counted(ROOT, made))
    print(f"{len(rules)} rules: pages written in {time.perf_counter() - started:.1f} s")
    if not options.no_playground:
        build_playground(made)
    if options.generate:
        return 0
    out = Path(options.site_dir).resolve()
    command = ["-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(out)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    code = subprocess.run(
        [sys.executable, *command], cwd=ROOT, env=environment, check=False
    ).returncode
    if code:
        return code
    write(out, site.raw_pages(made))
    print(f"built in {time.perf_counter() - started:.1f} s: {out}")
    return serve(out, options.port) if options.serve else 0


def clear() -> None:
    """Take away what an earlier build generated."""
    for name in site.FOLDERS:
        shutil.rmtree(DOCS / name, ignore_errors=True)
    for name in site.FILES:
        (DOCS / name).unlink(missing_ok=True)


def write(folder: Path, texts: Iterable[tuple[str, str]]) -> None:
    for name, text in texts:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def build_playground(made: site.Site) -> None:
    """The editor, Python for the browser, and the review core, under names of their content."""
    out = DOCS / site.PLAYGROUND
    out.mkdir(parents=True, exist_ok=True)
    write(DOCS, site.playground_texts(made))
    npm = shutil.which("npm")
    if npm is None:
        raise SystemExit("npm is needed for the playground; --no-playground builds without it")
    if _stale():
        quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
        subprocess.run([npm, "ci", *quiet], cwd=TOOLS, check=True)
    node_modules = TOOLS / "node_modules"
    folder = f"pyodide-{playground.digest((TOOLS / 'package-lock.json').read_bytes())}"
    (out / folder).mkdir(exist_ok=True)
    for name in PYODIDE:
        shutil.copyfile(node_modules / "pyodide" / name, out / folder / name)
    mermaid = (node_modules / MERMAID).read_bytes()
    mermaid_name = f"mermaid-{playground.digest(mermaid)}.js"
    (out / mermaid_name).write_bytes(mermaid)
    core = playground.core_zip(made.rules)
    core_name = f"core-{playground.digest(core)}.zip"
    (out / core_name).write_bytes(core)
    esbuild = [str(node_modules / ".bin/esbuild"), "--bundle", "--minify", "--format=esm"]
    esbuild += ["--target=es2022", "--log-level=warning", "--legal-comments=none"]
    names = {}
    for name in ("playground", "worker"):
        built = subprocess.run(
            [*esbuild, f"{name}.js", "--external:node:*", "--external:ws"],
            cwd=TOOLS, check=True, capture_output=True,
        ).stdout  # fmt: skip
        names[name] = f"{name}-{playground.digest(built)}.js"
        (out / names[name]).write_bytes(built)
    manifest = {
        **names, "core": core_name, "pyodide": folder, "first": playground.SAMPLE,
        "mermaid": mermaid_name,
        "versions": list(made.versions[::-1]),
    }  # fmt: skip
    write(out, [("manifest.json", site.as_json(manifest))])


def _stale() -> bool:
    lock, mark = TOOLS / "package-lock.json", TOOLS / "node_modules/.package-lock.json"
    return not mark.exists() or mark.stat().st_mtime < lock.stat().st_mtime


def serve(folder: Path, port: int) -> int:
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        print(f"http://127.0.0.1:{server.server_port}/")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            print()
    return 0


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--generate", action="store_true", help="only write the pages")
    parser.add_argument("--serve", action="store_true", help="serve the built site")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--site-dir", default=str(ROOT / "site"))
    parser.add_argument("--no-playground", action="store_true", help="leave out what needs npm")
    parser.add_argument("--keep-going", action="store_true", help="leave out faulty records")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
