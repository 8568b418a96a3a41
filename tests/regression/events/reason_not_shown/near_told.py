import gradio as gr
from shop import SoldOut, price


def _checked(name):
    if "/" in name:
        raise ValueError("Names have no slash.")
    return name


def buy(name):
    if not name:
        raise gr.Error("Choose something first.")
    try:
        if name == "x":
            raise ValueError("no x")
        return price(_checked(name))
    except ValueError as error:
        raise gr.Error(str(error)) from error


def look(name):
    if name == "y":
        raise SoldOut("Sold out.")
    if name == "z":
        raise ValueError
    if name == "w":
        raise ValueError(name)
    assert name
    if not isinstance(name, str):
        raise TypeError(f"{name} is no text")
    if not price("x"):
        raise RuntimeError("There are no prices.")
    if not name:
        raise ValueError("The environment variable TOKEN is not set.")
    try:
        return price(name)
    except Exception:
        raise


def never(name):
    raise ValueError("never called by Gradio")


def start():
    raise RuntimeError("the page cannot be made")


with gr.Blocks() as demo:
    name, box = gr.Textbox(), gr.Textbox()
    go = gr.Button()
    go.click(buy, name, box)
    go.click(look, name, box)
    demo.load(start, None, box)
