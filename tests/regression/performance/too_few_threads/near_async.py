import gradio as gr


async def draw(prompt):
    return prompt.upper()


async def count(prompt):
    return len(prompt)


with gr.Blocks() as demo:
    box = gr.Textbox()
    box.submit(draw, box, box)
    box.change(count, box, gr.Number())

demo.launch(max_threads=1)
