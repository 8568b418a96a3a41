import gradio as gr

css = ".wide {width: 90%}"  # expect: control-without-effect


def create_app(
    title,
    port,  # expect: control-without-effect
):
    with gr.Blocks(title=title) as app:
        box = gr.Textbox(label="Text")
        out = gr.Textbox(label="Out")
        box.submit(str.upper, box, out)
        later = gr.Button("Later", render=False)  # expect: control-without-effect, control-without-effect
    return app


def _update_text(text):  # expect: control-without-effect
    return text


def answer(
    message,
    history,  # expect: control-without-effect
):
    return message.upper()


chat = gr.ChatInterface(answer)
demo = gr.TabbedInterface([create_app("App", 7860), chat])
demo.launch()
