import gradio as gr
from charts import draw, empty


class Poster(gr.Image):
    def postprocess(self, value):
        return super().postprocess(value or None)


def shown(name):
    picture = empty
    if name:
        picture = draw(name)
    return picture


def file_data(name):
    return {"path": name, "meta": {"_type": "gradio.FileData"}}


with gr.Blocks() as demo:
    name = gr.Textbox()
    go = gr.Button()
    go.click(shown, name, gr.Image())
    go.click(lambda: empty, None, gr.Image())
    go.click(lambda: "", None, Poster())
    go.click(file_data, name, gr.Image())
