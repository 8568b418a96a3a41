"""One file as it was read."""

from __future__ import annotations

from gradio_patterns.reading.cells import Notebook
from gradio_patterns.support.dataclass import dataclass

BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Source:
    """One file as read: its bytes, and the text that is reviewed."""

    path: str
    data: bytes
    text: str
    encoding: str = "utf-8"
    bom: bool = False
    notebook: Notebook | None = None

    def encoded(self, text: str) -> bytes:
        """The bytes of the file with another text, in its own encoding."""
        body = text.encode(self.encoding)
        return BOM + body if self.bom else body
