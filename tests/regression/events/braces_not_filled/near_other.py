from tools import Error, Warning


def buy(name):
    Warning("{name}")
    raise Error("{name}")
