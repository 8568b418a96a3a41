import socket
from urllib.request import urlopen

import gradio as gr

socket.setdefaulttimeout(10)


def ask(text):
    return urlopen("http://model:8000").read().decode()


gr.Interface(ask, "text", "text").launch()
