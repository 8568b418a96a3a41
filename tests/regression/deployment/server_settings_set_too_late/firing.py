# gradio: 3.50.2, 4.0.2, 4.22.0
import os
from os import environ

import gradio as gr

os.environ["GRADIO_SERVER_PORT"] = "8080"  # expect: server-settings-set-too-late
environ["GRADIO_SERVER_NAME"] = os.getenv("HOST", "0.0.0.0")  # expect: server-settings-set-too-late

demo = gr.Interface(lambda x: x, "text", "text")


def main():
    os.environ.setdefault("GRADIO_SERVER_NAME", "0.0.0.0")  # expect: server-settings-set-too-late
    demo.queue().launch()


if __name__ == "__main__":
    os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"  # expect: server-settings-set-too-late
    main()
