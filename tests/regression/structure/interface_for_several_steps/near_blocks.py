import gradio as gr


def work(task, text, number):
    if task == "repeat":
        return text * int(number)
    if task == "shout":
        return text.upper()
    return text


with gr.Blocks() as demo:
    task = gr.Radio(["repeat", "shout"])
    text = gr.Textbox()
    number = gr.Number()
    gr.Button().click(work, [task, text, number], text)
