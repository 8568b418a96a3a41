class Camera:
    def click(self, fn, trigger_mode):
        return fn


Camera().click(len, trigger_mode="once")
Camera().click(fn=len, trigger_mode="multiple")
