from gradio import Blocks, Textbox, update

with Blocks() as demo:
    box = Textbox()
    box.change(lambda: update(value=""), None, box)
    box.submit(lambda: Textbox(value=""), None, box)
