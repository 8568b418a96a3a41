# gradio: 4.44.1, 6.31.0
import gradio as gr

gr.Image(type="tensor")  # expect: value-not-accepted
gr.Audio(
    type="wav",  # expect: value-not-accepted
)
gr.Dataframe(type="list")  # expect: value-not-accepted
