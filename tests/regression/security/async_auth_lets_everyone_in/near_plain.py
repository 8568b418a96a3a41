# gradio: 4.44.1, 6.31.0
import asyncio

import gradio as gr
from accounts import verify


async def check(user, password):
    return user == password


def checked(user, password):
    return asyncio.run(check(user, password))


class Door:
    def __call__(self, user, password):
        return user == password

    async def refresh(self):
        return None


demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=checked)
demo.launch(auth=Door())
demo.launch(auth=lambda u, p: asyncio.run(check(u, p)))
demo.launch(auth=lambda u, p: verify(u, p))
demo.launch(auth=verify)
demo.launch(auth=None)
