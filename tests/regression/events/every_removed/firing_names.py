from gradio import Blocks, Textbox


def now():
    return "12:00"


with Blocks() as demo:
    clock = Textbox()
    demo.load(now, None, clock, every=5)  # expect: every-removed -> no fix
