"""Runs inside a Gradio release: what each component sends from a page where nothing was touched.

One component to a page, since a page with many of them sent other values. ``payload_table.py
untouched`` starts it; the answers are printed as JSON.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import sys
import time
import urllib.request
from collections.abc import Callable
from typing import Any

sys.path[0] = sys.path[0].removesuffix("/payload_table")

COMPONENTS: dict[str, tuple[str, dict[str, Any]]] = {
    "Dropdown value=None": ("Dropdown", {"choices": ["a", "b"], "value": None}),
    "Dropdown multiselect": ("Dropdown", {"choices": ["a", "b"], "multiselect": True}),
    "Dropdown": ("Dropdown", {"choices": ["a", "b"]}),
    "Dropdown without choices": ("Dropdown", {}),
    "Radio": ("Radio", {"choices": ["a", "b"]}),
    "CheckboxGroup": ("CheckboxGroup", {"choices": ["a", "b"]}),
    "File multiple": ("File", {"file_count": "multiple"}),
    "FileExplorer": ("FileExplorer", {"root_dir": "."}),
    "FileExplorer single": ("FileExplorer", {"root_dir": ".", "file_count": "single"}),
    **{
        name: (name, {})
        for name in (
            "Image", "Audio", "Video", "File", "Files", "UploadButton", "Model3D", "Gallery",
            "Number", "Slider", "Checkbox", "Textbox", "Code", "ColorPicker", "DateTime", "JSON",
            "Dataframe", "MultimodalTextbox", "ImageEditor", "Sketchpad", "ImageSlider", "Chatbot",
            "Label", "HTML", "Markdown", "HighlightedText", "AnnotatedImage", "State",
        )
    },
}  # fmt: skip


def serve(port: int) -> None:
    """One app for each component, and what arrived at ``/seen``."""
    import fastapi
    import gradio as gr
    import uvicorn

    seen: dict[str, str] = {}
    app = fastapi.FastAPI()
    names = [name for name, (kind, _) in COMPONENTS.items() if hasattr(gr, kind)]
    app.get("/seen")(lambda: {name: seen.get(name, "nothing came") for name in names})
    for place, name in enumerate(names):
        kind, options = COMPONENTS[name]
        with gr.Blocks() as page:
            component = getattr(gr, kind)(**options)
            go = gr.Button("Go")
            go.click(_noting(seen, name), component, gr.Textbox())
        app = gr.mount_gradio_app(app, page, path=f"/c{place}")
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="error")


def drive(port: int) -> None:
    """Press the button of every page, and print what arrived."""
    address = f"http://127.0.0.1:{port}/seen"
    for _ in range(240):
        try:
            names = json.load(urllib.request.urlopen(address))
            break
        except OSError:
            time.sleep(0.5)
    _click_through(port, len(names))
    print(json.dumps(json.load(urllib.request.urlopen(address))))


def _noting(seen: dict[str, str], name: str) -> Callable[[Any], str]:
    def note(value: Any) -> str:
        seen[name] = "None" if value is None else f"{type(value).__name__} {value!r:.60}"
        return name

    return note


def _click_through(port: int, count: int) -> None:
    """Open every page and press its button."""
    from playwright.sync_api import sync_playwright

    from proving.browser import ARGUMENTS, NAMES

    binary = next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, args=ARGUMENTS)
        for place in range(count):
            page = browser.new_page()
            page.goto(f"http://127.0.0.1:{port}/c{place}/")
            with contextlib.suppress(Exception):  # what cannot be pressed says nothing
                page.get_by_role("button", name="Go", exact=True).wait_for(timeout=15000)
                page.wait_for_timeout(400)
                page.get_by_role("button", name="Go", exact=True).click(timeout=4000)
                page.wait_for_timeout(900)
            page.close()
        browser.close()


if __name__ == "__main__":
    (drive if "drive" in sys.argv else serve)(int(sys.argv[1]))
