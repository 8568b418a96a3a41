"""upload comes when the file is there; the handler gets its path."""

import gradio as gr


def say(path: str | None) -> str:
    return "no file yet" if path is None else path.rpartition("/")[2]


with gr.Blocks() as demo:
    button = gr.UploadButton("Choose a picture", file_types=["image"])
    result = gr.Textbox(label="Result")
    button.upload(say, button, result)
    gr.Button("Run").click(say, button, result)

demo.launch(max_file_size="5mb")
