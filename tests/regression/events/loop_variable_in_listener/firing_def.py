import gradio as gr

with gr.Blocks() as demo:
    out = gr.Textbox()
    for number in range(4):
        with gr.Row():
            go = gr.Button(str(number))

            def pick(text):
                if text:
                    return text * number  # expect: loop-variable-in-listener
                return ""

            go.click(pick, out, out)
            demo.last = number
            box = gr.Textbox()
            done = gr.Button()
            done.click(lambda: {box: "done"}, None, box)  # expect: loop-variable-in-listener
    while out:
        text = gr.Textbox()
        text.change(lambda: str(text), None, out)
