"""Functions of one text, as programs make aliases of names with them. foldcalls.txt has CPython's answers."""
from typing import List


def camel(name: str) -> str:
    first, *others = name.split("_")
    return "".join([first.lower(), *map(str.title, others)])


def camel_parts(s):
    parts = s.split("_")
    return parts[0] + "".join(word.capitalize() for word in parts[1:])


def camel_enumerate(string: str) -> str:
    """Say it in camel case."""
    return "".join(word if i == 0 else word.capitalize() for i, word in enumerate(string.split("_")))


def camel_loop(value):
    out = ""
    for i, part in enumerate(value.split("_")):
        if i > 0:
            out += part[:1].upper() + part[1:]
        else:
            out += part
    return out


def camel_list(value):
    words: List[str] = []
    for part in value.split("_"):
        words.append(part.title() if words else part)
    return "".join(words)


def pascal(text):
    return text.title().replace("_", "")


def kebab(text):
    return text.replace("_", "-")


def snake(text):
    result = []
    for ch in text:
        if ch.isupper():
            result.append("_")
        result.append(ch.lower())
    return "".join(result).lstrip("_")


def lower_first(text):
    joined = "".join(w.capitalize() for w in text.split("_"))
    return joined[0].lower() + joined[1:] if joined else joined


def early(text):
    for ch in text:
        if ch == "_":
            return text.upper()
    return text


def ends(text):
    *most, last = text.split("_")
    [first, *_] = text
    return last + ":" + ",".join(most) + first


def counted(text):
    n = 0
    for _ in text:
        n += 1
    return f"{text}{n}"


def alias_shared(text):
    xs = []
    ys = xs
    ys.append(text)
    return "".join(xs)


def unknown(text):
    import random
    return text + str(random.random())


def no_return(text):
    if text == "is_admin":
        return "x"
