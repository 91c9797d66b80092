"""Context managers that look at what their bodies raise."""

from contextlib import contextmanager
from types import TracebackType

from flask import Flask, abort, jsonify

app = Flask(__name__)
log = []


class Recorder:
    def __init__(self, name):
        self.name = name
        self.events = []

    def __enter__(self):
        self.events.append("enter")
        return self

    def __exit__(self, exc_type, exc, tb):
        if exc_type is not None:
            self.events.append(f"{exc_type.__name__}: {exc}")
            return True
        self.events.append("exit")
        return False


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        return isinstance(exc_value, KeyError)


class ByType:
    def __enter__(self):
        return "value"

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            log.append("fine")
            return False
        if issubclass(exc_type, ValueError):
            log.append("value error " + str(exc_value))
            return True
        log.append("other")


class Forward:
    def __init__(self):
        self.failed = False

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.failed = True


class Transaction:
    def __init__(self, items):
        self.items = items
        self.saved = list(items)

    def __enter__(self):
        return self.items

    def __exit__(self, exc_type, exc_val, exc_tb):
        if exc_type:
            self.items[:] = self.saved


class Annotated:
    def __enter__(self) -> "Annotated":
        return self

    def __exit__(self, exc_type: type[BaseException] | None, exc: BaseException | None, tb: TracebackType | None) -> bool:
        if exc is not None:
            log.append(f"{exc!r} {exc.args}")
        return exc_type in (KeyError, LookupError)


class Exact:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        if kind is not None and issubclass(kind, (OwnError, KeyError)):
            log.append(str(value))
        return kind is OwnError or kind == ValueError


class OwnError(Exception):
    def __init__(self, code):
        super().__init__(f"code {code}")
        self.code = code


@contextmanager
def rollback(items):
    saved = list(items)
    try:
        yield items
    except ValueError as e:
        items.clear()
        items.extend(saved)
        items.append(str(e))
    else:
        items.append("committed")
    finally:
        items.append("closed")


@contextmanager
def wrapped():
    try:
        yield
    except KeyError as e:
        raise RuntimeError("wrapped") from e


def parse(text):
    if text == "own":
        raise OwnError(7)
    if text == "abort":
        abort(418)
    if text == "key":
        raise KeyError("k")
    return int(text)


@app.get("/recorder/<text>")
def recorder(text):
    with Recorder("r") as r:
        parse(text)
    return jsonify(r.events)


@app.get("/quiet/<text>")
def quiet(text):
    try:
        with Quiet():
            return str(parse(text))
        return "suppressed"
    except ValueError as e:
        return f"outside {e}"


@app.get("/bytype/<text>")
def bytype(text):
    log.clear()
    try:
        with ByType() as v:
            log.append(v)
            log.append(parse(text))
    except KeyError:
        log.append("escaped")
    return jsonify(log)


@app.get("/annotated/<text>")
def annotated(text):
    log.clear()
    with Annotated():
        log.append(parse(text))
    return jsonify(log)


@app.get("/exact/<text>")
def exact(text):
    log.clear()
    try:
        with Exact():
            log.append(parse(text))
    except Exception as e:
        log.append(isinstance(e, (KeyError, OwnError)))
        log.append(isinstance(e, LookupError))
    return jsonify(log)


@app.get("/forward/<text>")
def forward(text):
    f = Forward()
    try:
        with f:
            parse(text)
    except (ValueError, KeyError):
        pass
    return jsonify(f.failed)


@app.get("/transaction/<text>")
def transaction(text):
    items = [1, 2]
    try:
        with Transaction(items) as t:
            t.append(3)
            t.append(parse(text))
    except ValueError:
        return jsonify(items), 400
    return jsonify(items)


@app.get("/rollback/<text>")
def rolled(text):
    items = ["a"]
    try:
        with rollback(items) as xs:
            xs.append("b")
            xs.append(parse(text))
    except KeyError:
        return jsonify(items), 500
    return jsonify(items)


@app.get("/wrapped/<text>")
def wraps(text):
    try:
        with wrapped():
            n = parse(text)
    except RuntimeError as e:
        return f"{type(e).__name__} {e}"
    return str(n)


#: GET /recorder/5
#: GET /recorder/x
#: GET /recorder/key
#: GET /quiet/5
#: GET /quiet/x
#: GET /quiet/key
#: GET /bytype/5
#: GET /bytype/x
#: GET /bytype/key
#: GET /forward/5
#: GET /forward/x
#: GET /transaction/5
#: GET /transaction/x
#: GET /rollback/5
#: GET /rollback/x
#: GET /rollback/key
#: GET /wrapped/5
#: GET /wrapped/key
#: GET /recorder/own
#: GET /recorder/abort
#: GET /quiet/own
#: GET /annotated/5
#: GET /annotated/key
#: GET /annotated/own
#: GET /annotated/abort
#: GET /exact/5
#: GET /exact/x
#: GET /exact/key
#: GET /exact/own
