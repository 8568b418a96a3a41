"""A Video under the name it has in Interface shortcuts; the handler gets a path."""

import gradio as gr


def say(path: str | None) -> str:
    return "no film yet" if path is None else path.rpartition("/")[2]


with gr.Blocks() as demo:
    film = gr.PlayableVideo(label="Film")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(say, film, result)

demo.launch()
