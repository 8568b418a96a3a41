import sys

import gradio as gr

host = "0.0.0.0"
if "--local" in sys.argv:
    host = "127.0.0.1"
gr.Interface(lambda x: x, "text", "text").launch(server_name=host)
