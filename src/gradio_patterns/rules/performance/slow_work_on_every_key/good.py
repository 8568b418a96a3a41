import time

import gradio as gr


def translate(text):
    time.sleep(0.5)
    print("asked for", text, flush=True)
    return text[::-1]


with gr.Blocks(title="Translate") as demo:
    text = gr.Textbox(label="Text")
    other = gr.Textbox(label="Translation")
    text.submit(translate, text, other)

demo.queue()

if __name__ == "__main__":
    demo.launch()
