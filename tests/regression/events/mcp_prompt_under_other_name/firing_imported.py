from gradio import Blocks, api, mcp

NAME = "summary"


@mcp.prompt(name=NAME)  # expect: mcp-prompt-under-other-name
def summarise(text: str) -> str:
    return f"Sum up: {text}"


with Blocks() as demo:
    api(summarise)
