# gradio: 6.31.0
# Keywords with a rule of their own are no less unknown on other classes.
import gradio as gr

gr.Chatbot(cache_mode=None)  # expect: unknown-parameter
gr.Row(every=1)  # expect: unknown-parameter
gr.Textbox(allowed_paths=["x"])  # expect: unknown-parameter
gr.Slider(trigger_mode="once")  # expect: unknown-parameter
gr.Image(cache_examples=True)  # expect: unknown-parameter
