# gradio: 4.44.1, 6.31.0
import gradio as gr
from shop import price


def buy(name, count):
    if not name:
        raise ValueError("Choose something first.")  # expect: reason-not-shown
    assert count > 0, "How many?"  # expect: reason-not-shown
    return price(name) * count


def look(name):
    if not name.strip() or len(name) > 100:
        print("refused")
        raise RuntimeError(f"No {name} here.")  # expect: reason-not-shown
    return price(name)


def _checked(name):
    if "/" in name:
        raise Exception("Names have no slash.")  # expect: reason-not-shown
    return name


def rename(name):
    return _checked(name).upper()


with gr.Blocks() as demo:
    name, count, box = gr.Textbox(), gr.Number(), gr.Textbox()
    go = gr.Button()
    go.click(buy, [name, count], box)
    go.click(look, name, box)
    go.click(rename, name, box)

demo.launch()
