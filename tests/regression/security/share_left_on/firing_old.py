# gradio: 3.50.2, 5.24.0
import gradio as gr

gr.Interface(lambda x: x, "text", "text").launch(share=True)  # expect: share-left-on "for up to 72 hours"
