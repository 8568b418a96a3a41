import gradio as gr


def base(text, separator):
    parts = text.split(separator)
    first = second = text
    print(int(text, 16), int(float("3")), int(open("x").read()))
    for name, value in [parts]:
        first = name
    return f"{first}{second}"


with gr.Blocks() as demo:
    text = gr.Textbox()
    text.submit(base, [text, text], text)
