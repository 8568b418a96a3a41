import gradio as gr


def find(text):
    if not text:
        return gr.update(choices=[])  # expect: choices-replaced-value-kept
    return gr.update(choices=text.split(), value=text.split()[0])


def clear():
    return gr.Radio(choices=()), "cleared"  # expect: choices-replaced-value-kept


with gr.Blocks() as demo:
    text = gr.Textbox()
    found = gr.Dropdown(choices=[])
    size = gr.Radio(["small", "large"])
    text.submit(find, text, found)
    gr.Button().click(clear, None, [size, text])
    gr.Button().click(lambda a, b: str(a) + str(b), [found, size], text)
