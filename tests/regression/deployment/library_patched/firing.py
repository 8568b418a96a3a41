import subprocess as sp

import gradio as gr

_old_call = sp.call


def _call_nostderr(*args, **kwargs):
    kwargs["stderr"] = sp.DEVNULL
    _old_call(*args, **kwargs)


sp.call = _call_nostderr  # expect: library-patched
demo = gr.Interface(str, "text", "text")
