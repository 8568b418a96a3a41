import gradio as gr

demo = gr.Interface(
    lambda sketch: sketch["mask"],  # expect: image-editor-old-keys
    gr.Sketchpad(),
    gr.Image(),
)
