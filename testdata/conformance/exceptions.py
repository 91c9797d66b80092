"""Exceptions: raising, catching, texts, order of finally."""


def catch(x):
    try:
        return 10 / x
    except ZeroDivisionError:
        return "zero"
#: catch(2)
#: catch(0)
def catch_as(s):
    try:
        return int(s)
    except ValueError as e:
        return str(e)
#: catch_as("5")
#: catch_as("x")
def catch_tuple(f):
    try:
        return [1][f]
    except (IndexError, TypeError) as e:
        return type(e).__name__
#: catch_tuple(0)
#: catch_tuple(5)
#: catch_tuple("a")
def catch_order(x):
    try:
        return {"a": 1}[x]
    except LookupError:
        return "lookup"
    except KeyError:
        return "key"
#: catch_order("b")
def catch_base(x):
    try:
        return int(x)
    except Exception as e:
        return repr(e)
#: catch_base("z")
#: catch_base(None)
def catch_bare(x):
    try:
        return int(x)
    except:
        return "bare"
#: catch_bare("z")
def try_else(x):
    try:
        v = int(x)
    except ValueError:
        return "bad"
    else:
        return v + 1
#: try_else("1")
#: try_else("a")
def try_finally(x):
    out = []
    try:
        out.append(1 / x)
    except ZeroDivisionError:
        out.append("zero")
    finally:
        out.append("finally")
    return out
#: try_finally(1)
#: try_finally(0)
def finally_return(x):
    try:
        return 1 / x
    finally:
        return "finally wins"
#: finally_return(1)
#: finally_return(0)
events = []
def finally_reraise(x):
    try:
        return 1 / x
    finally:
        events.append(x)
#: finally_reraise(1)
#: finally_reraise(0)
def events_seen(): return events
#: events_seen()
def reraise(x):
    try:
        return int(x)
    except ValueError:
        raise
#: reraise("q")
def raise_new(x):
    try:
        return int(x)
    except ValueError as e:
        raise RuntimeError("wrapped: " + str(e))
#: raise_new("q")
def raise_from(x):
    try:
        return int(x)
    except ValueError as e:
        raise RuntimeError("from") from e
#: raise_from("q")
def raise_class(): raise ValueError
#: raise_class()
def raise_text(n): raise ValueError(f"bad value {n}")
#: raise_text(3)
def raise_args():
    try:
        raise ValueError("a", 2)
    except ValueError as e:
        return e.args, str(e)
#: raise_args()
def raise_no_args():
    try:
        raise KeyError()
    except KeyError as e:
        return e.args, str(e), repr(e)
#: raise_no_args()
def key_error_text(k):
    try:
        return {}[k]
    except KeyError as e:
        return str(e), e.args[0]
#: key_error_text("x")
#: key_error_text(1)
class AppError(Exception):
    status = 400
    def __init__(self, message, code=None):
        super().__init__(message)
        self.message = message
        if code is not None:
            self.status = code
class NotFound(AppError):
    status = 404
def own(kind):
    try:
        if kind == "nf":
            raise NotFound("no such thing")
        if kind == "code":
            raise AppError("teapot", 418)
        raise AppError("plain")
    except AppError as e:
        return type(e).__name__, e.message, e.status, str(e)
#: own("nf")
#: own("code")
#: own("plain")
def own_uncaught(): raise NotFound("gone")
#: own_uncaught()
class Simple(Exception):
    pass
def simple(x):
    try:
        raise Simple(x)
    except Simple as e:
        return e.args, str(e), repr(e)
#: simple("m")
#: simple(5)
class WithStr(Exception):
    def __init__(self, field):
        self.field = field
    def __str__(self):
        return f"field {self.field} is wrong"
def with_str():
    try:
        raise WithStr("age")
    except WithStr as e:
        return str(e), e.field
#: with_str()
class Validation(ValueError):
    pass
def subclass_of_builtin():
    try:
        raise Validation("v")
    except ValueError as e:
        return isinstance(e, Validation), str(e)
#: subclass_of_builtin()
def nested_try(x):
    try:
        try:
            return int(x)
        except TypeError:
            return "inner"
    except ValueError:
        return "outer"
#: nested_try("q")
#: nested_try(None)
def handler_raises(x):
    try:
        try:
            return int(x)
        except ValueError:
            return 1 / 0
    except ZeroDivisionError as e:
        return str(e)
#: handler_raises("q")
def loop_try(x):
    good, bad = [], []
    for v in x:
        try:
            good.append(int(v))
        except ValueError:
            bad.append(v)
            continue
    return good, bad
#: loop_try(["1", "x", "2"])
def loop_break(x):
    total = 0
    for v in x:
        try:
            total += int(v)
        except ValueError:
            break
        finally:
            total += 100
    return total
#: loop_break(["1", "x", "2"])
def retry(n):
    attempts = 0
    while True:
        try:
            attempts += 1
            if attempts < n:
                raise ConnectionError("again")
            return attempts
        except ConnectionError:
            if attempts >= 5:
                raise
