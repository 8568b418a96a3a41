# gradio: 5.50.0
import gradio as gr

gr.ChatInterface(lambda m, h: m, undo_btn=None)  # expect: removed-parameter
gr.Dataframe(height=300)  # expect: removed-parameter
gr.Interface(lambda x: x, "text", "text", thumbnail="x.png")  # expect: removed-parameter
