import gradio as gr


class Press(gr.Button):
    def submit(self, fn):
        return self.click(fn)


def wire(button):
    button.submit(print)


Press().submit(print)
for field in (gr.Textbox(), gr.Number()):
    field.submit(print)
