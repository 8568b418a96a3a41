import gradio as gr

with gr.Blocks() as demo:
    eye = gr.Image(
        sources=["webcam"],
        mirror_webcam=False,
        webcam_constraints=None,
    )
    film = gr.Video(sources=["webcam"], mirror_webcam=True)
    eye.change(lambda x: None, eye, film)

demo.launch()
