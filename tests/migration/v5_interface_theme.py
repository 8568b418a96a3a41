import gradio as gr


def triple(x):
    return x * 3


gr.Interface(
    fn=triple,
    inputs=gr.Number(),
    outputs=gr.Number(),
    theme=gr.themes.Base(primary_hue="amber"),
    css="body { margin: 0 }",
    allow_flagging="auto",
).launch(quiet=True)
