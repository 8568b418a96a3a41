import gradio as gr

USERS = {"ann": "x"}


def plain(user, password):
    return USERS.get(user) == password


def falls_through(user, password):
    if USERS.get(user) == password:
        return True


def nobody(user, password):
    raise RuntimeError("closed today")


def truthy(user, password):
    return USERS.get(user) and password


def empty(user, password):
    return ""


def named(user, password):
    return f"{USERS.get(user, '') if password else ''}"


def counted(user, password):
    return 1 if USERS.get(user) == password else 0


def plain_number(user, password):
    if USERS.get(user) != password:
        return 0
    return 1


def nested(user, password):
    def describe():
        return False, "why"

    return describe()[0]


demo = gr.Interface(lambda x: x, "text", "text")
for check in (plain, falls_through):
    demo.launch(auth=check)
demo.launch(auth=plain)
demo.launch(auth=falls_through)
demo.launch(auth=nobody)
demo.launch(auth=truthy)
demo.launch(auth=empty)
demo.launch(auth=nested)
demo.launch(auth=named)
demo.launch(auth=counted)
demo.launch(auth=plain_number)
demo.launch(auth=lambda u, p: (u, p) in USERS.items())
