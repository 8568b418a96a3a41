# gradio: 3.50.2, 4.0.2, 4.22.0
import os
from os import environ

import gradio as gr

os.environ["GRADIO_SERVER_PORT"] = "8080"  # expect: server-settings-set-too-late -> demo.queue().launch(server_port=8080)
environ["GRADIO_SERVER_NAME"] = os.getenv("HOST", "0.0.0.0")  # expect: server-settings-set-too-late -> no fix

os.environ["GRADIO_SERVER_PORT"] = "80a"  # expect: server-settings-set-too-late -> no fix
os.environ["GRADIO_SERVER_NAME"] = host = "0.0.0.0"  # expect: server-settings-set-too-late -> no fix

demo = gr.Interface(lambda x: x, "text", "text")


def main():
    os.environ.setdefault("GRADIO_SERVER_NAME", "0.0.0.0")  # expect: server-settings-set-too-late -> no fix
    demo.queue().launch()


if __name__ == "__main__":
    os.environ["GRADIO_SERVER_NAME"] = "0.0.0.0"  # expect: server-settings-set-too-late -> launch(server_name="0.0.0.0")
    main()
