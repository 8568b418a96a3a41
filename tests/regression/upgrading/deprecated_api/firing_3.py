import gradio

rows = (3, "dynamic")
gradio.Dataframe(
    row_count=rows,  # expect: deprecated-api
)
