import gradio


class Page:
    def __init__(self):
        self.choice = gradio.Dropdown(options=["a"])  # expect: unknown-parameter
        self.frame = gradio.Dataframe(
            colour="red",  # expect: unknown-parameter
        )


def build():
    return gradio.Interface(function=print, inputs="text", outputs="text")  # expect: unknown-parameter


build().queue(limit=3).launch()  # expect: unknown-parameter
