import gradio as gr


def draw(prompt, seed, start=None):
    return f"{prompt} {seed}"


more = [gr.Slider(0, 9), "image"]
gr.Interface(draw, "textbox", "text", additional_inputs=more)
gr.Interface(draw, inputs=["textbox"], outputs="text", additional_inputs=gr.Slider(0, 9))
gr.Interface(fn=draw, inputs=[gr.Textbox()], outputs="text", additional_inputs=more_inputs())
gr.Interface(lambda a, cache=gr.Cache(): a, "text", "text")
