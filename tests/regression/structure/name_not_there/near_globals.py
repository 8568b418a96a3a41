"""Names are put into the module by hand."""

import gradio as gr

globals().update({"tidy": str.strip})


def greet(name):
    return tidy(name)


if __name__ == "__main__":
    args = "read only here"
    print(args)
    gr.Interface(greet, "text", "text").launch()
