import gradio as gr


def lock():
    return gr.update(interactive=False)


def unlock():
    return gr.update(interactive=True)


def work(text):
    try:
        return text.upper()
    except Exception as error:
        return str(error)


def careful(text):
    try:
        return text.upper()
    except:
        return ""


def wire(boxes):
    send = gr.Button()
    send.click(lock, None, boxes).then(careful, boxes, boxes).then(unlock, None, boxes)
    send.click(lock, None, boxes).then(str.upper, send, send).then(unlock, None, send)


with gr.Blocks() as demo:
    text = gr.Textbox()
    go = gr.Button()
    go.click(lock, None, go).then(work, text, text).then(unlock, None, go)
    go.click(lock, None, go).then(unlock, None, go)
    go.click(lock, None, go).then(careful, text, text).then(unlock, None, go)
    # JavaScript cannot fail in a way that Gradio sees.
    go.click(lock, None, go).then(js="() => scroll()").then(unlock, None, go)
    go.click(lock, None, go).then(None, js="() => scroll()").then(unlock, None, go)
    ready = demo.load()
    ready.then(unlock, None, go)
