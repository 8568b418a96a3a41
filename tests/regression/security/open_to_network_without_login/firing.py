# gradio: 3.50.2, 6.31.0
import gradio as gr
from ui import make

HOST = "0.0.0.0"
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(server_name="0.0.0.0")  # expect: open-to-network-without-login "every address and asks"
demo.launch(server_name=HOST, auth=None)  # expect: open-to-network-without-login
make().launch(
    server_name="0.0.0.0",  # expect: open-to-network-without-login
)
