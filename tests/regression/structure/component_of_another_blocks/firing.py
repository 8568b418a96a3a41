import gradio as gr


def upper(text):
    return text.upper()


with gr.Blocks() as settings:
    name = gr.Textbox()
    with gr.Row():
        size = gr.Slider()

with gr.Blocks() as demo:
    out = gr.Textbox()
    go = gr.Button()
    go.click(upper, name, out)  # expect: component-of-another-blocks
    go.click(upper, out, outputs=[out, size])  # expect: component-of-another-blocks
    with gr.Tab("More"):
        out.submit(upper, [name], out)  # expect: component-of-another-blocks

    go.click(
        upper,
        name,  # expect: component-of-another-blocks "a gr.Textbox in inputs of .click()"
        [out, size],  # expect: component-of-another-blocks "a gr.Slider in outputs of .click()"
    )

with gr.Blocks() as third:
    word = gr.Textbox()
    gr.Interface(upper, word, "text")

with gr.Blocks() as fourth:
    word.change(upper, word, None)  # expect: component-of-another-blocks

demo.launch()
