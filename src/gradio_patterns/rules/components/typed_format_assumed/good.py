import gradio as gr


def setting(line):
    if "=" not in line:
        raise gr.Error("Write a setting as name=value")
    key, _, value = line.partition("=")
    return f"{key} is {value}"


with gr.Blocks() as demo:
    line = gr.Textbox(value="color=red", label="Setting")
    said = gr.Textbox(label="Understood")
    gr.Button("Read").click(setting, line, said, api_name="setting")

if __name__ == "__main__":
    demo.launch()
