# gradio: 4.44.1, 5.9.1
import gradio as gr
from settings import FOLDERS

ASSETS = ["assets/"]
gr.set_static_paths(["assets/"])
gr.set_static_paths(paths=["assets/", "pictures/"])
gr.set_static_paths(ASSETS)
gr.set_static_paths(FOLDERS)
gr.set_static_paths(paths=("assets/",))
gr.set_static_paths("assets")
