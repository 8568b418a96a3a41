import gradio as gr

CSS = """
#title { text-align: center }
footer { display: none }
"""

with gr.Blocks(
    theme=gr.themes.Default(
        primary_hue="teal",
        spacing_size="sm",
    ),
    css=CSS,
    js="() => document.title = 'Tea'",
    head="<meta name='tea' content='yes'>",
    title="Tea",
) as demo:
    gr.Markdown("# Tea", elem_id="title")

if __name__ == "__main__":
    demo.queue()
    demo.launch(
        server_name="127.0.0.1",
    )
