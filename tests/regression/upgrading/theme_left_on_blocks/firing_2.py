import gradio as gr

gr.Interface(lambda x: x, "text", "text", theme="soft").launch()  # expect: theme-left-on-blocks
