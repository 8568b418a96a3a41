# gradio: 5.50.0
import gradio as gr

gr.ChatInterface(lambda message, history: message, flagging_mode=None)
gr.Interface(lambda x: x, "text", "text", flagging_mode=None)
