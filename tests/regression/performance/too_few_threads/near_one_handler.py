import gradio as gr


def draw(prompt):
    return prompt.upper()


demo = gr.Interface(draw, "text", "text")
demo.launch(max_threads=1)
