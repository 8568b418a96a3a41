# gradio: 4.44.1, 6.31.0
from gradio import Blocks, Button, Textbox

with Blocks() as demo:
    box = Textbox()
    Button("Clear").click(lambda: Textbox.update(value=""), None, box)  # expect: update-method-removed -> no fix
