import gradio as gr

settings = {"temperature": 0.7}
ready = False
pipeline = None


def set_temperature(value):
    settings["temperature"] = value


def load_pipeline(name):
    global pipeline, ready
    pipeline = str.upper if name == "upper" else str.lower
    ready = True
    return "ready"


def generate(prompt):
    if not ready:
        raise gr.Error("Load a model first")
    return pipeline(prompt) * int(settings["temperature"] * 2)


with gr.Blocks() as demo:
    with gr.Tab("Admin"):
        temperature = gr.Slider(0, 1, 0.7)
        temperature.release(set_temperature, temperature, None)
        name = gr.Dropdown(["upper", "lower"])
        status = gr.Textbox()
        name.change(load_pipeline, name, status)
    prompt = gr.Textbox()
    out = gr.Textbox()
    prompt.submit(generate, prompt, out)
