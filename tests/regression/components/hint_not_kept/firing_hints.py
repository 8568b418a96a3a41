from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import numpy as np
from gradio.components import Component


@dataclass
class Columns:
    first: str
    second: Optional[list[str]] = None


class Table(Component):
    def __init__(self, columns: Columns, names: list[str] | None = None):
        self.columns = columns
        self.names = [name for name in names]  # ask: hint-not-kept "may be None"

    def flag(self, headers: list[str], row):
        headers.append("time")  # ask: hint-not-kept "callers gave"
        return headers

    def preprocess(self, payload):
        return [self.columns.first, *self.columns.second]  # ask: hint-not-kept "second"

    def postprocess(self, value: str | Path | np.ndarray):
        if isinstance(value, (str, Path)):
            return str(value)
        else:
            raise ValueError("unknown")  # ask: hint-not-kept "an array"


def size(text: Optional[str]):
    return len(text)  # ask: hint-not-kept
