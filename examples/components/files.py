"""A File that takes several: the handler gets a list of paths, None when there are none."""

import gradio as gr


def names(paths: list[str] | None) -> str:
    return ", ".join(path.rpartition("/")[2] for path in paths or []) or "no files yet"


with gr.Blocks() as demo:
    notes = gr.Files(label="Notes", file_types=[".txt"])
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(names, notes, result)

demo.launch(max_file_size="1mb")
