import os

import gradio as gr
from accounts import check

os.environ["GRADIO_SHARE_SERVER_ADDRESS"] = "share.example.org:7000"
demo = gr.Interface(lambda x: x, "text", "text")
if os.getenv("SHARE"):
    demo.launch(share=True, auth=check)
