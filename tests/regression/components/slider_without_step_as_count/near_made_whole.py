import gradio as gr


def repeat(text, times):
    return text + "".join("!" for _ in range(int(times)))


def rounded(text, times):
    times = round(times)
    return text[:times]


def share(text, times):
    return text, times * 2, [1, 2][0] * times


with gr.Blocks() as demo:
    box = gr.Textbox()
    times = gr.Slider(0, 10)
    box.submit(repeat, [box, times], box)
    box.change(rounded, [box, times], box)
    box.change(share, [box, times], [box, times, box])
