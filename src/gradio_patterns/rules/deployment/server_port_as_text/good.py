import os

import gradio as gr

with gr.Blocks(title="Hello") as demo:
    gr.Markdown("Hello")

if __name__ == "__main__":
    demo.launch(server_port=int(os.environ.get("GRADIO_SERVER_PORT", 7860)))
