import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.HTML()

    @name.submit(inputs=name, outputs=out)
    def show(text):
        return f"<h1>{text.upper()}</h1>"  # expect: unescaped-user-html
