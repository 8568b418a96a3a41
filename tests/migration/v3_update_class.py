import gradio as gr


def shown(kind):
    if kind == "long":
        return gr.Textbox.update(lines=8, visible=True)
    if kind == "short":
        return gr.Textbox.update(lines=1, visible=True)
    return gr.Textbox.update(visible=False)


with gr.Blocks() as demo:
    kind = gr.Radio(["long", "short", "none"], label="Essay")
    text = gr.Textbox(lines=1, label="Text")
    kind.change(shown, kind, text)

demo.launch(enable_queue=True)
