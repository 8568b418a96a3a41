import gradio


def page():
    chosen = gradio.Select(["a", "b"])  # expect: unknown-name
    gradio.themes.Dark()  # expect: unknown-name
    return chosen
