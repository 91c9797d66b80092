"""Control flow: if, for, while, else, break, continue, return."""


def if_else(n):
    if n > 0:
        return "positive"
    elif n < 0:
        return "negative"
    else:
        return "zero"
#: if_else(1)
#: if_else(-1)
#: if_else(0)
def no_return(n):
    if n:
        return 1
#: no_return(0)
#: no_return(1)
def early(x):
    for v in x:
        if v < 0:
            return v
    return "none"
#: early([1, -2])
#: early([1])
def for_else(x):
    for v in x:
        if v == 3:
            break
    else:
        return "no three"
    return "three"
#: for_else([1, 3])
#: for_else([1])
def while_else(n):
    while n > 0:
        n -= 1
        if n == 5:
            break
    else:
        return "done"
    return "broke"
#: while_else(3)
#: while_else(9)
def continue_(x):
    out = []
    for v in x:
        if v % 2:
            continue
        out.append(v)
    return out
#: continue_([1, 2, 3, 4])
def nested_break(m):
    found = None
    for i, row in enumerate(m):
        for j, v in enumerate(row):
            if v == 0:
                found = (i, j)
                break
        if found:
            break
    return found
#: nested_break([[1, 2], [3, 0]])
#: nested_break([[1]])
def loop_variable_after(x):
    for i in x:
        pass
    return i
#: loop_variable_after([1, 2])
#: loop_variable_after([])
def while_true():
    n = 0
    while True:
        n += 1
        if n > 4:
            return n
#: while_true()
def while_walrus(x):
    out = []
    it = list(x)
    while (v := it.pop()) != 0:
        out.append(v)
    return out
#: while_walrus([0, 1, 2])
def ternary(n): return "big" if n > 10 else "small" if n > 5 else "tiny"
#: ternary(20)
#: ternary(7)
#: ternary(1)
def and_or(a, b): return a and b, a or b
#: and_or(0, "x")
#: and_or("a", "")
#: and_or(None, [])
def and_or_chain(a, b, c): return a or b or c, a and b and c
#: and_or_chain("", 0, None)
#: and_or_chain(1, 2, 3)
def short_circuit(d): return "a" in d and d["a"] > 1
#: short_circuit({})
#: short_circuit({"a": 2})
def not_(x): return not x
#: not_("")
#: not_([1])
def is_none(x): return x is None, x is not None
#: is_none(None)
#: is_none(0)
def in_tuple(x): return x in ("a", "b")
#: in_tuple("a")
#: in_tuple("z")
def truthiness(x):
    if x:
        return "truthy"
    return "falsy"
#: truthiness(0.0)
#: truthiness("0")
#: truthiness({})
#: truthiness(None)
def guard(data):
    if not data:
        return "empty"
    if "name" not in data:
        return "no name"
    return data["name"]
#: guard({})
#: guard({"x": 1})
#: guard({"name": "n"})
def count_down(n):
    out = []
    for i in range(n, 0, -1):
        out.append(i)
    return out
#: count_down(3)
def range_var(n):
    total = 0
    for i in range(n):
        i += 10
        total += i
    return total
#: range_var(3)
def modify_range_bound(n):
    out = []
    for i in range(n):
        n -= 1
        out.append(i)
    return out, n
#: modify_range_bound(3)
def string_loop(s):
    out = []
    for c in s:
        out.append(c)
    return out
#: string_loop("aé")
def dict_loop(d):
    out = []
    for k in d:
        out.append(k)
    return out
#: dict_loop({"a": 1})
def bytes_loop(b): return [x for x in b]
#: bytes_loop(b"ab")
def none_loop(x):
    for v in x:
        pass
    return 1
#: none_loop(None)
def int_loop(x):
    for v in x:
        pass
    return 1
#: int_loop(5)
def pass_only(x):
    if x:
        pass
    else:
        return 1
#: pass_only(1)
#: pass_only(0)
def del_local():
    x = 1
    del x
    return x
#: del_local()
def unbound(flag):
    if flag:
        y = 1
    return y
