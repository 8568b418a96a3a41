"""A plain request runs the function that is kept out of the API."""

from proving import Example, Seen


def observe(app: Example) -> Seen:
    route = "gradio_api/run/predict" if app.gradio >= (5,) else "run/predict"
    body = {"fn_index": 0, "data": [], "session_hash": "visitor"}
    with app.running() as server:
        answer = server.post(route, json=body)
    ran = answer.status_code == 200 and answer.json()["data"] == [""]
    outcome = "all members are gone" if ran else "the members are still there"
    return Seen(ran, f"a plain request to the server answers {answer.status_code}: {outcome}")
