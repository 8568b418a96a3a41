import os

import gradio as gr

demo = gr.Interface(str, "text", "text")

if __name__ == "__main__":
    if os.getenv("APP_PORT"):  # expect: missing-env-var-unnoticed
        demo.launch(server_port=int(os.getenv("APP_PORT")))
