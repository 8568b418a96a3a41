import gradio as gr


def show(flag):
    return gr.update(visible=flag)


def both(flag):
    return gr.update(visible=flag), gr.update(value="")


def kept(flag):
    change = gr.update(visible=flag)
    return change


def many(values):
    yield gr.update(value=values)


def listed(values):
    updates = []
    updates.append(gr.update(value=values))
    return updates


pick = lambda flag: gr.update(visible=flag)

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.change(show, box, box)
