import gradio as gr
from gradio import Interface

demo = Interface(lambda x: x, "text", "text")
other = Interface(lambda x: x, "text", "text")

if __name__ == "__main__":
    demo.launch(server_port=7001)
    print("started")
    other.launch(server_port=7002)  # expect: code-after-launch-waits
