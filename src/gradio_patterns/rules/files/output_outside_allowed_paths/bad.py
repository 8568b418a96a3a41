import gradio as gr


def system_facts():
    return "/etc/os-release"


with gr.Blocks(title="Lab machines") as demo:
    gr.Markdown("Facts about the machine that runs the experiments.")
    facts = gr.File(label="Operating system")
    gr.Button("Fetch").click(system_facts, None, facts, api_name="fetch")

if __name__ == "__main__":
    demo.launch()
