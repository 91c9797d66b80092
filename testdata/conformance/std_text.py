"""Texts and bytes: string, textwrap, html, re, difflib, shlex, fnmatch, struct and the methods of str and bytes."""

import binascii
import base64
import difflib
import fnmatch
import html
import json
import pprint
import re
import shlex
import string
import struct
import textwrap
import unicodedata
from string import Template, ascii_letters, capwords

WORD = re.compile(r"[A-Za-z']+")
LINE = re.compile(r"""
    ^(?P<host>\S+)\s          # host
    \[(?P<when>[^\]]+)\]\s
    "(?P<method>[A-Z]+)\s(?P<path>\S+)"\s
    (?P<status>\d{3})$
""", re.VERBOSE)
ROT = str.maketrans("abc", "bca")


def escaped(s): return html.escape(s), html.escape(s, quote=False), html.unescape(html.escape(s))
#: escaped("<a href=\"x\">O'Neil & co</a>")
def unescaped(s): return html.unescape(s)
#: unescaped("&lt;b&gt; &amp;amp; &eacute; &#39; &#x41; &nosuch; &copy")
def templated(name): return Template("Hello $name, ${name}! $$5").substitute(name=name), Template("$a $b").safe_substitute(a=1), Template("$x").substitute({"x": 2})
#: templated("Ada")
def template_missing(): return Template("$a $b").substitute(a=1)
#: template_missing()
def capitalised(s): return capwords(s), string.capwords("a-b-c", "-"), s.title(), s.capitalize(), s.swapcase()
#: capitalised("hello  big world's end")
def constants(): return ascii_letters[:3], string.punctuation, string.hexdigits, len(string.printable), string.whitespace
#: constants()
def wrap(s): return textwrap.wrap(s, width=12), textwrap.fill(s, 12), textwrap.shorten(s, width=15), textwrap.shorten(s, width=15, placeholder="...")
#: wrap("The quick brown fox jumps over the lazy dog")
def wrap_more(s): return textwrap.fill(s, width=16, initial_indent="* ", subsequent_indent="  "), textwrap.indent("a\nb\n\nc", "> ")
#: wrap_more("The quick brown fox jumps over")
def dedented(s): return textwrap.dedent(s)
#: dedented("    a\n      b\n    c\n")
def words(s): return WORD.findall(s.lower()), len(WORD.findall(s)), [m.group() for m in WORD.finditer(s)], [m.start() for m in WORD.finditer(s)]
#: words("It's a Test, a test")
def parsed(line):
    m = LINE.match(line)
    if not m:
        return None
    d = m.groupdict()
    d["status"] = int(d["status"])
    return d
#: parsed('h1 [10/Oct] "GET /x" 200')
#: parsed("nope")
def subs(s): return re.sub(r"(\w+)@(\w+)", r"\2 at \1", s), re.sub(r"(?P<a>\d)", r"<\g<a>>", s), re.subn("a", "b", s), re.sub("a", "b", s, count=1), re.sub(r"\d+", lambda m: str(int(m.group()) * 2), s)
#: subs("ada@site 12 a")
def sub_named(s):
    def repl(match):
        return match.group("word").upper() + "!"
    return re.sub(r"(?P<word>[a-z]+)", repl, s)
#: sub_named("ab 1 cd")
def sub_dict(s, values): return re.sub(r"\{(\w+)\}", lambda m: str(values.get(m.group(1), m.group(0))), s)
#: sub_dict("{a} and {b}", {"a": 1})
def splits(s): return re.split(r"\W+", s), re.split(r"(\W)", s), re.split(r"\s", s, maxsplit=1), [p for p in re.split(r"[,;]", s) if p]
#: splits("a, b;c")
def spans(s):
    m = re.search(r"(\d+)-(\d+)", s)
    return m.span(), m.start(1), m.end(2), m[1], m.group(1, 2), m.groups(), m.string, m.lastindex
#: spans("ab 12-34")
def flags(s): return re.findall(r"^\w", s, re.M), re.search("B", s, re.I) is not None, re.search("a.b", s, re.S | re.I) is not None, re.findall(r"(?i)A", s)
#: flags("a\nb")
def multi_groups(s): return re.findall(r"(\w)=(\d)", s), dict(re.findall(r"(\w)=(\d)", s)), re.findall(r"\b\w{2}\b", s)
#: multi_groups("a=1 b=2 cc")
def bad_pattern(p):
    try:
        re.compile(p)
        return "ok"
    except re.error as e:
        return "bad"
