import gradio as gr
from shop import buy

status = "ready"


def order(name):
    status = "ordered"
    gr.Info(status)
    try:
        buy(name)
    except Exception as error:
        status = str(error)
        print(status)


def empty(name):
    try:
        buy(name)
    except Exception as error:
        print(error)
        raise gr.Error() from error


def nothing(name):
    try:
        buy(name)
    except Exception as error:
        print(error)
        return


gr.Info(status)
with gr.Blocks() as demo:
    name = gr.Textbox()
    name.submit(order, name)
    name.change(empty, name)
    name.blur(nothing, name)
