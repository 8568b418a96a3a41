import gradio as gr


def length(sound):
    rate, data = sound
    return f"{len(data) / rate:.1f} s"


gr.Interface(
    fn=length,
    inputs=gr.Audio(source="microphone", label="Say something"),
    outputs="text",
    capture_session=True,
).launch(enable_queue=True)
