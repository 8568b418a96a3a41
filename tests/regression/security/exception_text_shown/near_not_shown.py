import gradio as gr
from shop import ask, save


def _save(text):
    try:
        save(text)
    except Exception as e:
        return f"Error: {e}"
    return ""


def buy(text):
    if _save(text):
        raise gr.Error("Not saved.")
    return ask(text)


def start():
    try:
        ask("")
    except Exception as e:
        return str(e)
    return "ready"


print(start())
with gr.Blocks() as demo:
    a, b = gr.Textbox(), gr.Textbox()
    gr.Button().click(buy, a, b)
