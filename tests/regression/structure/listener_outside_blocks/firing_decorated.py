import gradio as gr

with gr.Blocks() as demo:
    box = gr.Textbox()
    go = gr.Button()


@go.click(outputs=box)  # expect: listener-outside-blocks
def now():
    return "12:00"


with gr.Blocks() as second:
    area = gr.Textbox()

for _ in range(2):
    area.submit(now, None, area)  # expect: listener-outside-blocks
