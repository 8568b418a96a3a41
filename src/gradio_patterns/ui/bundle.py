"""What a visitor takes home."""

from __future__ import annotations

import io
import zipfile

from gradio_patterns.ui.session import Visit

_DATE = (1980, 1, 1, 0, 0, 0)


def bundle(visit: Visit) -> tuple[str, bytes]:
    """The files to download: name and bytes, a zip where there are several."""
    if len(visit.files) == 1:
        name, text = next(iter(visit.files.items()))
        return name.rsplit("/", 1)[-1], text.encode("utf-8", "replace")
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in visit.files.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), text.encode("utf-8", "replace"))
    return "app.zip", held.getvalue()
