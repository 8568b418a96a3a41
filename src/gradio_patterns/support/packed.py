"""Texts of data that the skill carries packed, since it has little room."""

from __future__ import annotations

GZIP = 31
"""What zlib calls the format of gzip, whose own module takes longer to import."""


def read_text(path: str) -> str:
    """The text of a file, or of the packed file ``path.gz`` where there is no such file."""
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        from zlib import decompress

        with open(f"{path}.gz", "rb") as packed:
            return decompress(packed.read(), wbits=GZIP).decode()
