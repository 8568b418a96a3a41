import os

import gradio as gr

PORT = 7860
demo = gr.Blocks()
if os.name == "a":
    demo.launch(server_port=int(os.environ.get("PORT", "7860")))
elif os.name == "b":
    demo.launch(server_port=PORT)
elif os.name == "c":
    demo.launch(server_port=None)
else:
    demo.launch()
