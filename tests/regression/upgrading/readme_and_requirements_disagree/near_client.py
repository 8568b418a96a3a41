from gradio_client import Client

Client("ada/app").predict("x")
