import gradio as gr
import requests


def card(item):
    return f"<div class='card'><p>{item['description']}</p></div>"  # ask: html-made-of-foreign-text


def search(query):
    found = requests.get("https://api.example.org", params={"q": query}, timeout=9).json()
    return "".join(card(item) for item in found)


gr.Interface(search, "text", gr.HTML()).launch()
