import gradio as gr


class Panel:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.name = gr.Textbox(label="Name")
            self.go = gr.Button("Greet")
            self.go.click(self.greet("Ada"), self.name, self.name)  # expect: handler-called-not-passed
            self.go.click(self.log())  # expect: handler-called-not-passed

    def greet(self, name):
        return f"Hello {name}"

    def log(self):
        print("clicked")


Panel().demo.launch()
