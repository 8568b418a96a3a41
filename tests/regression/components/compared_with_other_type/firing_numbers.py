import gradio as gr


def check_age(age, text, agreed):
    if age == "18":  # expect: compared-with-other-type
        return "say your age"
    if text == 0:  # expect: compared-with-other-type
        return "nothing"
    if agreed == "True":  # expect: compared-with-other-type
        return "welcome"
    return "no"


demo = gr.Interface(
    check_age, [gr.Number(label="Age"), gr.Textbox(), gr.Checkbox(label="I agree")], "text"
)
