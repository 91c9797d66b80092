"""Tables of classes as services write them: dicts, registries by decorators and by __init_subclass__, abstract bases."""

from abc import ABC, abstractmethod


class CsvExporter:
    name = "csv"

    def export(self, rows):
        return "\n".join(",".join(str(v) for v in row) for row in rows)


class JsonExporter:
    name = "json"

    def export(self, rows):
        return str([list(r) for r in rows])


EXPORTERS = {"csv": CsvExporter, "json": JsonExporter}


def exported(kind, rows):
    exporter = EXPORTERS[kind]()
    return exporter.export(rows)
#: exported("csv", [(1, "a"), (2, "b")])
#: exported("json", [(1, 2)])
#: exported("xml", [])
def exported_direct(kind): return EXPORTERS[kind]().export([(1, 2)])
#: exported_direct("csv")
def exporter_get(kind):
    cls = EXPORTERS.get(kind)
    if cls is None:
        raise ValueError(f"unknown kind {kind}")
    return cls().export([]), sorted(EXPORTERS), [c().export([[1]]) for c in EXPORTERS.values()]
#: exporter_get("json")
#: exporter_get("pdf")
FORMATS = {"csv": CsvExporter, "json": JsonExporter}
def format_names(kind): return FORMATS[kind].name, FORMATS[kind].__name__, FORMATS[kind]().name
#: format_names("csv")
def format_all(): return [c.name for c in FORMATS.values()], [k for k, c in FORMATS.items() if c.name == "csv"]
#: format_all()
def exporter_known(kind): return kind in EXPORTERS, len(EXPORTERS)
#: exporter_known("csv")


class Notifier(ABC):
    def __init__(self, target, retries=2):
        self.target = target
        self.retries = retries

    @abstractmethod
    def send(self, text):
        ...

    @property
    @abstractmethod
    def channel(self):
        ...

    def notify(self, text):
        return {"channel": self.channel, "sent": self.send(text), "retries": self.retries}


class EmailNotifier(Notifier):
    @property
    def channel(self):
        return "email"

    def send(self, text):
        return f"to {self.target}: {text}"


class SmsNotifier(Notifier):
    channel = "sms"

    def __init__(self, target, limit=5):
        super().__init__(target, retries=1)
        self.limit = limit

    def send(self, text):
        return text[:self.limit]


NOTIFIERS = {"email": EmailNotifier, "sms": SmsNotifier}


def notified(kind, target, text):
    notifier_class = NOTIFIERS.get(kind, EmailNotifier)
    return notifier_class(target).notify(text)
#: notified("email", "ada", "hello")
#: notified("sms", "123", "a long text")
#: notified("other", "x", "y")
def notified_all(text): return [cls("t").notify(text)["sent"] for cls in (EmailNotifier, SmsNotifier)]
#: notified_all("abcdefgh")
def notifier_made(kind):
    try:
        return NOTIFIERS[kind]("t").channel
    except KeyError:
        return "no " + kind
#: notifier_made("sms")
#: notifier_made("fax")
def notifier_abstract(): return Notifier("x")
#: notifier_abstract()


HANDLERS = {}


def handles(name):
    def register(cls):
        HANDLERS[name] = cls
        return cls
    return register


@handles("upper")
class UpperHandler:
    def run(self, text):
        return text.upper()


@handles("reverse")
class ReverseHandler:
    def run(self, text):
        return text[::-1]


def handled(name, text):
    handler = HANDLERS.get(name)
    if not handler:
        return None
    return handler().run(text)
#: handled("upper", "abc")
#: handled("reverse", "abc")
#: handled("none", "abc")
def handler_names(): return sorted(HANDLERS.keys()), list(HANDLERS)
#: handler_names()


class Shape:
    registry = {}

    def __init_subclass__(cls, kind=None, **kwargs):
        super().__init_subclass__(**kwargs)
        if kind:
            cls.registry[kind] = cls

    @classmethod
    def create(cls, kind, *args):
        return cls.registry[kind](*args)

    def area(self):
        raise NotImplementedError


class Square(Shape, kind="square"):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side ** 2


class Box(Shape, kind="box"):
    def __init__(self, a, b):
        self.a, self.b = a, b

    def area(self):
        return self.a * self.b


def shape_area(kind, sides): return Shape.create(kind, *sides).area()
#: shape_area("square", [3])
#: shape_area("box", [2, 3])
#: shape_area("disc", [2])
def shape_kinds(): return sorted(Shape.registry)
#: shape_kinds()
