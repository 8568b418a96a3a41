import sys

import gradio as gr

demo = gr.Interface(lambda x: x, "text", "text")
if "--share" in sys.argv:
    demo.launch(share=True)
elif "--other" in sys.argv:
    demo.launch(share=True, auth=None)
