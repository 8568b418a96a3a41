# gradio: 4.44.1, 6.31.0
from gradio import Blocks, Button, Textbox


def hide():
    return {"visible": False}  # expect: property-dict-returned -> no fix


with Blocks() as demo:
    box = Textbox()
    Button("Hide").click(hide, None, box)
