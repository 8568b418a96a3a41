# gradio: 3.50.2, 6.31.0
import gradio as gr

seen = []


def remember(user, password):
    seen.append(user)


def explained(user, password):
    if password != "x":
        return "Wrong password"  # expect: auth-function-without-verdict
    return True


def pair(user, password):
    ok = user == password
    return ok, "checked"  # expect: auth-function-without-verdict


def silent(user, password):
    if user == password:
        print("welcome")
        return
    print("no")


def welcome(user, password):
    return f"Hello {user}"  # expect: auth-function-without-verdict "a text"


async def later(user, password):
    return user == password, "checked"


def slowly(user, password):
    yield user == password, "checked"


def answer(user, password):
    return {"ok": False}  # expect: auth-function-without-verdict


demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=remember)  # expect: auth-function-without-verdict
demo.launch(auth=explained)
demo.launch(auth=pair)
demo.launch(auth=answer)
demo.launch(auth=silent)  # expect: auth-function-without-verdict "never returns a value"
demo.launch(auth=welcome)
demo.launch(auth=lambda u, p: (u == p, "checked"))  # expect: auth-function-without-verdict "a tuple"
demo.launch(auth=later)  # waited for, or another trap
demo.launch(auth=slowly)
