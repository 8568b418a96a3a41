# gradio: 3.50.2, 5.46.0, 5.47.1
from gradio import Blocks


class Shop:
    async def check(self, user, password):
        return await self.store.matches(user, password)

    def run(self):
        with Blocks() as demo:
            pass
        demo.launch(auth=self.check)  # expect: async-auth-lets-everyone-in
        demo.launch(auth=lambda u, p: self.check(u, p))  # expect: async-auth-lets-everyone-in -> no fix
