import os

import gradio as gr
import uvicorn
from accounts import check, user_of

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(server_name="127.0.0.1")
demo.launch(server_name="0.0.0.0", auth=check)
demo.launch(server_name="0.0.0.0", auth_dependency=user_of)
demo.launch(server_name="0.0.0.0", **{"auth": check})
if os.getenv("PUBLIC"):
    demo.launch(server_name="0.0.0.0")
uvicorn.run(demo.app, host="0.0.0.0")
