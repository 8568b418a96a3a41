import gradio as gr

from settings import OPTIONS


class Studio:
    def launch(self, share=False, **kwargs):
        self.make().launch(share=share, **kwargs)

    def make(self):
        with gr.Blocks() as demo:
            gr.Markdown()
        return demo


def chat(fn, **options):
    options.setdefault("title", "Chat")
    return gr.ChatInterface(fn, **options)


def button(label, **rest):
    variant = rest.pop("variant", "primary")
    return gr.Button(label, variant=variant, **rest)


def box(label, options):
    return gr.Textbox(label=label, **options)


def plain(**rest):
    print(dict(label="x", **rest))
    return gr.Textbox(label="x", **OPTIONS)


def merged(**rest):
    return gr.Textbox(**{"label": "x", **rest})


def of(fn, **rest):
    found = fn or print
    return gr.ChatInterface(fn=found, **rest)
