import gradio as gr

gr.Slider(0, 1, 0.5, step=0.1)
gr.Dropdown(["a"], value="a")
gr.Textbox("Ada")
gr.Interface(print, "text", "text")
gr.Markdown("x")
gr.Row()
