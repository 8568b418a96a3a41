import argparse
import os

import gradio as gr
from settings import port

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int)
arguments = parser.parse_args()
demo = gr.Blocks()
if os.name == "a":
    demo.launch(server_port=arguments.port)
else:
    demo.launch(server_port=port)
