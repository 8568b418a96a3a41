import gradio as gr

with gr.Blocks() as demo:
    name = gr.Textbox()
    out = gr.Textbox()

    @name.submit(inputs=name, outputs=out)
    def greet(who: gr.Textbox):  # expect: component-class-as-annotation
        return "Hello " + who
