# gradio: 5.47.2, 5.50.0, 6.31.0
import functools

import gradio as gr


async def check(user, password):
    return user == password


async def among(users, user, password):
    return user in users


demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=check)
demo.launch(auth=functools.partial(among, ["ann"]))
