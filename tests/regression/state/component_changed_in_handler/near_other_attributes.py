import gradio as gr


def count():
    box.uses = getattr(box, "uses", 0) + 1
    demo.title = "x"
    return str(box.uses)


def select(evt: gr.SelectData):
    evt.value = 1
    return evt.value


def describe(text):
    demo.info = text
    model.label = text
    return model(text)


def forget(text):
    box.log.append(text)


model = gr.load("models/openai-community/gpt2")

with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(count, None, box)
    box.select(select, None, box)
    box.change(describe, box, box)
    box.blur(forget, box, None)
