import gradio as gr


def preview(source):
    return source


def count(source):
    return f"{len(source)} letters: {source}"


with gr.Blocks() as demo:
    source = gr.Code(language="html")
    page = gr.HTML()
    source.change(preview, source, page)
    source.change(count, source, page)
