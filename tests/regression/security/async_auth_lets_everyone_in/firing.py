# gradio: 4.44.1, 5.50.0, 6.31.0
import functools

import gradio as gr


async def check(user, password):
    return user == password


async def among(users, user, password):
    return user in users


def one_by_one(user, password):
    yield user == password


def one_of(users, user, password):
    yield user in users


class Door:
    async def __call__(self, user, password):
        return False


class Gate:
    def __call__(self, user, password):
        yield user == password


door = Door()
demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=check)  # expect[<5.47.2]: async-auth-lets-everyone-in "a coroutine from " -> no fix
demo.launch(auth=functools.partial(among, ["ann"]))  # expect[<5.47.2]: async-auth-lets-everyone-in
demo.launch(auth=functools.partial(one_of, ["ann"]))  # expect: async-auth-lets-everyone-in
demo.launch(auth=lambda u, p: check(u, p))  # expect: async-auth-lets-everyone-in "through a lambda"
demo.launch(auth=lambda u, p: check(p, u))  # expect: async-auth-lets-everyone-in -> no fix
demo.launch(auth=lambda u, p: check(u, password=p))  # expect: async-auth-lets-everyone-in -> no fix
demo.launch(auth=lambda u, p: check(u, p, strict=True))  # expect: async-auth-lets-everyone-in -> no fix
demo.launch(auth=lambda u, p: among(["ann"], u, p))  # expect: async-auth-lets-everyone-in -> no fix
demo.launch(auth=lambda u, p: one_by_one(u, p))  # expect: async-auth-lets-everyone-in "a generator" -> no fix
demo.launch(auth=one_by_one)  # expect: async-auth-lets-everyone-in "a generator from"
demo.queue().launch(auth=Door())  # expect: async-auth-lets-everyone-in "of an object"
demo.launch(auth=Gate())  # expect: async-auth-lets-everyone-in
demo.launch(
    auth=door,  # expect: async-auth-lets-everyone-in
)
demo.launch(auth=Door)  # an object counts as true, too, but is another trap
