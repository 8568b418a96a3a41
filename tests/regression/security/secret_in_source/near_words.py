"""Set HF_TOKEN=hf_abcd before you start; keys look like sk-proj-... and AIza...."""

import gradio as gr

CSS = ".sk-folding-cube .sk-cube { transform: rotate(45deg) } #hf_badge { display: none }"
MODEL = "hf_models/mistral-7b-instruct-v0.2-quantised-q4"
CLASSES = "sk-loading-indicator-wrapper-full-width-large"
LONG = "task-sk-and-more-words-in-kebab-case-that-go-on-and-on"
demo = gr.Blocks()
