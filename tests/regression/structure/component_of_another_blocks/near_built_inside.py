import gradio as gr


def upper(text):
    return text.upper()


def tools():
    with gr.Blocks() as left:
        name = gr.Textbox()
    with gr.Blocks() as right:
        out = gr.Textbox()
        out.submit(upper, name, out)
    print(left.title)
    return right


def settings():
    with gr.Blocks():
        name = gr.Textbox()
    return name


class Studio:
    """The first page is built while the second is open, and so is part of it."""

    def left(self):
        with gr.Blocks():
            self.name = gr.Textbox()

    def build(self):
        with gr.Blocks() as studio:
            self.left()
            out = gr.Textbox()
            out.submit(upper, self.name, out)
        studio.launch()


class Pages:
    def build(self):
        with gr.Blocks() as self.first:
            name = gr.Textbox()
        with gr.Blocks() as self.second:
            self.first.render()
            out = gr.Textbox()
            out.submit(upper, name, out)


def field():
    return gr.Textbox()


def build(inputs):
    with gr.Blocks() as demo:
        title = field()
        title.submit(upper, title, title)
        name = settings()
        out = gr.Textbox()
        out.submit(upper, name, out)
        out.change(upper, inputs, out)
    return demo


with gr.Blocks() as whole:
    tools()
