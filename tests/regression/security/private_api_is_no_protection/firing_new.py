# gradio: 6.31.0
import gradio as gr


def revoke_key(name):
    database.execute("DELETE FROM keys WHERE name = ?", (name,))
    return name


with gr.Blocks() as demo:
    name = gr.Textbox()
    name.submit(
        revoke_key,
        name,
        name,
        api_visibility="private",  # ask: private-api-is-no-protection
    )
