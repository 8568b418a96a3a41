import gradio as gr


def build(names):
    box = gr.Dropdown([])
    box.choices = names
    box.choices.append("more")
    return box


def helper(box):
    box.visible = False


with gr.Blocks() as demo:
    menu = build(["a"])
    helper(menu)

    @gr.render()
    def draw():
        inner = gr.Textbox()
        inner.label = "Inner"
