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


def answer(user, password):
    return {"ok": False}  # expect: auth-function-without-verdict


demo = gr.Interface(lambda x: x, "text", "text")
demo.launch(auth=remember)  # expect: auth-function-without-verdict
demo.launch(auth=explained)
demo.launch(auth=pair)
demo.launch(auth=answer)
