"""The function is not among the tools that a client is told of."""

from proving import Example, NotApplicable, Seen

REQUIRES = ("mcp<2; gradio>=5.20",)
ASKED = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
ACCEPTED = {"Accept": "application/json, text/event-stream"}


def observe(app: Example) -> Seen:
    if app.gradio < (5, 43):
        raise NotApplicable("gr.mcp.tool came with 5.43")
    with app.running() as server:
        listed = server.post("gradio_api/mcp/", json=ASKED, headers=ACCEPTED).text
    if '"share"' not in listed:
        raise RuntimeError(listed[:300])
    offered = '"total"' in listed
    return Seen(not offered, f"tools/list {'has' if offered else 'lacks'} total, and has share")
