import subprocess

import gradio as gr
import requests


def merge(path):
    subprocess.run(["merge", path], check=True)
    return "merged"


def ended(path):
    done = subprocess.run(["merge", path])
    return str(done.returncode)


def stop(pid):
    subprocess.run(["pkill", pid])
    return "stopped"


def look_up(word):
    answer = requests.get("https://example.com", params={"q": word}, timeout=5)
    answer.raise_for_status()
    return answer.json()["text"]


def queued(text, messages):
    try:
        return text.upper(), messages
    except Exception as error:
        messages.append({"role": "assistant", "content": f"Not done: {error}"})
    return text, messages


with gr.Blocks() as demo:
    box = gr.Textbox(label="Text")
    kept = gr.State([])
    out = gr.Textbox(label="Out")
    box.submit(merge, box, out)
    out.submit(ended, box, out)
    out.blur(stop, box, out)
    box.blur(look_up, box, out)
    box.focus(queued, [box, kept], [out, kept])
