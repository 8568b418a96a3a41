# gradio: 3.50.2, 6.31.0
import os
import tempfile
from pathlib import Path

import gradio as gr
from settings import FOLDERS, OPTIONS, OUTPUT

HERE = Path(__file__).parent
EXPORTS = os.path.join(os.getcwd(), "exports")

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(allowed_paths=[HERE / "exports"])
demo.launch(allowed_paths=[str(HERE.joinpath("exports")), EXPORTS])
demo.launch(allowed_paths=["exports", "./results", tempfile.mkdtemp(), "/tmp/app"])
demo.launch(allowed_paths=FOLDERS)
demo.launch(allowed_paths=[OUTPUT])
demo.launch(allowed_paths=[os.path.dirname(OUTPUT)])
demo.launch(allowed_paths=[os.path.expanduser("~/app/exports")])
demo.launch(allowed_paths=[os.path.join(HERE, "static")])
demo.launch(allowed_paths=[])
demo.launch(allowed_paths=None)
demo.launch(show_error=False)
demo.launch(allowed_paths=["."], **OPTIONS)
demo.launch(allowed_paths=[HERE], blocked_paths=[HERE / ".env", HERE / "data"])
