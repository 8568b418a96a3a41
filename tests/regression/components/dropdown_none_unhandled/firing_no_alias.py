# gradio: 4.44.1, 6.31.0
from gradio import Blocks, Button, Dropdown, Textbox


def upper(choice):
    return choice.upper()  # expect: dropdown-none-unhandled -> no fix


with Blocks() as demo:
    out = Textbox()
    choice = Dropdown(["a"], value=None)
    Button("Go").click(upper, choice, out)
