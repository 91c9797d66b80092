"""Indexing and slicing of strings, lists, tuples and bytes."""


def first(s): return s[0]
#: first("abc")
#: first("")
def last(s): return s[-1]
#: last("abé")
#: last("")
def at(s, i): return s[i]
#: at("abc", 1)
#: at("abc", -3)
#: at("abc", 3)
#: at("abc", -4)
def head(s, n): return s[:n]
#: head("abcdef", 3)
#: head("abcdef", -2)
#: head("ab", 10)
def tail(s, n): return s[n:]
#: tail("abcdef", 3)
#: tail("abcdef", -2)
#: tail("ab", 10)
def middle(s, a, b): return s[a:b]
#: middle("abcdef", 1, 4)
#: middle("abcdef", -4, -1)
#: middle("abcdef", 4, 1)
#: middle("aéîõü", 1, 4)
def step(s, k): return s[::k]
#: step("abcdef", 2)
#: step("abcdef", -1)
#: step("abcdef", -2)
#: step("abcdef", 0)
def all_three(s, a, b, k): return s[a:b:k]
#: all_three("abcdefgh", 1, 7, 2)
#: all_three("abcdefgh", 7, 1, -2)
#: all_three("abcdefgh", None, None, -3)
def list_at(x, i): return x[i]
#: list_at([1, 2, 3], 0)
#: list_at([1, 2, 3], -1)
#: list_at([1, 2, 3], 3)
def list_head(x, n): return x[:n]
#: list_head([1, 2, 3], 2)
#: list_head([1, 2, 3], -1)
#: list_head([], 1)
def list_tail(x): return x[1:]
#: list_tail([1, 2, 3])
#: list_tail([])
def list_reversed(x): return x[::-1]
#: list_reversed([1, 2, 3])
def list_every_second(x): return x[::2]
#: list_every_second([1, 2, 3, 4, 5])
def list_copy(x):
    y = x[:]
    y.append(9)
    return x, y
#: list_copy([1])
def list_last_two(x): return x[-2:]
#: list_last_two([1, 2, 3])
#: list_last_two([1])
def tuple_slice(x): return x[1:]
#: tuple_slice((1, 2, 3))
def tuple_at(x): return x[0]
#: tuple_at((1, 2))
def bytes_at(x): return x[0]
#: bytes_at(b"abc")
def bytes_slice(x): return x[1:3]
#: bytes_slice(b"abcd")
def nested(x): return x[1][0]
#: nested([[1], [2, 3]])
def nested_missing(x): return x[5][0]
#: nested_missing([[1]])
def set_item(x):
    x[0] = 9
    return x
#: set_item([1, 2])
#: set_item([])
def set_last(x):
    x[-1] = 9
    return x
#: set_last([1, 2])
def del_item(x):
    del x[1]
    return x
#: del_item([1, 2, 3])
#: del_item([1])
def del_slice(x):
    del x[1:3]
    return x
#: del_slice([1, 2, 3, 4])
def set_slice(x):
    x[1:2] = [7, 8, 9]
    return x
#: set_slice([1, 2, 3])
def page(items, number, size):
    start = (number - 1) * size
    return items[start:start + size]
#: page([1, 2, 3, 4, 5], 1, 2)
#: page([1, 2, 3, 4, 5], 3, 2)
#: page([1, 2, 3, 4, 5], 4, 2)
#: page([1, 2, 3, 4, 5], 0, 2)
def chunks(items, n): return [items[i:i + n] for i in range(0, len(items), n)]
#: chunks([1, 2, 3, 4, 5], 2)
#: chunks([], 2)
def rotate(items, k): return items[k:] + items[:k]
#: rotate([1, 2, 3, 4], 1)
#: rotate([1, 2, 3, 4], -1)
def halves(s):
    mid = len(s) // 2
    return s[:mid], s[mid:]
#: halves("abcde")
def string_index_type(s): return s["a"]
#: string_index_type("abc")
def list_index_type(x): return x["a"]
#: list_index_type([1])
def none_index(x): return x[0]
#: none_index(None)
def swap(x, i, j):
    x[i], x[j] = x[j], x[i]
    return x
#: swap([1, 2, 3], 0, 2)
def extension(name): return name[name.rfind(".") + 1:]
#: extension("a.tar.gz")
def windows(x, n): return [x[i:i + n] for i in range(len(x) - n + 1)]
#: windows([1, 2, 3, 4], 2)
def matrix_column(m, j): return [row[j] for row in m]
#: matrix_column([[1, 2], [3, 4]], 1)
def transpose(m): return [list(row) for row in zip(*m)]
#: transpose([[1, 2], [3, 4], [5, 6]])
def binary_search(x, v):
    lo, hi = 0, len(x)
    while lo < hi:
        mid = (lo + hi) // 2
        if x[mid] < v:
            lo = mid + 1
        else:
            hi = mid
    return lo
#: binary_search([1, 3, 5, 7], 5)
#: binary_search([1, 3, 5, 7], 8)
def bubble(x):
    x = list(x)
    for i in range(len(x)):
        for j in range(len(x) - 1 - i):
            if x[j] > x[j + 1]:
                x[j], x[j + 1] = x[j + 1], x[j]
    return x
#: bubble([3, 1, 2])
def pick(x, *indexes): return [x[i] for i in indexes]
#: pick([1, 2, 3], 0, -1)
def insert_at(x, i, v):
    x[i:i] = [v]
    return x
#: insert_at([1, 2], 1, 9)
def slice_object(x): return x[slice(1, 3)]
#: slice_object([1, 2, 3, 4])
