import gradio as gr


def repeat(text, times):
    return text * times + "".join("!" for _ in range(times))


with gr.Blocks() as demo:
    box = gr.Textbox()
    one = gr.Slider(0, 10, step=1)
    two = gr.Slider(0, 10, 5, step=1)
    wide = gr.Slider(0, 1000)
    plain = gr.Slider()
    hundred = gr.Slider(maximum=100)
    for slider in (one, two):
        box.submit(repeat, [box, slider], box)
    box.submit(repeat, [box, one], box)
    box.submit(repeat, [box, two], box)
    box.submit(repeat, [box, wide], box)
    box.submit(repeat, [box, plain], box)
    box.submit(repeat, [box, hundred], box)
    whole = gr.Slider(0, 10, precision=0)
    box.submit(repeat, [box, whole], box)
