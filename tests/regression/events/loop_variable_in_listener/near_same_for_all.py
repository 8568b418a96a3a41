import gradio as gr

with gr.Blocks() as demo:
    out = gr.Textbox()
    for number in range(3):
        ending = "!"
        go = gr.Button(str(number))

        def shout(text):
            return text + ending

        go.click(shout, out, out)
    for number in range(9):
        last = gr.Button(str(number))
        last.click(lambda: number, None, out)
        break
