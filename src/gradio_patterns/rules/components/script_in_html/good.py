import gradio as gr

FOOTER = """
<p id="season">Open until October</p>
"""

with gr.Blocks(title="Botanical garden") as demo:
    gr.Markdown("# Botanical garden")
    gr.HTML(FOOTER)

if __name__ == "__main__":
    demo.launch()