#: retry(3)
#: retry(9)
def variable_after(x):
    try:
        value = int(x)
    except ValueError:
        value = None
    return value
#: variable_after("7")
#: variable_after("q")
def exception_unbound(x):
    try:
        int(x)
    except ValueError as e:
        pass
    try:
        return e
    except NameError:
        return "unbound"
#: exception_unbound("q")
def attribute_error(x):
    try:
        return x.nothing
    except AttributeError as e:
        return str(e)
#: attribute_error("s")
#: attribute_error(None)
#: attribute_error([])
def attribute_uncaught(x): return x.nothing
#: attribute_uncaught(5)
def type_error_concat(x): return "a" + x
#: type_error_concat(1)
#: type_error_concat(None)
#: type_error_concat([1])
def type_error_add(x): return 1 + x
#: type_error_add("a")
#: type_error_add(None)
def type_error_list(x): return [1] + x
#: type_error_list("a")
#: type_error_list(None)
def type_error_len(x): return len(x)
#: type_error_len(5)
#: type_error_len(None)
def type_error_iter(x): return [v for v in x]
#: type_error_iter(5)
def type_error_index(x): return x[0]
#: type_error_index(5)
#: type_error_index({1})
def type_error_item(x):
    x["a"] = 1
    return x
#: type_error_item("s")
#: type_error_item([1])
def type_error_int(x): return int(x)
#: type_error_int({})
def type_error_unpack(x):
    a, b = x
    return a
#: type_error_unpack(5)
#: type_error_unpack("abc")
def type_error_compare(x): return x > 1
#: type_error_compare("a")
#: type_error_compare(None)
def type_error_in(x): return 1 in x
#: type_error_in(5)
#: type_error_in("a")
def type_error_format(x): return "%d" % x
#: type_error_format("a")
def type_error_join(x): return "".join(x)
#: type_error_join([1])
#: type_error_join(None)
def type_error_neg(x): return -x
#: type_error_neg("a")
def type_error_call(x): return x(1)
#: type_error_call("a")
def type_error_star(x): return max(*x)
#: type_error_star(5)
def unicode_error(b): return b.decode()
#: unicode_error(b"ok")
#: unicode_error(b"\xff")
def assertion(x):
    try:
        assert x, "must be set"
    except AssertionError as e:
        return str(e)
    return "ok"
#: assertion(0)
#: assertion(1)
def index_text(x):
    try:
        return x[9]
    except IndexError as e:
        return str(e)
#: index_text([1])
#: index_text((1,))
#: index_text("a")
def pop_text(x):
    try:
        return x.pop()
    except IndexError as e:
        return str(e)
#: pop_text([])
def stop_iteration():
    try:
        return next(iter([]))
    except StopIteration as e:
        return str(e), e.value
#: stop_iteration()
def not_implemented(): raise NotImplementedError("later")
#: not_implemented()
def os_error():
    try:
        open("/nonexistent/file")
    except FileNotFoundError as e:
        return str(e), e.errno
#: os_error()
def permission(): raise PermissionError("denied")
#: permission()
def bool_of_exception():
    e = ValueError("x")
    return bool(e), e.args
#: bool_of_exception()
def exception_equality():
    a, b = ValueError("x"), ValueError("x")
    return a == b, a.args == b.args
#: exception_equality()
def collect(x):
    errors = {}
    for name, value in x.items():
        try:
            if value is None:
                raise ValueError("required")
            if value < 0:
                raise ValueError("negative")
        except ValueError as e:
            errors[name] = str(e)
        except TypeError:
            errors[name] = "type"
    return errors
#: collect({"a": None, "b": -1, "c": 3, "d": "q"})
def cleanup(steps):
    out = []
    for s in steps:
        try:
            if s == "bad":
                raise RuntimeError(s)
            out.append(s)
        except RuntimeError:
            out.append("failed")
        else:
            out.append("ok")
        finally:
            out.append("end")
    return out
#: cleanup(["x", "bad"])
def context_chain():
    try:
        try:
            raise KeyError("a")
        except KeyError as e:
            raise ValueError("b") from e
    except ValueError as e:
        return repr(e.__cause__)
#: context_chain()
def isinstance_exc(x):
    try:
        int(x)
    except Exception as e:
        return isinstance(e, ValueError), isinstance(e, TypeError)
    return None
#: isinstance_exc("a")
#: isinstance_exc(None)
#: isinstance_exc("1")
def raise_in_else():
    try:
        try:
            pass
        except ValueError:
            return "inner"
        else:
            raise ValueError("else")
    except ValueError as e:
        return "outer " + str(e)
#: raise_in_else()
def return_in_loop_finally():
    out = []
    for i in range(3):
        try:
            if i == 1:
                return out
        finally:
            out.append(i)
#: return_in_loop_finally()
