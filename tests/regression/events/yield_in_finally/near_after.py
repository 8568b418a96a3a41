import gradio as gr


def handler(text):
    failed = ""
    try:
        for letter in text:
            yield letter
    except ValueError as error:
        failed = str(error)
    yield failed


demo = gr.Interface(handler, "text", "text")
