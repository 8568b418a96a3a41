"""Merges PDF files and gives the result back."""

import tempfile

import gradio as gr
from pypdf import PdfWriter


def merge(paths):
    writer = PdfWriter()
    writer.append(paths)
    with tempfile.NamedTemporaryFile(suffix=".pdf") as out:
        writer.write(out)
        return out.name


def pages(path):
    if not path:
        return 0
    return len(PdfWriter(clone_from=path).pages)


with gr.Blocks() as demo:
    files = gr.File(label="PDF files", file_count="multiple", file_types=[".pdf"])
    button = gr.Button("Merge")
    merged = gr.File(label="Merged")
    count = gr.Number(label="Pages")
    button.click(merge, files, merged).then(pages, merged, count)

if __name__ == "__main__":
    demo.launch(max_file_size=20)
