import gradio as gr


def shout(text):
    return text.upper()


demo = gr.Interface(
    fn=shout,
    inputs="text",
    outputs="text",
    allow_flagging=False,
    interpretation="default",
    capture_session=True,
    enable_queue=True,
)
demo.launch()