#: unbound(True)
#: unbound(False)
def assert_ok(x):
    assert x > 0
    return x
#: assert_ok(1)
#: assert_ok(0)
def assert_message(x):
    assert x > 0, f"got {x}"
    return x
#: assert_message(-1)
def global_read(): return LIMIT * 2
LIMIT = 21
#: global_read()
counter = 0
def global_write():
    global counter
    counter += 1
    return counter
#: global_write()
#: global_write()
registry = {}
def register(k, v):
    registry[k] = v
    return len(registry)
#: register("a", 1)
#: register("b", 1)
#: register("a", 2)
log = []
def note(m):
    log.append(m)
    return list(log)
#: note("x")
#: note("y")
def match_value(x):
    match x:
        case 1:
            return "one"
        case "a" | "b":
            return "letter"
        case None:
            return "none"
        case _:
            return "other"
#: match_value(1)
#: match_value("b")
#: match_value(None)
#: match_value(2.5)
def match_sequence(x):
    match x:
        case []:
            return "empty"
        case [a]:
            return f"one {a}"
        case [a, b]:
            return f"two {a} {b}"
        case [a, *rest]:
            return f"many {a} {rest}"
#: match_sequence([])
#: match_sequence([1])
#: match_sequence([1, 2])
#: match_sequence([1, 2, 3])
def match_mapping(x):
    match x:
        case {"type": "circle", "r": r}:
            return 3 * r * r
        case {"type": "square", "side": s}:
            return s * s
        case {"type": t, **rest}:
            return t, rest
        case _:
            return None
#: match_mapping({"type": "circle", "r": 2})
#: match_mapping({"type": "square", "side": 3})
#: match_mapping({"type": "x", "y": 1})
#: match_mapping({})
def match_guard(n):
    match n:
        case int() if n < 0:
            return "negative"
        case int():
            return "int"
        case str(s):
            return "str " + s
        case _:
            return "other"
#: match_guard(-1)
#: match_guard(1)
#: match_guard("q")
#: match_guard(None)
def match_command(line):
    match line.split():
        case ["go", direction]:
            return "going " + direction
        case ["quit" | "exit"]:
            return "bye"
        case ["take", *items]:
            return items
        case other:
            return len(other)
#: match_command("go north")
#: match_command("exit")
#: match_command("take a b")
#: match_command("what is this")
def chained_assign():
    a = b = c = 1
    b += 1
    return a, b, c
#: chained_assign()
def augmented_list(x):
    x[0] += 5
    x[-1] *= 2
    return x
#: augmented_list([1, 2, 3])
def augmented_dict(d, k):
    d[k] = d.get(k, 0) + 1
    d[k] -= 3
    return d
#: augmented_dict({}, "a")
def swap_three(a, b, c):
    a, b, c = c, a, b
    return a, b, c
#: swap_three(1, 2, 3)
def fizzbuzz(n):
    out = []
    for i in range(1, n + 1):
        if i % 15 == 0:
            out.append("FizzBuzz")
        elif i % 3 == 0:
            out.append("Fizz")
        elif i % 5 == 0:
            out.append("Buzz")
        else:
            out.append(str(i))
    return out
#: fizzbuzz(15)
def balanced(s):
    stack = []
    pairs = {")": "(", "]": "[", "}": "{"}
    for c in s:
        if c in "([{":
            stack.append(c)
        elif c in pairs:
            if not stack or stack.pop() != pairs[c]:
                return False
    return not stack
#: balanced("([]{})")
#: balanced("([)]")
#: balanced("((")
def pascal(n):
    rows = [[1]]
    for _ in range(n - 1):
        last = rows[-1]
        rows.append([1] + [last[i] + last[i + 1] for i in range(len(last) - 1)] + [1])
    return rows
#: pascal(5)
def two_sum(x, target):
    seen = {}
    for i, v in enumerate(x):
        if target - v in seen:
            return [seen[target - v], i]
        seen[v] = i
    return None
#: two_sum([2, 7, 11, 15], 9)
#: two_sum([1], 5)
