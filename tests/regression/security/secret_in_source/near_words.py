"""Set HF_TOKEN=hf_abcd before you start; keys look like sk-proj-... and AIza...."""

import gradio as gr

CSS = ".sk-folding-cube .sk-cube { transform: rotate(45deg) } #hf_badge { display: none }"
MODEL = "hf_models/mistral-7b-instruct-v0.2-quantised-q4"
CLASSES = "sk-loading-indicator-wrapper-full-width-large"
NEWER = "sk-loading2-indicator3-wrapper-full-width-large"
DASHES = "sk-0000-1111-2222-3333-0000-1111-2222-3333"
PICTURE = (
    "gsk_" "UklGRnoGAABXRUJQVlA4WAoAAAAQAAAADwAADwAAQUxQSDIAAAARL0AmbZurmr57yyIiqE8oiG0bejIYEQTgq"
    "iDQXL0a2rbQz7FsmY4vJk1cWn3pR8dUe5hKxO6SiZtwEbX9MCyPQrLAfuHgV2kTn4qDdNsWoJp7FzK3RmEl1xBhCi8Y"
    "v5LQdZ0sGnOa6PtTj3wM9cVeHrUyX4kbD7SIl2gQRNo1FpAhxKzWEfYC8mBuAKzWxEfYCpAhF8m"
)
LONG = "task-sk-and-more-words-in-kebab-case-that-go-on-and-on"
demo = gr.Blocks()
