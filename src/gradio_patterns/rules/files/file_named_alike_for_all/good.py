import os
import tempfile

import gradio as gr


def keep(text):
    path = os.path.join(tempfile.mkdtemp(), "talk.txt")
    with open(path, "w") as file:
        file.write(text)
    return "Kept", path


def finish(path):
    with open(path) as file:
        return file.read()


with gr.Blocks() as demo:
    path = gr.State()
    text = gr.Textbox(label="Talk")
    answer = gr.Textbox(label="Answer")
    text.submit(keep, text, [answer, path], api_name="keep")
    gr.Button("Finish").click(finish, path, answer, api_name="finish")

if __name__ == "__main__":
    demo.launch()
