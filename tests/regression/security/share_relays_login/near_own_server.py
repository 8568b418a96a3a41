import gradio as gr
from accounts import OPTIONS, check

demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=check)
demo.launch(share=False, auth=check)
demo.launch(share=OPTIONS["share"], auth=check)
if OPTIONS["more"]:
    demo.launch(share=True, auth=check, **OPTIONS)
if OPTIONS:
    demo.launch(share=True, share_server_address="share.example.org:7000", auth=check)
