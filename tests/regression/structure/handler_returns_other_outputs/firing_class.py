import gradio as gr


class Panel:
    def __init__(self):
        with gr.Blocks() as self.demo:
            self.name = gr.Textbox(label="Name")
            self.out = gr.Textbox(label="Out")
            gr.Button("Greet").click(self.greet, self.name, [self.name, self.out])

    async def greet(self, name):
        if not name:
            return ["Who?"]  # expect: handler-returns-other-outputs
        return ["", f"Hello {name}"]


def area(width, height):
    if width < 0:
        return "Width must not be negative"  # expect: handler-returns-other-outputs
    return width * height, "cm2"


gr.Interface(area, ["number", "number"], ["number", "text"])
