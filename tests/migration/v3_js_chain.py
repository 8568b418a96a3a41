import gradio as gr

CONFIRM = "() => confirm('Sure?')"


def cleared():
    return ""


with gr.Blocks() as demo:
    sure = gr.Checkbox(visible=False)
    text = gr.Textbox(label="Draft")
    clear = gr.Button("Clear")
    clear.click(None, None, sure, _js=CONFIRM).then(cleared, None, text)
    demo.load(None, None, None, _js="() => console.log('ready')")

demo.launch()
