"""Descriptors and attributes by computed names, as services write them."""


class Celsius:
    def __get__(self, obj, owner):
        return obj.kelvin - 273


class Thermo:
    celsius = Celsius()

    def __init__(self, kelvin):
        self.kelvin = kelvin


def thermo(): return Thermo(300).celsius
#: thermo()


class Typed:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner):
        return getattr(obj, self.name, None)

    def __set__(self, obj, value):
        if not isinstance(value, int):
            raise TypeError(f"{self.name} must be int")
        setattr(obj, self.name, value)


class Gauge:
    level = Typed()

    def __init__(self, level):
        self.level = level


def gauge(v): return Gauge(v).level
#: gauge(3)
#: gauge("x")


class LogMixin:
    def log(self, text):
        self.lines.append(f"{self.__class__.__name__}: {text}")
        return self.lines[-1]


class SaveMixin:
    def save(self):
        self.saved = True
        return super().save() + "+mixin"


class Base:
    def __init__(self, **kwargs):
        self.lines = []
        for k, v in kwargs.items():
            setattr(self, k, v)

    def save(self):
        return "base"


class Article(SaveMixin, LogMixin, Base):
    title = "untitled"

    def save(self):
        self.log("saving")
        return super().save() + "+article"


def article_save():
    a = Article(title="x")
    return a.save(), a.lines, a.title, a.saved
#: article_save()


def plain_repr(cls):
    def __repr__(self):
        return f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    cls.__repr__ = __repr__
    return cls


@plain_repr
class Tag:
    def __init__(self, name, n):
        self.name = name
        self.n = n


def tag_repr(): return Tag("a", 1)
#: tag_repr()
