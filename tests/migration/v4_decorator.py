import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox(label="Name")
    out = gr.Textbox(label="Out", show_copy_button=True)

    @name.submit(inputs=name, outputs=out, show_api=False)
    def greet(name):
        return f"Hi {name}"


demo.launch()
