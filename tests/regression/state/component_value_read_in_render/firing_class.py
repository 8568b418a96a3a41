import gradio as gr


class Page:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.count = gr.Number(1)

            @gr.render(triggers=[self.demo.load, self.count.change])
            def rows():
                for number in range(self.count.value):  # expect: component-value-read-in-render
                    gr.Textbox(label=str(number))
