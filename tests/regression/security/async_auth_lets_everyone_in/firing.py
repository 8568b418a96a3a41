# gradio: 4.44.1, 5.50.0, 6.31.0
import functools

import gradio as gr


async def check(user, password):
    return user == password


async def among(users, user, password):
    return user in users


def one_by_one(user, password):
    yield user == password


class Door:
    async def __call__(self, user, password):
        return False


door = Door()
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=check)  # expect[<5.47.2]: async-auth-lets-everyone-in
demo.launch(auth=functools.partial(among, ["ann"]))  # expect[<5.47.2]: async-auth-lets-everyone-in
demo.launch(auth=lambda u, p: check(u, p))  # expect: async-auth-lets-everyone-in
demo.launch(auth=lambda u, p: among(["ann"], u, p))  # expect: async-auth-lets-everyone-in
demo.launch(auth=one_by_one)  # expect: async-auth-lets-everyone-in
demo.queue().launch(auth=Door())  # expect: async-auth-lets-everyone-in
demo.launch(
    auth=door,  # expect: async-auth-lets-everyone-in
)
