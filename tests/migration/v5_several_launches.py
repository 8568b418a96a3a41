import os

import gradio as gr

with gr.Blocks(theme=gr.themes.Soft(), css=".big { font-size: 2em }") as demo:
    gr.Markdown("Big", elem_classes="big")

if __name__ == "__main__":
    if os.environ.get("MY_PORT"):
        demo.launch(server_port=int(os.environ["MY_PORT"]))
    else:
        demo.launch()
