import gradio as gr
from studio.engine import Engine
from studio.tools import Translator


def create_ui():
    engine = Engine(demo_mode=True)  # ask: object-kept-for-all-visitors
    translator = Translator()
    with gr.Blocks() as demo:
        text = gr.Textbox()
        gr.Button().click(engine.run, text, text)
        text.change(engine.resume, None, text)
        text.submit(translator.translate, text, text)
    return demo
