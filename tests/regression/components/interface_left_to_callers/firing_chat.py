# gradio: 5.50.0
import client
import gradio as gr


def get_fn(model):
    def fn(message, history):
        messages = [{"role": "user", "content": message}]  # ask: interface-left-to-callers "multimodal"
        return client.ask(model, messages)

    return fn


def registry(name, **kwargs):
    return gr.ChatInterface(fn=get_fn(name), **kwargs)  # ask: interface-left-to-callers "left to callers"


def other(name, **options):
    page = gr.ChatInterface(get_fn(name), title=name, **options)
    return page
