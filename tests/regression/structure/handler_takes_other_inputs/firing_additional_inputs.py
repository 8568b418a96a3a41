import gradio as gr


def draw(prompt):
    return prompt


gr.Interface(draw, ["textbox"], "text", additional_inputs=[gr.Slider(0, 9)])  # expect: handler-takes-other-inputs
