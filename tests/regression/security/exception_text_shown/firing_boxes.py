# gradio: 5.50.0, 6.31.0
import traceback

import gradio as gr
from shop import ask


def buy(text):
    try:
        return ask(text)
    except RuntimeError as e:
        raise gr.Error("Not bought: " + e.args[0])  # expect: exception-text-shown "in gr.Error"


def look(text):
    try:
        return ask(text)
    except Exception as e:
        gr.Warning(str(e))  # expect: exception-text-shown "in gr.Warning"
        gr.Info(f"{text}: {e!r}", duration=3)  # expect: exception-text-shown "in gr.Info"
        return None


def trace(text):
    try:
        return ask(text)
    except:
        return {"error": traceback.format_exc()}  # expect: exception-text-shown


class Shop:
    def sell(self, text):
        try:
            return ask(text)
        except Exception as error:
            message = f"Not sold: {error}"  # expect: exception-text-shown
            return gr.update(value=message)


with gr.Blocks() as demo:
    a, b, c = gr.Textbox(), gr.Textbox(), gr.JSON()
    go = gr.Button()
    go.click(buy, a, b)
    go.click(look, a, b)
    go.click(trace, a, c)
    go.click(Shop().sell, a, b)
