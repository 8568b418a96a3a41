import gradio as gr
import requests


def language(request: gr.Request):
    print(request.headers.get("accept-language"), request.headers["user-agent"])
    answer = requests.get("http://x", headers={"x-user": "me"}, timeout=3)
    print(answer.headers.get("content-type"))
    return request.username


def last(request: gr.Request):
    forwarded_for = request.headers.get("x-forwarded-for", "")
    return forwarded_for.split(",")[-1]
