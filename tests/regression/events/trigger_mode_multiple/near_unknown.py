import gradio as gr


def wire(button, mode):
    button.click(fn=len, inputs=None, trigger_mode="multiple")
    gr.Button().click(len, None, trigger_mode=mode)
    gr.on([button.click], len, None, trigger_mode="multiple")
