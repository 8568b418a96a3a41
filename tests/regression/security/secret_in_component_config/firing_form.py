from gradio.components.base import FormComponent


class Vault(FormComponent):
    def __init__(self, value=None, password=""):
        super().__init__(value=value)
        if password:
            self.password = password  # expect: secret-in-component-config
