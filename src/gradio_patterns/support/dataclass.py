"""``dataclass``, ``field`` and ``replace`` for modules that every review imports.

The standard ones compile several methods for each class and import ``inspect``; with some dozens
of classes that is most of the time a short review takes. These do what this package needs of them
with methods written once. For a type checker they are the standard ones.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace

_NOTHING: Any = object()


class _Factory:
    """A default that is made anew for each object."""

    __slots__ = ("make",)

    def __init__(self, make: Any) -> None:
        self.make = make


def _values(made: Any) -> tuple[Any, ...]:
    values = made.__dict__
    return tuple([values[name] for name in made.__match_args__])


def _init(self: Any, *args: Any, **given: Any) -> None:
    names = self.__match_args__
    values = self.__dict__
    values.update(zip(names, args))  # noqa: B905 - too many are told of below
    if len(args) != len(names):
        kind = type(self).__name__
        if len(args) > len(names):
            raise TypeError(f"{kind} takes {len(names)} values, not {len(args)}")
        for name in names[len(args) :]:
            value = given.pop(name, _NOTHING) if given else _NOTHING
            if value is _NOTHING:
                value = self.__defaults__.get(name, _NOTHING)
                if value is _NOTHING:
                    raise TypeError(f"{kind} needs a value for {name!r}")
                if value.__class__ is _Factory:
                    value = value.make()
            values[name] = value
    if given:
        raise TypeError(f"{type(self).__name__} does not take {', '.join(map(repr, given))}")


def _eq(self: Any, other: object) -> Any:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _lt(self: Any, other: object) -> Any:
    return _values(self) < _values(other) if other.__class__ is self.__class__ else NotImplemented


def _le(self: Any, other: object) -> Any:
    return _values(self) <= _values(other) if other.__class__ is self.__class__ else NotImplemented


def _gt(self: Any, other: object) -> Any:
    return _values(self) > _values(other) if other.__class__ is self.__class__ else NotImplemented


def _ge(self: Any, other: object) -> Any:
    return _values(self) >= _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self.__match_args__)
    return f"{type(self).__qualname__}({shown})"


def _frozen(self: Any, name: str, value: object = None) -> None:
    raise AttributeError(f"cannot change {name!r} of a {type(self).__name__}")


def _dataclass(
    cls: Any = None, *, frozen: bool = False, order: bool = False, eq: bool = True
) -> Any:
    if cls is None:
        return lambda made: _dataclass(made, frozen=frozen, order=order, eq=eq)
    names = list(getattr(cls, "__match_args__", ()))
    defaults = dict(getattr(cls, "__defaults__", {}))
    for name in cls.__annotations__:
        if name not in names:
            names.append(name)
        if name in cls.__dict__:
            defaults[name] = cls.__dict__[name]
            if defaults[name].__class__ is _Factory:
                delattr(cls, name)
    methods: dict[str, Any] = {"__init__": _init, "__repr__": _repr}
    if eq:
        methods |= {"__eq__": _eq, "__hash__": _hash if frozen else None}
    if order:
        methods |= {"__lt__": _lt, "__le__": _le, "__gt__": _gt, "__ge__": _ge}
    if frozen:
        methods |= {"__setattr__": _frozen, "__delattr__": _frozen}
    for name, method in methods.items():
        if name not in cls.__dict__ or (name == "__hash__" and cls.__dict__[name] is None):
            setattr(cls, name, method)
    setattr(cls, "__match_args__", tuple(names))  # noqa: B010 - not for mypy to see
    cls.__defaults__ = defaults
    return cls


def _replace(made: Any, /, **changes: Any) -> Any:
    return type(made)(**{**{name: made.__dict__[name] for name in made.__match_args__}, **changes})


def _field(*, default_factory: Any) -> Any:
    return _Factory(default_factory)


if not TYPE_CHECKING:
    dataclass, field, replace = _dataclass, _field, _replace
