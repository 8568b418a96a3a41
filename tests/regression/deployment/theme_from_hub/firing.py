# gradio: 3.50.2, 5.50.0
import gradio as gr

with gr.Blocks(
    theme="freddyaboulton/dracula_revamped",  # expect: theme-from-hub
) as demo:
    gr.Markdown("Hello")

demo.launch()
