"""A client that asks for the prompt by the name it is listed under gets something else."""

import json

from proving import Example, NotApplicable, Seen

REQUIRES = ("mcp<2; gradio>=5.20",)
ACCEPTED = {"Accept": "application/json, text/event-stream"}


def observe(app: Example) -> Seen:
    if app.gradio < (5, 43):
        raise NotApplicable("gr.mcp.prompt came with 5.43")
    with app.running() as server:

        def ask(method: str, **params: object) -> str:
            asked = {"jsonrpc": "2.0", "id": 1, "method": method, "params": params}
            answer = server.post("gradio_api/mcp/", json=asked, headers=ACCEPTED)
            return str(answer.text)

        listed = ask("prompts/list")
        name = json.loads(listed.partition("data: ")[2])["result"]["prompts"][0]["name"]
        told = ask("prompts/get", name=name, arguments={"place": "Rome"})
    right = "packing list for Rome" in told
    return Seen(
        not right, f"listed as {name!r}; asked for by that, it answers {told[-150:].strip()}"
    )
