import gradio as gr


def work(text):
    return text


with gr.Blocks() as demo:
    box = gr.Textbox()
    out = gr.Textbox()
    box.submit(work, box, out, api_name="work")
    box.change(work, box, out, api_name="work")  # expect: api-name-taken-twice
    gr.Button().click(work, box, out, api_name="/work")  # expect: api-name-taken-twice
