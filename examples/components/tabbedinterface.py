"""Several interfaces, one in each tab."""

import gradio as gr


def page(greeting: str) -> gr.Interface:
    return gr.Interface(
        lambda name: f"{greeting}, {name}!",
        gr.Textbox("Ada", label="Name"),
        gr.Textbox(label="Result"),
        submit_btn="Run",
        flagging_mode="never",
    )


demo = gr.TabbedInterface([page("Hello"), page("Goodbye")], ["Come", "Go"])

demo.launch()
