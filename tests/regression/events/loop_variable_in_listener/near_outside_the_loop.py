import gradio as gr

NAMES = ["a", "b", "c"]
buttons = []


def join(text):
    return text + "".join(name for name in NAMES)


with gr.Blocks() as demo:
    out = gr.Textbox()
    for name in NAMES:
        buttons.append(gr.Button(name))
    out.submit(lambda: name, None, out)
    for button in buttons:
        button.click(join, out, out)
        button.click(lambda text: text + NAMES[0], out, out)
