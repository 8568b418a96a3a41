"""The page: paste or upload, findings beside the code, the map, fixes, downloads."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import gradio as gr

from gradio_patterns.publish.playground import FIRST_LOOK, known_releases, minor_releases
from gradio_patterns.ui import endpoints, pages, session
from gradio_patterns.ui.bundle import bundle
from gradio_patterns.ui.limits import (
    AT_ONCE,
    IN_WORDS,
    KEPT_SECONDS,
    MEGABYTE,
    UPLOAD_BYTES,
    WAITING,
)
from gradio_patterns.ui.session import Visit
from gradio_patterns.ui.uploads import KEPT
from gradio_patterns.ui.wording import as_it_is, counted, told

TITLE = "Gradio Patterns"
ABOUT = f"""# {TITLE}

Reviews Gradio apps with rules that were each run on real Gradio. **Your code is read, never run**,
and forgotten after an hour. {IN_WORDS}"""
MOST = f"{UPLOAD_BYTES // MEGABYTE}mb"
"""The largest upload, as ``launch(max_file_size=...)`` takes it."""
ANY_VERSION = "what the files say, else the newest known"


def build() -> gr.Blocks:
    """The app; ``launch`` it with ``max_file_size=MOST`` and ``css=pages.CSS``."""
    with gr.Blocks(
        title=TITLE, analytics_enabled=False, fill_width=True, delete_cache=(600, KEPT_SECONDS)
    ) as demo:
        state = gr.State(Visit(), time_to_live=KEPT_SECONDS)
        gr.Markdown(ABOUT)
        with gr.Row(equal_height=False):
            with gr.Column(min_width=360):
                upload = gr.File(
                    label="Files or a zip of a folder",
                    file_count="multiple",
                    file_types=[".zip", *(end for end in KEPT if end.startswith("."))],
                    height=130,
                )
                shown = gr.Dropdown([session.PASTED], value=session.PASTED, label="File")
                code = gr.Code(
                    FIRST_LOOK,
                    language="python",
                    label="Code",
                    lines=18,
                    max_lines=32,
                    interactive=True,
                    elem_id="gp-code",
                )
                # gr.Code strips texts: below blank lines at the top, all numbers would be others.
                code.postprocess = as_it_is
            with gr.Column(min_width=360):
                with gr.Row():
                    version = gr.Dropdown(
                        [(ANY_VERSION, ""), *reversed(minor_releases(known_releases()))],
                        value="",
                        label="Gradio",
                        allow_custom_value=True,
                        scale=2,
                    )
                    advice = gr.Checkbox(label="Advice too", scale=1, min_width=120)
                with gr.Row():
                    review = gr.Button("Review", variant="primary", min_width=100)
                    safe = gr.Button("Apply safe fixes", interactive=False, min_width=100)
                    every = gr.Button("Apply all fixes", interactive=False, min_width=100)
                    undo = gr.Button("Undo", interactive=False, min_width=80)
                with gr.Tabs():
                    with gr.Tab("Findings"):
                        found = gr.HTML(
                            pages.NOTHING,
                            js_on_load=pages.JUMP,
                            max_height=pages.HEIGHT,
                            elem_id="gp-found",
                        )
                    with gr.Tab("Map"):
                        drawn = gr.HTML(
                            pages.plain("", "No review yet."),
                            max_height=pages.HEIGHT,
                            elem_id="gp-map",
                        )
                    with gr.Tab("Fixes"):
                        changed = gr.HTML(
                            pages.diff(""), max_height=pages.HEIGHT, elem_id="gp-diff"
                        )
                with gr.Row():
                    app_file = gr.DownloadButton("Code", interactive=False, min_width=80)
                    report = gr.DownloadButton("Report", interactive=False, min_width=80)
                    sarif = gr.DownloadButton("SARIF", interactive=False, min_width=80)
                anew = gr.Button("Start anew", variant="secondary", size="sm")

        downloads = [app_file, report, sarif]
        shows = [state, shown, code, found, drawn, changed, safe, every, undo, *downloads]

        def view(now: Visit) -> list[Any]:
            """Everything the page shows of a visit, in the order of ``shows``."""
            names = list(now.files) or [session.PASTED]
            answer = now.answer
            few, many = now.fixable
            return [
                now,
                gr.update(choices=pages.choices(answer, names), value=now.shown),
                now.text,
                pages.findings(answer, now.shown, now.notes),
                pages.plain(answer["map"] if answer else "", "Nothing of Gradio was found."),
                pages.diff(now.diff),
                gr.update(interactive=few > 0, value=counted("Apply safe fixes", few)),
                gr.update(interactive=many > 0, value=counted("Apply all fixes", many)),
                gr.update(interactive=now.before is not None),
                *files(now),
            ]

        def files(now: Visit) -> list[Any]:
            """The downloads, each in a folder of the cache whose name nobody can guess."""
            if now.answer is None:
                return [gr.update(value=None, interactive=False)] * len(downloads)
            made = [
                bundle(now),
                ("report.md", now.answer["markdown"].encode("utf-8", "replace")),
                ("report.sarif", now.answer["sarif"].encode("utf-8", "replace")),
            ]
            values = []
            for name, data in made:
                folder = Path(app_file.GRADIO_CACHE, secrets.token_hex(20))
                folder.mkdir(parents=True)
                (folder / name).write_bytes(data)
                values.append(gr.update(value=str(folder / name), interactive=True))
            return values

        def on_upload(paths: list[str] | None, gradio: str | None, more: bool) -> list[Any]:
            if not paths:
                return [gr.skip()] * (len(shows) + 1)
            try:
                now = told(lambda: session.reviewed(session.took(paths), gradio or "", more))
            finally:
                for path in paths:
                    with suppress(OSError):
                        Path(path).unlink()
            return [*view(now), None]

        def on_review(now: Visit, text: str, gradio: str | None, more: bool) -> list[Any]:
            typed = session.typed(now, text)
            return view(told(lambda: session.reviewed(typed, gradio or "", more)))

        def on_fix(which: str) -> Callable[[Visit, str, str | None, bool], list[Any]]:
            # Not named as an endpoint is: that would get another name.
            def fix_shown(now: Visit, text: str, gradio: str | None, more: bool) -> list[Any]:
                typed = session.typed(now, text)
                return view(told(lambda: session.fixed(typed, gradio or "", more, which)))

            return fix_shown

        def on_undo(now: Visit, gradio: str | None, more: bool) -> list[Any]:
            return view(told(lambda: session.undone(now, gradio or "", more)))

        def on_choice(now: Visit, text: str, name: str) -> list[Any]:
            return view(session.chosen(now, text, name))

        asked = [state, code, version, advice]
        once = {
            "api_visibility": "private",
            "concurrency_id": "review",
            "concurrency_limit": AT_ONCE,
        }
        upload.upload(on_upload, [upload, version, advice], [*shows, upload], **once)
        review.click(on_review, asked, shows, **once)
        safe.click(on_fix("safe"), asked, shows, **once)
        every.click(on_fix("all"), asked, shows, **once)
        undo.click(on_undo, [state, version, advice], shows, **once)
        shown.input(on_choice, [state, code, shown], shows, api_visibility="private")
        anew.click(lambda: view(Visit()), None, shows, api_visibility="private")
        for endpoint in endpoints.ALL:
            gr.api(endpoint, concurrency_id="review", concurrency_limit=AT_ONCE)
    demo.queue(max_size=WAITING)
    return demo
