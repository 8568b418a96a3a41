import gradio as gr
from shop import ask


def one(text):
    try:
        return ask(text)
    except Exception as e:
        print(e)
        return "That did not work."


def two(text):
    try:
        return ask(text), ""
    except Exception:
        return None, "That did not work."


def three(text):
    try:
        return ask(text)
    except Exception:
        gr.Info("That did not work.")
        return None


def four(text):
    try:
        ask(text)
    except Exception:
        return None


with gr.Blocks() as demo:
    a, b = gr.Textbox(), gr.Textbox()
    go = gr.Button()
    go.click(one, a, a)
    go.click(two, a, [a, b])
    go.click(three, a, a)
    go.click(four, a)
