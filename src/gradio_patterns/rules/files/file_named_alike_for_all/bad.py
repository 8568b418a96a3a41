import os
import tempfile
from datetime import date

import gradio as gr

FOLDER = tempfile.gettempdir()


def today():
    return os.path.join(FOLDER, f"talk_{date.today().strftime('%Y-%m-%d')}.txt")


def keep(text):
    out_path = os.path.join(FOLDER, f"talk_{date.today().strftime('%Y-%m-%d')}.txt")
    with open(out_path, "w") as file:
        file.write(text)
    return "Kept"


def finish():
    with open(today()) as file:
        return file.read()


with gr.Blocks() as demo:
    text = gr.Textbox(label="Talk")
    answer = gr.Textbox(label="Answer")
    text.submit(keep, text, answer, api_name="keep")
    gr.Button("Finish").click(finish, None, answer, api_name="finish")

if __name__ == "__main__":
    demo.launch()
