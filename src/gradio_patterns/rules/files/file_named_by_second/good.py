import tempfile
import time

import gradio as gr


def certificate(name):
    with tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False) as file:
        file.write(f"This certifies that {name} has passed.")
    time.sleep(0.5)  # make the thumbnail, send the mail
    return file.name


with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    paper = gr.File(label="Certificate")
    name.submit(certificate, name, paper, concurrency_limit=8, api_name="certificate")

if __name__ == "__main__":
    demo.launch()
