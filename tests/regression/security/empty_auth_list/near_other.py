import gradio as gr
from tool import Robot

Robot().launch(auth=[])
Robot(auth=[])
gr.Interface(lambda x: x, "text", "text").launch()
