import os

import gradio as gr

KEYS = [
    "sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "sk-your-key-goes-here-please-paste-it-in-here",
    "sk-...",
    "hf_...",
    "hf_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    "AKIAIOSFODNN7EXAMPLE",
    "sk-1234567890123456789012345678901234567890",
    "sk-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "hf_YOUR_TOKEN_HERE_abcdefghijklmnopqrstuv",
    "sk-test",
    "EMPTY",
    "sk-no-key-required",
    "hf_hub_download",
    "ghp_abcdefghijklmnopqrstuvwxyz0123456789",
]
KEY = os.getenv("OPENAI_API_KEY", "sk-no-key-required")
key = gr.Textbox(placeholder="sk-...", label="Key, starts with sk- or hf_")
