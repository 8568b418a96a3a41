import tarfile

import gradio as gr


def unpack(path):
    if path is None:
        return "choose a file first"
    with tarfile.open(path) as archive:
        archive.extractall("unpacked", filter="data")
    return "unpacked"


with gr.Blocks(title="Archive") as demo:
    archive = gr.File(label="Archive")
    answer = gr.Textbox(label="Answer")
    go = gr.Button("Unpack")
    go.click(unpack, archive, answer)


if __name__ == "__main__":
    demo.launch()
