import pickle

import gradio as gr


def count(path):
    if path is None:
        return "choose a file first"
    with open(path, "rb") as file:
        words = pickle.load(file)
    return f"{len(words)} words"


with gr.Blocks(title="Words") as demo:
    words = gr.File(label="Words")
    answer = gr.Textbox(label="Answer")
    go = gr.Button("Count")
    go.click(count, words, answer)


if __name__ == "__main__":
    demo.launch()
