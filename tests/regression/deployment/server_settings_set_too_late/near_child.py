# gradio: 3.50.2
import os
import subprocess

import gradio as gr

os.environ["GRADIO_SERVER_PORT"] = "8081"
subprocess.Popen(["python", "other.py"])
gr.Interface(lambda x: x, "text", "text").launch()
