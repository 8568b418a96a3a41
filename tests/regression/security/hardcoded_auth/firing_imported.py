import gradio as gr
from shop import build_ui

settings = {"theme": "soft"}
build_ui(settings).launch(server_name="0.0.0.0", auth=("ann", "linden-tree-8"))  # expect: hardcoded-auth
