import gradio as gr


def dots(count):
    return [0] * count  # expect: slider-without-step-as-count


demo = gr.Interface(dots, gr.Slider(1, 9, label="Dots"), "json")
chosen = gr.Interface(
    lambda text, end: text[1:end],  # expect: slider-without-step-as-count
    ["text", gr.Slider(1, 12)],
    "text",
)
