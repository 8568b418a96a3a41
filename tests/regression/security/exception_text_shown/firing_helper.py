import gradio as gr
from shop import ask


def _ask(text):
    try:
        return ask(text), ""
    except Exception as e:
        return None, f"Error: {e}"  # expect: exception-text-shown


def lines(text):
    try:
        for line in ask(text):
            yield line
    except Exception as e:
        yield str(e)  # expect: exception-text-shown


def buy(text):
    bought, problem = _ask(text)
    return bought, problem


def follow(text):
    for line in lines(text):
        yield line


with gr.Blocks() as demo:
    a, b = gr.Textbox(), gr.Textbox()
    go = gr.Button()
    go.click(buy, a, [a, b])
    go.click(follow, a, b)