#: bad_pattern("a+")
def dynamic_pattern(p, s): return [m for m in re.findall(re.escape(p), s)], re.search(re.escape(p), s, re.IGNORECASE) is not None
#: dynamic_pattern("a.", "a.ba")
def ratio(a, b): return difflib.SequenceMatcher(None, a, b).ratio(), round(difflib.SequenceMatcher(None, a, b).quick_ratio(), 3)
#: ratio("kitten", "sitting")
#: ratio("", "")
def close(word, words): return difflib.get_close_matches(word, words), difflib.get_close_matches(word, words, n=1, cutoff=0.4)
#: close("appel", ["ape", "apple", "peach", "puppy"])
def unified(a, b): return list(difflib.unified_diff(a.splitlines(), b.splitlines(), fromfile="a", tofile="b", lineterm=""))
#: unified("one\ntwo\nthree", "one\n2\nthree")
def ndiffed(a, b): return list(difflib.ndiff(a.splitlines(), b.splitlines()))
#: ndiffed("one\ntwo", "one\ntwa")
def opcodes(a, b): return difflib.SequenceMatcher(None, a, b).get_opcodes()
#: opcodes("qabxcd", "abycdf")
def shell(s): return shlex.split(s), shlex.quote(s), shlex.join(["a b", "c"])
#: shell("ls -l 'my file' \"x y\"")
def shell_bad(s): return shlex.split(s)
#: shell_bad("a 'b")
def globs(names, p): return fnmatch.filter(names, p), [n for n in names if fnmatch.fnmatch(n, p)], fnmatch.fnmatchcase("A.TXT", p)
#: globs(["a.txt", "b.md", "c.txt"], "*.txt")
#: globs(["a1", "b2", "[x]"], "[ab]?")
def packed(a, b): return struct.pack(">HI", a, b), struct.unpack("<h", b"\x01\x00"), struct.calcsize("<if"), struct.pack("!B3s", 1, b"abc")
#: packed(1, 2)
def hexed(s): return binascii.hexlify(s.encode()), binascii.unhexlify("6162"), binascii.crc32(s.encode()), s.encode().hex(), bytes.fromhex("61 62")
#: hexed("abc")
def b64(s): return base64.b64encode(s.encode()).decode(), base64.urlsafe_b64encode(s.encode()), base64.b64decode("YWI="), base64.b32encode(b"ab"), base64.b16encode(b"ab"), base64.b85encode(b"abcd")
#: b64("hello?>")
def b64_bad(s):
    try:
        return base64.b64decode(s)
    except binascii.Error as e:
        return str(e)
#: b64_bad("abc")
def b64_validate(s):
    try:
        return base64.b64decode(s, validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError) as e:
        return type(e).__name__
#: b64_validate("YWI=")
#: b64_validate("a b=")
#: b64_validate("/w==")
def translated(s): return s.translate(ROT), s.translate(str.maketrans("", "", string.punctuation)), s.translate(str.maketrans({"a": "1", "b": None})), s.translate({97: "x"})
#: translated("abc, cab!")
def caesar(s, n):
    out = []
    for ch in s:
        if ch.isupper():
            out.append(chr((ord(ch) - ord("A") + n) % 26 + ord("A")))
        elif ch.islower():
            out.append(chr((ord(ch) - ord("a") + n) % 26 + ord("a")))
        else:
            out.append(ch)
    return "".join(out)
#: caesar("Hello, World", 3)
def rot13(s):
    import codecs
    return codecs.encode(s, "rot13")
#: rot13("Hello")
def str_rest(s): return s.casefold(), s.expandtabs(4), s.partition(" "), s.rpartition(" "), s.removeprefix("a"), s.removesuffix("c"), s.zfill(8), s.center(9, "*"), s.ljust(7, "."), s.rjust(7)
#: str_rest("a\tb c")
def str_checks(s): return s.isalpha(), s.isdigit(), s.isalnum(), s.isspace(), s.isidentifier(), s.isprintable(), s.isascii(), s.isdecimal(), s.isnumeric(), s.istitle()
#: str_checks("abc")
#: str_checks("12")
#: str_checks("A b")
def str_find(s): return s.find("b"), s.rfind("b"), s.index("b"), s.count("b"), s.startswith(("a", "x")), s.endswith("c"), s.split("b", 1), s.rsplit(None, 1), s.splitlines()
#: str_find("abc b\nbc")
def str_index(s): return s.index("zz")
#: str_index("abc")
def slugged(s):
    s = unicodedata.normalize("NFKD", s).encode("ascii", "ignore").decode("ascii")
    s = re.sub(r"[^\w\s-]", "", s).strip().lower()
    return re.sub(r"[-\s]+", "-", s)
