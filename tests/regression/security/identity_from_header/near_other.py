import gradio as gr

users = {"x-user": 1}


def first(text):
    return f"{text.split(',')[0]} {users.get('x-user')} {'x-user' in users}"


gr.Interface(first, "text", "text")
