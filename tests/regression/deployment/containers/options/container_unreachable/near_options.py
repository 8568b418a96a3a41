import sys

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
if "--host" in sys.argv:
    demo.launch(server_name=sys.argv[-1])
else:
    demo.launch()
