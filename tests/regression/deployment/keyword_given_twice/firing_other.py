import gradio as gr
from gradio_roll import Roll
from parts import create_app


def page(notes, **options):
    with gr.Blocks() as demo:
        Roll(value=notes, height=400, **options)  # expect: keyword-given-twice "height="
    return demo


def main(**kwargs):
    app = create_app()
    defaults = {"server_port": 7860}
    defaults.update(kwargs)
    app.launch(ssr_mode=False, **defaults)  # expect: keyword-given-twice "ssr_mode="
