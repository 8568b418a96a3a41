"""``python -m payload_table.probe OUT.json``: what Gradio here hands over and takes."""

from __future__ import annotations

import json
import logging
import os
import pathlib
import sys
import tempfile

from payload_table.probe.cases import samples
from payload_table.probe.giving import ask_giving
from payload_table.probe.happening import ask_happening
from payload_table.probe.taking import ask_taking

logging.disable()  # errors are what is asked for; the answers carry them
folder = pathlib.Path(tempfile.mkdtemp())
os.chdir(folder)
names = samples(folder)
found = {
    "gradio": names["gr"].__version__,
    "taking": ask_taking(names),
    "giving": ask_giving(names),
    "happening": ask_happening(names),
}
pathlib.Path(sys.argv[1]).write_text(json.dumps(found, indent=1), encoding="utf-8")
os._exit(0)
