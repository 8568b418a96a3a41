"""The path of a file, in both directions; None when there is no film."""

import gradio as gr


def size(path: str | None) -> str:
    if path is None:
        return "no film yet"
    with open(path, "rb") as file:
        return f"{len(file.read()) // 1024} KB"


with gr.Blocks() as demo:
    film = gr.Video(label="Film", sources=["upload"])
    result = gr.Textbox(label="Result")
    gr.on([gr.Button("Run").click, film.upload], size, film, result)

demo.launch()
