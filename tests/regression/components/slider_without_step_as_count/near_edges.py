import gradio as gr


def repeat(text, times, width):
    start = len(text) // 2
    print(text[start:], "%.1f" % times, "-" * start, text.find("a", start), max(times, width))
    print(text.split(times), [width] + [times], range(start), "-" * len(text))
    return text[start:]


def odd(times):
    return range(times)


with gr.Blocks() as demo:
    box = gr.Textbox()
    times, width = gr.Slider(0, 10), gr.Slider(1, 2)
    text = gr.Slider("0", 10)
    late = gr.Slider(0, "10")
    empty = gr.Slider(3, 3)
    box.submit(repeat, [box, times, width], box)
    text.change(odd, text, gr.JSON())
    late.change(odd, late, gr.JSON())
    empty.change(odd, empty, gr.JSON())
