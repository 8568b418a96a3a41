# gradio: 6.31.0
# Templates lost what their class lost.
import gradio as gr

gr.ImageMask(mirror_webcam=True)  # expect: removed-parameter
gr.Paint(mirror_webcam=False)  # expect: removed-parameter
gr.Sketchpad(mirror_webcam=True, show_download_button=True)  # expect: removed-parameter, removed-parameter
gr.PlayableVideo(mirror_webcam=True)  # expect: removed-parameter
