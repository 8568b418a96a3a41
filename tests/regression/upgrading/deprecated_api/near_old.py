# gradio: 4.44.1
import gradio as gr

gr.Textbox(show_copy_button=True)
gr.Chatbot(type="tuples")
