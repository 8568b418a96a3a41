import gradio as gr


def greet(name, loud):
    text = f"Hello {name}"
    return text.upper() if loud else text


demo = gr.Interface(
    fn=greet,
    inputs=[gr.inputs.Textbox(label="Name", default="Ada"), gr.inputs.Checkbox(label="Loud")],
    outputs=gr.outputs.Textbox(label="Greeting"),
    allow_flagging="never",
)

if __name__ == "__main__":
    demo.launch()
