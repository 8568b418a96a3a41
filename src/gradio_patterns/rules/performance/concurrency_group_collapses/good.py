import time

import gradio as gr


def sketch(prompt):
    time.sleep(2)
    return f"Sketch of {prompt}"


def paint(prompt):
    time.sleep(2)
    return f"Painting of {prompt}"


with gr.Blocks(title="Two easels") as demo:
    prompt = gr.Textbox(label="Motif")
    picture = gr.Textbox(label="Picture")
    gr.Button("Sketch").click(
        sketch, prompt, picture, concurrency_limit=2, concurrency_id="easel", api_name="sketch"
    )
    gr.Button("Paint").click(
        paint, prompt, picture, concurrency_limit=2, concurrency_id="easel", api_name="paint"
    )

if __name__ == "__main__":
    demo.launch()
