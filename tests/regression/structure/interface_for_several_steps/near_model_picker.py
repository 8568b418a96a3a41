import gradio as gr


def answer(model, text, temperature):
    if model == "small":
        name = "m-1"
    elif model == "large":
        name = "m-2"
    else:
        name = "m-3"
    return f"{name}: {text} {temperature}"


gr.Interface(answer, [gr.Dropdown(["small", "large"]), gr.Textbox(), gr.Slider()], "text")
