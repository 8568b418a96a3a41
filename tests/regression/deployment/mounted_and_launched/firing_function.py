from fastapi import FastAPI
from gradio import Interface, mount_gradio_app

demo = Interface(lambda x: x, "text", "text")


def main():
    app = FastAPI()
    mount_gradio_app(app, blocks=demo, path="/")
    demo.launch(server_port=8000)  # expect: mounted-and-launched


main()
