import os
from os import environ, getenv

import gradio as gr

PORT = "8080"
demo = gr.Blocks()
if os.name == "a":
    demo.launch(server_port="7860")  # expect: server-port-as-text
elif os.name == "b":
    demo.launch(server_port=os.environ.get("PORT", 7860))  # expect: server-port-as-text
elif os.name == "c":
    demo.launch(server_port=os.getenv("PORT"))  # expect: server-port-as-text
elif os.name == "d":
    demo.launch(server_port=os.environ["PORT"])  # expect: server-port-as-text
elif os.name == "e":
    demo.launch(server_port=environ.get("PORT", "7860"))  # expect: server-port-as-text
elif os.name == "f":
    demo.launch(server_port=getenv("PORT", "7860"))  # expect: server-port-as-text
else:
    demo.launch(server_port=PORT)  # expect: server-port-as-text
