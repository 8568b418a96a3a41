import gradio as gr


def data(text):
    return {"visible": True, "value": text}


def keyed(text):
    return {box: text, note: gr.update(visible=False)}


def raw(text):
    return {"__type__": "update", "visible": False}


def mixed(text):
    return {"visible": True, "weight": 3}


with gr.Blocks() as demo:
    box = gr.Textbox()
    note = gr.Textbox()
    json = gr.JSON()
    state = gr.State()
    box.change(data, box, json)
    box.input(data, box, state)
    box.submit(keyed, box, [box, note])
    box.blur(raw, box, note)
    box.focus(mixed, box, note)