#: slugged("Crème Brûlée: a Story!")
def palindrome(s):
    cleaned = "".join(ch.lower() for ch in s if ch.isalnum())
    return cleaned == cleaned[::-1]
#: palindrome("A man, a plan, a canal: Panama")
def bytes_methods(b): return b.upper(), b.split(b","), b.replace(b"a", b"x"), b.startswith(b"a"), b.find(b"b"), b.strip(), b.decode("latin-1"), b[0], b[1:], list(b)
#: bytes_methods(b"a,b\xe9")
def int_bytes(n): return n.to_bytes(4, "big"), int.from_bytes(b"\x01\x02", "big"), int.from_bytes(b"\x01\x02", "little"), n.to_bytes(2, byteorder="little"), n.bit_length(), n.bit_count()
#: int_bytes(258)
def bytes_array(s):
    b = bytearray(s.encode())
    b[0] = 65
    b.append(66)
    b.extend(b"cd")
    return bytes(b), len(b), b[0], b.decode()
#: bytes_array("xyz")
def specs(x): return f"{x:,.2f}", f"{x:>10.1f}|", f"{x:<8}|", f"{x:^10}|", f"{x:e}", f"{x:+.1f}", f"{x:010.3f}", f"{x:.0%}", f"{x:g}"
#: specs(1234.5678)
def int_specs(n): return f"{n:,}", f"{n:05d}", f"{n:x}", f"{n:#X}", f"{n:b}", f"{n:08b}", f"{n:o}", f"{n:_}", f"{n:+d}", f"{n:>8}|", f"{n!r:>6}"
#: int_specs(1234)
def format_all(a, b): return "{} {}".format(a, b), "{1} {0}".format(a, b), "{x:.2f}".format(x=b), "%s %d %.1f %5s|%-5s| %x %%" % (a, 3, b, a, a, 255), "{0[0]} {1!r}".format("ab", a), format(b, ".3f")
#: format_all("s", 2.5)
def width_dynamic(s, w): return f"{s:>{w}}", f"{s:{'*'}^{w}}", f"{3.14159:.{w - 4}f}", "%*d" % (w, 5)
#: width_dynamic("a", 6)
def bases(s, b): return int(s, b), int("ff", 16), int("0x1f", 16), int("0b11", 0), hex(255), bin(5), oct(8)
#: bases("101", 2)
#: bases("zz", 36)
#: bases("9", 8)
def pows(a, b, m): return pow(a, b, m), divmod(a, b), round(a / b, 2), round(2.5), round(1234, -2), abs(-a), pow(a, -1, 11)
#: pows(7, 3, 10)
def reprs(x): return repr(x), str(x), f"{x}", ascii(x)
#: reprs({"a": [1, (2,), {3}], "b": None, "é": "it's"})
#: reprs([1.0, 1e100, True, b"x", "a\"b'c\n"])
def printed(x): return pprint.pformat(x), pprint.pformat(x, width=20)
#: printed({"b": [1, 2, 3], "a": "some longer text here"})
def jsoned(x): return json.dumps(x, indent=2), json.dumps(x, sort_keys=True, separators=(",", ":")), json.dumps(x, default=str), json.dumps(x, ensure_ascii=False)
#: jsoned({"b": [1, 2.5, None, True], "a": "é"})
def levenshtein(a, b):
    prev = list(range(len(b) + 1))
    for i, ca in enumerate(a, 1):
        cur = [i]
        for j, cb in enumerate(b, 1):
            cur.append(min(prev[j] + 1, cur[j - 1] + 1, prev[j - 1] + (ca != cb)))
        prev = cur
    return prev[-1]
#: levenshtein("kitten", "sitting")
def stats_of(text):
    lines = text.splitlines()
    tokens = text.split()
    return {"lines": len(lines), "words": len(tokens), "chars": len(text), "avg": round(sum(len(t) for t in tokens) / len(tokens), 2) if tokens else 0, "longest": max(tokens, key=len, default="")}
#: stats_of("one two\nthree")
#: stats_of("")
def vowels(s): return sum(1 for ch in s.lower() if ch in "aeiou"), {v: s.lower().count(v) for v in "aeiou"}, "".join(ch for ch in s if ch.lower() not in "aeiou")
#: vowels("Hello World")
