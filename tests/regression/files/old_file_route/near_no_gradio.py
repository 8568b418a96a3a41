import gradio

LOGO = "<img src='/file=logo.png'>"
print(gradio.__version__, LOGO)
print(3, None, b'src=/file=a')
