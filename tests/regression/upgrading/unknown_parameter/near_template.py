import gradio as gr

gr.HTML("<b>${colour}</b>", html_template="<b>${colour}</b>", colour="red")
gr.Textbox(label="Name", **{"labell": "x"})
