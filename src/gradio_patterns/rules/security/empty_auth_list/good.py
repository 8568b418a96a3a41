import gradio as gr


def opening_hours(day):
    return "10 to 16" if day == "Saturday" else "9 to 18"


with gr.Blocks(title="Repair café") as demo:
    day = gr.Radio(["Weekday", "Saturday"], value="Weekday", label="Day")
    hours = gr.Textbox(label="Open", value="9 to 18")
    day.change(opening_hours, day, hours, api_name="hours")

if __name__ == "__main__":
    demo.launch(auth=None)
