import gradio as gr


def one(x):
    if not x:
        raise gr.Error("empty")
    return x


def two(x):
    error = gr.Error("empty")
    if not x:
        raise error
    return x


def three(x):
    try:
        return int(x)
    except ValueError as cause:
        raise gr.Error("no number") from cause


def four(x):
    gr.Warning("careful")
    gr.Info("saved")
    return x


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(one, box, box)
