import sys

import gradio as gr

port = 7860
if "--other" in sys.argv:
    port = 7861
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(server_port=port)
if "--fixed" in sys.argv:
    demo.launch(server_port=7870)
