"""Hints that the body keeps."""

from pathlib import Path
from typing import Optional

import numpy as np
from gradio.components import Component


class Table(Component):
    def __init__(self, names: list[str] | None = None):
        self.names = [name for name in names] if names is not None else []

    def flag(self, headers: list[str], row):
        headers = list(headers)
        headers.append("time")
        return headers

    def postprocess(self, value: str | Path | np.ndarray):
        if isinstance(value, (str, Path)):
            return str(value)
        elif isinstance(value, np.ndarray):
            return value.tolist()
        else:
            raise ValueError("unknown")
