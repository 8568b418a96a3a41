import gradio as gr


def lines(texts, request: gr.Request):
    def one(texts):
        return texts.upper()

    return [[one(t) + request.client.host for t in texts]]


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(lines, box, box, batch=True)
