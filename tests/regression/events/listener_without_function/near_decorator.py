import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox()
    go = gr.Button()

    @name.submit(inputs=name, outputs=name)
    def upper(text):
        yield text.upper()

    later = go.click(inputs=name, outputs=name)
    later(upper)
    name.change(inputs=name, outputs=name)(upper)

    @gr.on([go.click], inputs=name, outputs=name)
    def lower(text):
        return text.lower()
