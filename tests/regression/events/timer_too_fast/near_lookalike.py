import threading

from schedule import every


class Timer:
    def __init__(self, value):
        self.value = value


Timer(0.1)
threading.Timer(0.1, print)
every(0.1)
