import gradio as gr


def count():
    box.uses = getattr(box, "uses", 0) + 1
    demo.title = "x"
    return str(box.uses)


def select(evt: gr.SelectData):
    evt.value = 1
    return evt.value


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(count, None, box)
    box.select(select, None, box)
