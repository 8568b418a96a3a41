"""A PNG is uploaded: what is it called?"""

import base64
import tempfile
from pathlib import Path

from proving import Example, Seen

PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"
    "+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def observe(app: Example) -> Seen:
    path = Path(tempfile.mkdtemp()) / "pixel.png"
    path.write_bytes(base64.b64decode(PIXEL))
    said = str(app.build().module.address(str(path)))
    return Seen(said.startswith("data:image/jpeg"), f"a PNG becomes {said[:22]}")
