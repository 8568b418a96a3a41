import gradio as gr

with gr.Blocks(theme="soft") as demo:
    code = gr.Code(language="python", label="Code")
    out = gr.Textbox(show_copy_button=True, label="Length")
    code.change(lambda text: str(len(text)), code, out, show_api=False, queue=False)

demo.launch(show_api=False, ssr_mode=False)
