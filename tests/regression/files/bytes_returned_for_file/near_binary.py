import gradio as gr


def upper(content):
    if content is None:
        return None
    data = content.upper()
    target = "upper.txt"
    with open(target, "wb") as file:
        file.write(data)
    return target


gr.Interface(upper, gr.File(type="binary"), gr.File())
gr.Interface(lambda text: text.encode().hex(), "text", "file")
