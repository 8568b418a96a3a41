import gradio as gr

latest = None


def keep(upload):
    latest = upload
    return latest.upper()


with gr.Blocks(delete_cache=(60, 60)) as demo:
    note = gr.Textbox()
    upload = gr.File()
    upload.upload(keep, upload, note)
