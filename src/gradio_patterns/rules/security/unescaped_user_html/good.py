import html

import gradio as gr


def badge(name, role):
    return f"<h2>{html.escape(name)}</h2><p>{role} at the Open Garden Days</p>"


with gr.Blocks(title="Badge maker") as demo:
    with gr.Row():
        name = gr.Textbox(label="Name")
        role = gr.Radio(["Guest", "Gardener"], value="Guest", label="Role")
    make = gr.Button("Make badge")
    card = gr.HTML()
    make.click(badge, [name, role], card, api_name="badge")

if __name__ == "__main__":
    demo.launch()
