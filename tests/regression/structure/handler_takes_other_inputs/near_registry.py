import gradio as gr


def arguments(pipeline):
    if pipeline == "chat":
        inputs = None
        outputs = None
    else:
        raise ValueError(pipeline)
    return inputs, outputs


def registry(name, pipeline="chat", **options):
    inputs, outputs = arguments(pipeline)

    def answer(message, history):
        return f"{name}: {message}"

    if pipeline == "chat":
        return gr.ChatInterface(fn=answer, **options)
    return gr.Interface(fn=answer, inputs=inputs, outputs=outputs, **options)
