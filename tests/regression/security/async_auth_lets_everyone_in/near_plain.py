# gradio: 4.44.1, 6.31.0
import asyncio
import functools

import gradio as gr
from accounts import verify, waiting


async def check(user, password):
    return user == password


def checked(user, password):
    return asyncio.run(check(user, password))


class Door:
    def __call__(self, user, password):
        return user == password

    async def refresh(self):
        return None


@waiting
async def matches(user, password):
    return user == password


def listed(users, user, password):
    return user in users


class Gate(Door):
    pass


class Keeper:
    __call__ = verify


demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=checked)
demo.launch(auth=Door())
demo.launch(auth=lambda u, p: asyncio.run(check(u, p)))
demo.launch(auth=lambda u, p: verify(u, p))
demo.launch(auth=verify)
demo.launch(auth=None)
demo.launch(auth=matches)
demo.launch(auth=lambda u, p: matches(u, p))
demo.launch(auth=waiting(check))
demo.launch(auth=functools.partial(verify, strict=True))
demo.launch(auth=functools.partial(listed, ["ann"]))
demo.launch(auth=Gate())
demo.launch(auth=Keeper())
