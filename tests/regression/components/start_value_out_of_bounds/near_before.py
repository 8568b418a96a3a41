# gradio: 4.44.1, 5.38.2
import gradio as gr

gr.Interface(lambda steps: steps, gr.Slider(10, 50, value=5), "number").launch()
