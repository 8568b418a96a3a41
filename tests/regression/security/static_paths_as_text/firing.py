# gradio: 4.25.0, 4.44.1, 5.9.1
import os
from pathlib import Path

import gradio as gr
from gradio import set_static_paths

FOLDER = "/srv/pictures"
gr.set_static_paths("assets/")  # expect: static-paths-as-text
gr.set_static_paths(paths=FOLDER)  # expect: static-paths-as-text -> paths=[FOLDER]
gr.set_static_paths(os.path.abspath("assets"))  # expect: static-paths-as-text
gr.set_static_paths(str(Path("assets") / "small"))  # expect: static-paths-as-text
set_static_paths(str(Path("assets").absolute()))  # expect: static-paths-as-text
gr.set_static_paths(
    paths=os.path.join("a", "b"),  # expect: static-paths-as-text
)
