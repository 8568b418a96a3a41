"""How much one visitor may ask for at a time."""

from __future__ import annotations

MEGABYTE = 1_000_000
FILES = 200
FILE_BYTES = 1 * MEGABYTE
ALL_BYTES = 4 * MEGABYTE
UPLOAD_BYTES = 8 * MEGABYTE
"""Of one uploaded file, a zip as a rule; its content counts by ``ALL_BYTES``."""
NAME_LENGTH = 200
SECONDS = 20
"""From the start of a review to its end."""
MEMORY_BYTES = 1_000 * MEGABYTE
SHOWN = 200
"""Findings of one file that the page shows."""
AT_ONCE = 2
"""Reviews at a time; others wait."""
WAITING = 30
KEPT_SECONDS = 3600
"""After which a visitor's files are forgotten."""

IN_WORDS = (
    f"At most {FILES} files, {FILE_BYTES // MEGABYTE} MB each and {ALL_BYTES // MEGABYTE} MB in"
    f" all; a review may take {SECONDS} seconds."
)


class TooMuchError(Exception):
    """What a visitor asked for is more than is done here, or no files of an app; says which."""
