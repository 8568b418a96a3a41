from gradio import Blocks, Box, Button, Textbox, Variable


def count(n):
    return n + 1, f"{n + 1} times"


with Blocks() as demo:
    n = Variable(0)
    with Box():
        press = Button("Press")
        told = Textbox(label="Pressed")
    press.click(count, n, [n, told])

demo.launch()
