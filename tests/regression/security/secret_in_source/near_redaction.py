import re

import gradio as gr

PATTERNS = [
    r"sk-[A-Za-z0-9]{20,}",
    r"hf_[A-Za-z0-9]{34}",
    r"AIza[0-9A-Za-z_\-]{35}",
    r"(ghp|gho)_[A-Za-z0-9]{36}",
    r"AKIA[0-9A-Z]{16}",
]


def clean(text):
    for pattern in PATTERNS:
        text = re.sub(pattern, "[removed]", text)
    return text


gr.Interface(clean, "text", "text").launch()
