import gradio as gr
import requests

users = {"x-user": 1, "remote-user": 2}


def told(name, request: gr.Request):
    headers = {}
    headers.setdefault("x-user", "app")
    response = requests.get("http://x", headers=headers, timeout=3)
    print(response.headers["x-user"], request.headers[name], request.headers.get(name))
    return users.get("x-user"), "x-user" in users


def proxies(request: gr.Request):
    forwarded_for = request.headers.get("x-forwarded-for", "")
    print(forwarded_for.split(",")[1])
    return forwarded_for.rpartition(",")[0]
