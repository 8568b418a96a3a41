"""An upload component, and a launch() without max_file_size=."""

from __future__ import annotations

from collections.abc import Iterator

from gradio_patterns.app import App
from gradio_patterns.findings.hit import Hit

WORDS = ("File", "UploadButton", "Video", "MultimodalTextbox")


def check(app: App) -> Iterator[Hit]:
    uploads = app.calls("File", "UploadButton", "Video", "MultimodalTextbox")
    taken = {
        component.call.node
        for event in (*app.events, *app.interfaces)
        for component in event.inputs or ()
        if component is not None
    }
    kinds = [call.name for call in uploads if call.node in taken]
    if not kinds:
        return
    for call in app.launches:
        if not call.open and call.keyword("max_file_size") is None:
            yield Hit(
                call.node,
                f"uploads to the gr.{kinds[0]} have no size limit; "
                'pass launch(max_file_size="50mb") if strangers may use the app',
            )
            return
