# gradio: 4.44.1, 5.9.1
from pathlib import Path

import gradio as gr
from settings import FOLDER, FOLDERS, folders

ASSETS = ["assets/"]
gr.set_static_paths(["assets/"])
gr.set_static_paths(paths=["assets/", "pictures/"])
gr.set_static_paths(ASSETS)
gr.set_static_paths(FOLDERS)
gr.set_static_paths(paths=("assets/",))
gr.set_static_paths("assets")
gr.set_static_paths(folders())
gr.set_static_paths(str(FOLDER))
gr.set_static_paths(str(Path("assets")))
