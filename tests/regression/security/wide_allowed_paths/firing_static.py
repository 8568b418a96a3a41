import pathlib

import gradio as gr

gr.set_static_paths(paths=[pathlib.Path.cwd().absolute()])  # expect: wide-allowed-paths
gr.set_static_paths(["images", ".."])  # expect: wide-allowed-paths
