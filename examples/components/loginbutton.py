"""Signs in with Hugging Face; on your own machine it stands in for the account you are in with.

The handler is handed the profile by its annotation, None for who is not signed in.
"""

import gradio as gr


def hello(profile: gr.OAuthProfile | None) -> str:
    return "not signed in" if profile is None else f"Hello, {profile.name}!"


with gr.Blocks() as demo:
    gr.LoginButton()
    result = gr.Textbox(label="Result")
    demo.load(hello, None, result)

demo.launch()
