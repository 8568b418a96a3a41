import os

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(share=False)
demo.launch(share=not os.getenv("SPACE_ID"))
if not os.getenv("SPACE_ID"):
    demo.launch(share=True)
