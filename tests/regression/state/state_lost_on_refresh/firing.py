import gradio as gr
from gradio import State


def login(name, password):
    return name, f"Hello {name}"


def add(item, cart):
    return [*cart, item], item


def keep(theme):
    return theme


with gr.Blocks() as demo:
    current_user = gr.State(None)  # ask: state-lost-on-refresh
    cart = State(value=[])  # ask: state-lost-on-refresh
    user_settings = gr.State({})  # ask: state-lost-on-refresh
    box = gr.Textbox()
    out = gr.Textbox()
    gr.Button().click(login, [box, box], [current_user, out])
    box.submit(fn=add, inputs=[box, cart], outputs=[cart, out])
    box.change(keep, box, user_settings)
    user = current_user

with gr.Blocks() as shop:
    cart = gr.State([])  # ask: state-lost-on-refresh
    item = gr.Textbox()
    item.submit(add, [item, cart], [cart, item])

