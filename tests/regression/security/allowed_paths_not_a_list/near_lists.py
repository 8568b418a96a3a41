import os

import gradio as gr
from settings import FOLDERS, folders

PATHS = ["exports"]
PATHS += ["maps"]
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(allowed_paths=["exports"])
demo.launch(allowed_paths=PATHS, blocked_paths=[])
demo.launch(allowed_paths=FOLDERS)
demo.launch(allowed_paths=folders())
demo.launch(allowed_paths=list(("exports", "maps")))
demo.launch(allowed_paths=None)
demo.launch(allowed_paths=os.environ["FOLDERS"].split(","))
demo.launch(allowed_paths=[*FOLDERS, "exports"])
