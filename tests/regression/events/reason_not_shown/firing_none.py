import gradio as gr


def area(width, height):
    if width < 0 or height < 0:
        raise ValueError("Lengths are not negative.")  # expect: reason-not-shown
    return width * height


gr.Interface(area, ["number", "number"], "number").launch(show_error=None)
