import gradio as gr


def rename(files):
    return files.name.strip()


class Project:
    name = " draft "


print(rename(Project()))

with gr.Blocks() as demo:
    many = gr.File(file_count="multiple")
    out = gr.Number()
    many.change(len, many, out)
