"""Strings: methods over awkward texts, slices, the character database."""
import html
import sys
import unicodedata

STRINGS = [
    "", "a", "A", " ", "  ", "abc", "ABC", "Abc Def", "hello world", "hELLO wORLD", "they're bill's", "a,b,,c", ",a,", ",,", "a b  c ", "\ta\nb\r\nc\x0bd\x0ce\x1cf\x1dg\x1eh\x85i\u2028j\u2029k", "line\n", "\n", "\r\n\r", "x\n\ny",
    "ß", "straße", "ŒUVRE œuvre", "ΑΣ", "ΑΣ ΑΣΒ", "Σ", "aΣ.", "aΣ.b", "İ", "ı", "ŉ", "ǰ", "ΐ", "և", "ﬁ", "ﬃ", "ǆ ǅ Ǆ", "ᾳ ᾼ", "ᾷ", "ǅungla", "É", "é", "e\u0301", "日本語", "日本 語", "😀", "a😀b", "👨‍👩‍👧", "\u200b", "\ufeffx", "\xa0x\xa0", "\u2003x\u3000",
    "\x00", "\x1f", "\x7f", "\x80", "\xad", "it's", 'say "hi"', "it's \"both\"", "back\\slash", "tab\there", "%s %d", "{} {x}", "<a href='x'>&</a>", "1", "12", "-12", "+3", "１２", "²", "½", "Ⅷ", "①", "१२", "三", "1a", "a1", "_x", "x y", "class", "a-b", "ñandú", "ªº", "ʰ",
    "aaa", "aaaa", "abab", "abcabcabc", "\ud800", "a\udc00b", "\ud83d\ude00", "Title Case", "Title case", "TITLE", "a.b.c", "/path/to/x.txt", "user@example.com", "x" * 50, "ab" * 20, "ﬀoo ﬀOO", "ⓐⒶ", "ᏸᏰ", "ꭰ", "ẞ", "K", "Å", "ſ", "ͅ", "a\u0345", "0x1f", "1_000", "\u0130stanbul", "DŽ", "ŀ", "\u1e9e", "\u01c5a", "ὈΔΥΣΣΕΎΣ", "Σ'", "A'Σ", "aΣ\u0301", "\u03a3\u03a3",
]
SHORT = ["", "a", "b", "ab", ",", " ", "x", "é", "ß", "日", "\n", "😀", "A", "l", "aa", "abc", "\udc00", "'"]
NO_ARGS = ["upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalnum", "isalpha", "isascii", "isdecimal", "isdigit", "isidentifier", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines", "expandtabs", "encode"]


def call(r, s, name, *args, **kwargs):
    r.call("Call", lambda s, name, args, kwargs: getattr(s, name)(*args, **kwargs), s, name, args, kwargs)


def methods(r):
    for s in STRINGS:
        for name in NO_ARGS:
            call(r, s, name)
        for name, f in {"Repr": repr, "ASCII": ascii, "Len": len, "ToList": list, "Truth": bool}.items():
            r.call(name, f, s)
        call(r, s, "splitlines", True)
        call(r, s, "splitlines", keepends=True)
        for t in SHORT:
            for name in ("strip", "lstrip", "rstrip", "split", "rsplit", "partition", "rpartition", "find", "rfind", "index", "rindex", "count", "startswith", "endswith", "removeprefix", "removesuffix", "join"):
                call(r, s, name, t)
            r.call("In", lambda a, b: a in b, t, s)
        for t in (None, ",", "a", " "):
            for n in (0, 1, -1):
                call(r, s, "split", t, n)
                call(r, s, "rsplit", t, n)
        call(r, s, "split", maxsplit=1)
        for old in ("a", "", "ab", "é", "aa", "日"):
            for new in ("", "x", "é😀"):
                call(r, s, "replace", old, new)
                for n in (0, 1, -1):
                    call(r, s, "replace", old, new, n)
        for width in (-1, 6, 7):
            for name in ("center", "ljust", "rjust"):
                call(r, s, name, width)
                call(r, s, name, width, "*")
                call(r, s, name, width, "é")
            call(r, s, "zfill", width)
        for n in (0, 1, 4, -3):
            call(r, s, "expandtabs", n)
        for lo, hi in ((0, 2), (1, None), (-2, None), (None, -1), (5, 2), (100, 200), (0, 100), (2, 2)):
            for t in ("", "b"):
                for name in ("find", "rfind", "count", "index", "rindex", "startswith", "endswith"):
                    call(r, s, name, t, lo, hi)
        call(r, s, "startswith", ("x", "a", "日"))
        call(r, s, "endswith", ())
        for encoding in ("utf-8", "ascii", "latin-1", "UTF8", "utf-16", "utf-16-be", "utf-32-le", "utf_8_sig", "klingon"):
            for errors in ("strict", "replace", "backslashreplace", "xmlcharrefreplace") if encoding in ("ascii", "utf-8") else ("strict", "ignore"):
                if encoding.startswith("utf-") and encoding != "utf-8" and any(0xD800 <= ord(c) <= 0xDFFF for c in s):
                    continue
                call(r, s, "encode", encoding, errors)
        call(r, s, "encode", "utf-8", "surrogatepass")
        call(r, s, "translate", str.maketrans("abc", "xyz", "d"))
        call(r, s, "translate", {97: "AA", 98: None, 99: 8364})
        for t in STRINGS[::7]:
            for name, f in {"Lt": lambda a, b: a < b, "Add": lambda a, b: a + b, "Eq": lambda a, b: a == b}.items():
                r.call(name, f, s, t)


def mistakes(r):
    wrong = [None, 1, 1.5, b"x", [1], ("a", 1), {}, True]
    names = [n for n in dir(str) if not n.startswith("_") and n not in ("format", "format_map", "maketrans")]
    for name in names + ["nope"]:
        call(r, "abc", name)
        for w in wrong:
            call(r, "abc", name, w)
            call(r, "abc", name, "a", w)
            call(r, "abc", name, "a", "b", w)
            call(r, "abc", name, 5, w)
        call(r, "abc", name, "a", "b", "c", "d")
        call(r, "abc", name, "a", 1, 2, 3)
        call(r, "abc", name, bad=1)
    for args in ((), ("ab",), ("ab", "xy"), ("ab", "x"), ("ab", "xy", "z"), ({"a": 1},), ({"ab": 1},), ({1.5: 2},), (5,), (5, "x"), ("x", 5)):
        call(r, "", "maketrans", *args)
    for items in (["a", "b"], ("x",), [], ["a", 1], [None], {"k": 1, "m": 2}, "xyz", 5, None, [["a"]]):
        call(r, ", ", "join", items)
    for name in dir(bytes):
        if name in ("decode", "split", "replace", "strip", "join", "startswith", "endswith"):
            for args in ((), (b"a",), (b"a", b"b"), ("a",), (1,)):
                if name.endswith("with") and len(args) > 1:  # bounds are not offered
                    continue
                call(r, b"a b a", name, *args)
    for name in ("bit_length", "bit_count", "conjugate", "as_integer_ratio", "nope", "is_integer", "append"):
        for v in (0, 5, -255, True, 2**70 if name == "bit_length" else 7, 2.5, -0.1, 3.0, None, [], (), {}, {1}):
            call(r, v, name)


def decoding(r):
    samples = [b"", b"abc", b"\xc3\xa9", b"\xff", b"a\xc3", b"\xc3(", b"\xe2\x82", b"\xe2\x82x", b"\xe2\x28\xa1", b"\xf0\x9f\x98\x80", b"\xf0\x9f\x98", b"\xf0\x9f\x98x", b"\xed\xa0\x80", b"\xc0\xaf", b"\xf5\x80\x80\x80", b"\xf4\x90\x80\x80", b"\x80", b"a\x80b\x81c", b"\xef\xbb\xbfx", b"\xe0\x80\x80", b"\xf0\x80\x80\x80", b"\xff\xfea\x00", b"\xfe\xff\x00a", b"\xed\xa0", b"\xfe\xfe\xff\xff"]
    for b in samples:
        for encoding in ("utf-8", "ascii", "latin-1", "utf-8-sig", "utf8", "ISO-8859-1", "nope"):
            for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass", "bad"):
                if encoding != "utf-8-sig" or errors != "bad":  # an error wrapped in an error
                    call(r, b, "decode", encoding, errors)
    for _ in range(3000):
        b = bytes(r.random.choice([0x61, 0x80, 0xBF, 0xC3, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0xED, 0xA0, 0xFF, 0xC0, 0xF4, 0x90]) for _ in range(r.random.randint(1, 6)))
        for errors in ("strict", "replace", "ignore"):
            call(r, b, "decode", "utf-8", errors)


def slices(r):
    bounds = [None, 0, 1, 2, -1, -2, 5, -5, 100, -100]
    for x in ("", "a", "héllo", "abcdef", "日本😀x", [1, 2, 3, 4, 5], [], (1, 2, 3), b"abcd"):
        for lo in bounds:
            for hi in bounds:
                for step in (None, 1, 2, -1, -2, 3, -100, 0):
                    r.call("GetSlice", lambda x, lo, hi, step: x[lo:hi:step], x, lo, hi, step)
        for k in bounds + [True, 1.0, "a", 2**70, (), b"x"]:
            r.call("GetItem", lambda x, k: x[k], x, k)
    for x in (None, 5, 1.5, {}, {"a": 1, 1: 2}, {1, 2}, True):
        for k in (0, "a", 1.0, True, None, [], (), {}, 2):
            r.call("GetItem", lambda x, k: x[k], x, k)
        for lo in (0, "a"):
            if not isinstance(x, dict):
                r.call("GetSlice", lambda x, lo, hi, step: x[lo:hi:step], x, lo, None, None)
    r.call("GetSlice", lambda x, lo, hi, step: x[lo:hi:step], "abc", "a", None, None)
    r.call("GetSlice", lambda x, lo, hi, step: x[lo:hi:step], [1, 2], 1.5, None, None)
    r.call("GetSlice", lambda x, lo, hi, step: x[lo:hi:step], "abc", 2**80, None, None)
    r.call("GetSlice", lambda x, lo, hi, step: x[lo:hi:step], "abc", -2**80, 2**80, None)


def escaping(r):
    for s in STRINGS + ["&amp;", "&#39;'", "<<>>", "\"'&<>"]:
        r.call("HTMLEscape", html.escape, s)
        r.call("HTMLEscapeText", lambda s: html.escape(s, quote=False), s)


PREDICATES = ["isalnum", "isalpha", "isdecimal", "isdigit", "islower", "isnumeric", "isprintable", "isspace", "istitle", "isupper", "isidentifier"]
MAPPINGS = ["upper", "lower", "title", "casefold", "capitalize", "swapcase"]


def characters(r):
    """All assigned characters of this Python's Unicode version, in ranges for tests and block by block for mappings."""
    chars = [c for c in range(sys.maxunicode + 1) if unicodedata.category(chr(c)) != "Cn" and not 0xD800 <= c <= 0xDFFF]
    r.call("Assigned", lambda: [x for pair in ranges(chars) for x in pair])
    for name in PREDICATES:
        r.call("Predicate", lambda name: [x for pair in ranges([c for c in chars if getattr(chr(c), name)()]) for x in pair], name)
    for name in MAPPINGS:
        changed = [c for c in chars if getattr(chr(c), name)() != chr(c)]
        for block in range(0, 0x20000, 0x400):
            part = [c for c in changed if block <= c < block + 0x400]
            if part:
                r.call("Mapping", lambda name, lo, hi: [[c, getattr(chr(c), name)()] for c in part], name, block, block + 0x400)


def ranges(chars):
    out = []
    for c in chars:
        if out and out[-1][1] == c - 1:
            out[-1][1] = c
        else:
            out.append([c, c])
    return out


FAMILIES = {"methods": methods, "mistakes": mistakes, "decoding": decoding, "slices": slices, "escaping": escaping, "characters": characters}
