# gradio: 5.50.0
# Before Gradio 6 the annotation was a mere hint: the path comes.
import gradio as gr

with gr.Blocks() as demo:
    picture = gr.Image(type="filepath")
    facts = gr.JSON()

    def props(x: gr.Image):
        return {"width": x.width}  # expect: image-used-as-other-type

    gr.Button("Show").click(props, picture, facts)
