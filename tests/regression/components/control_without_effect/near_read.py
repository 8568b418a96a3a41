import gradio as gr

css = ".wide {width: 90%}"


def create_app(title, port, _unused=None, **kwargs):
    with gr.Blocks(title=title) as app:
        box = gr.Textbox(label=f"Text for {port}")
        out = gr.Textbox(label="Out")
        later = gr.Button("Later", render=False)
        box.submit(_shout, box, out)
        later.render()
        later.click(_shout, box, out)
    return app


def _shout(text):
    return text.upper()


def answer(message, history):
    return f"{len(history)}: {message}"


chat = gr.ChatInterface(answer)
demo = gr.TabbedInterface([create_app("App", 7860), chat])
demo.launch(css=css)
