"""Text that is shown as Markdown; scripts in it are taken out (sanitize_html)."""

import gradio as gr


def praise(name: str) -> tuple[str, str]:
    return f"### {name}\n\n* first programmer", "written"


with gr.Blocks() as demo:
    name = gr.Textbox("Ada", label="Name")
    page = gr.Markdown("Nothing yet.")
    result = gr.Textbox(label="Result")
    gr.Button("Run").click(praise, name, [page, result])

demo.launch()
