from flask import request


def who():
    return request.headers.get("remote-user")
