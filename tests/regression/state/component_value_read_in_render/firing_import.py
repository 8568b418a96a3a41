from gradio import Blocks, Markdown, Textbox, render

with Blocks() as demo:
    box = Textbox()

    @render(inputs=box)
    def show(text):
        if box.value:  # expect: component-value-read-in-render
            Markdown(text)

    def handler(text):
        return box.value + text

    box.submit(handler, box, box)
