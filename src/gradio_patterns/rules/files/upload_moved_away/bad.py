import os
import shutil

import gradio as gr


def keep(path):
    if path is None:
        return "choose a letter first"
    shutil.move(path, "kept.txt")
    return f"kept {os.path.getsize('kept.txt')} bytes"


with gr.Blocks(title="Letters") as demo:
    letter = gr.File(label="Letter")
    answer = gr.Textbox(label="Answer")
    go = gr.Button("Keep")
    go.click(keep, letter, answer)


if __name__ == "__main__":
    demo.launch()
