from gradio import Blocks, Button, Textbox, Video

with Blocks() as demo:
    clip = Video()
    out = Textbox()
    Button("Go").click(lambda value: value, clip, out)

demo.launch(share=False)  # expect: no-upload-limit
