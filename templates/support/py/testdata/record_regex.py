"""Regular expressions: chosen patterns, random ones, mistakes, and which letters are the same when case is ignored."""
import re
import sys
import warnings

warnings.simplefilter("ignore")

PATTERNS = [
    r"", r"a", r"abc", r".", r".*", r".+?", r"^", r"$", r"^$", r"\A\Z", r"a*", r"a*?", r"a+b", r"(a)(b)?", r"(a|b)*c", r"(?:a|ab)(?:c|bcd)", r"a{2}", r"a{1,2}", r"a{,2}", r"a{2,}?", r"a{", r"a{x}", r"a{1", r"x{}",
    r"\d+", r"\D+", r"\w+", r"\W+", r"\s+", r"\S+", r"\b\w+\b", r"\B.", r"\bfoo\b", r"[a-z]+", r"[^a-z]+", r"[]a]+", r"[^]a]+", r"[a\-z]", r"[-a]", r"[a-]", r"[\w.-]+@[\w-]+\.\w+", r"[\d\s]+", r"[^\W\d_]+", r"[\x41-\x43]", r"[\u00e0-\u00ff]+",
    r"(\w+)\s+\1", r"(?P<q>['\"]).*?(?P=q)", r"(?=.*\d)(?=.*[a-z])\w{3,}", r"(?!ab)\w+", r"(?<=a)b", r"(?<!a)b", r"(?<=\d{2})x", r"(a)?(?(1)b|c)", r"(?i)ABC", r"(?i:a)b", r"(?s).+", r"(?m)^\w+$", r"(?x) a b # comment", r"(?a)\w+", r"(?s:.)x", r"(?-i:a)B",
    r"a++b", r"(?>a+)b", r"(?>a|ab)c", r"a?+a", r"(a*)*", r"(a*)+", r"(a|b*)*", r"(?:a?)*?b", r"(a?)*?$", r"(|a)+", r"(a|)+b", r"((a)|b)*", r"(?:(a)|b)*", r"(a)|(b)", r"x*", r"\n$", r"a$", r"(?m)a$", r"\Aa", r"a\Z", r"[\n]", r"\t", r"\\", r"\.", r"\/", r"[.]", r"[$]", r"a|b|", r"|a",
    r"^(\d{4})-(\d{2})-(\d{2})$", r"(?P<year>\d+)/(?P<month>\d+)", r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Z|a-z]{2,}$", r"[^@]+@[^@]+\.[^@]+", r"<[^>]+>", r"[^\w\s-]", r"[-\s]+", r"(?:https?://)?(?:www\.)?([^/]+)", r"\s*(W/)?\"?([^\"]*)\"?\s*", r"[,;]\s*", r"(,)", r"(\W+)", r"\b", r"\B",
    r"é", r"[é-ü]+", r"日+", r"\w+日", r".日", r"[\U0001F600-\U0001F64F]", r"(?i)é", r"(?i)ß", r"(?i)straße", r"(?i)ſ", r"(?i)k", r"(?i)[a-z]+", r"(?i)[^a-z]+", r"(?i)i", r"(?i)[h-j]", r"(?i)σ", r"(?ia)k",
]
BAD = [
    "(", ")", "a)", "(a", "[", "[a", "[z-a]", "[\\d-z]", "[a-\\d]", "*", "a**", "a+*", "+a", "?", "^*", "$+", "(?P<a>x)(?P<a>y)", "(?P<1a>x)", "(?P<>x)", "(?P<a", "(?P=a)", "(?Px)", "(?P", "(?", "(?<a>x)", "(?<", "(?z)", "(?i", "a(?i)", "(?i-i:a)", "(?iz:a)", "(?-", "(?-:a)", "(?a-u:x)", "(?L)a",
    "\\", "\\1", "(a)\\2", "(a\\1)", "\\x1", "\\u12", "\\q", "[\\q]", "\\400", "[\\400]", "[\\8]", "\\8", "(?<=a+)b", "(?<=a|bc)d", "(?(1)a)", "(?(2)a|b)(x)", "(?(x)a)", "(?(0)a)", "(?(a b)c)", "(?#abc", "(?(1)a|b|c)", "a{3,2}", "a{99999999999}", "(?<=(a)\\1)b", "(?<=(?P<n>a)(?P=n))b", "a\nb(", "a\n*+*", "(?au)x", "(?P<é!>x)", "\\U00110000", "x{2}{3}", "x{2}*", "(*)",
]
TEXTS = [
    "", "a", "b", "ab", "abc", "abcd", "aab", "aaab", "ba", "bab", "\n", "a\n", "ab\n", "a\nb", "\na\n\n", "foo bar", "foobar foo", "foo  foo x", "hello world hello", "'a' \"b\" 'c\"", "a1b22c333", "12x", "a-b_c d", "user@example.com, x@y.zz", "2024-02-29", "2024-02-29\n", "2024/2", "<b>bold</b>", "Hello, World! How's it?",
    "https://www.example.com/a/b?c", 'W/"abc", "def"', "a,b;  c", "aaa", "xaxbx", "été Straße STRASSE", "ſoo Kelvin KELVIN", "ıiIİ", "日本語 日日", "😀x😀", "٣٤ 12", "a b\xa0c", "ΣΑΣ σας", "tab\there", "back\\slash", "\x00a", "ABC abc aBc", "a.b.c", "cb", "c", "abcabc", "aXbXc", "x\x1cy", "_a_",
]
TEMPLATES = [r"", r"x", r"\1", r"<\g<0>>", r"\\", r"\n", r"\g<1>\g<1>", r"\07", r"\101"]
BAD_TEMPLATES = [r"\2", r"\g<2>", r"\g<a>", r"\g<", r"\g", r"\g<>", r"\q", "\\", r"\g<1a>", r"\400", r"\g<-1>"]


def spans(m):
    return m and [list(m.span(i)) for i in range(m.re.groups + 1)] + [m.lastgroup]


def every(p, s):
    return [spans(m) for m in p.finditer(s)]


def run(r, pattern, text, flags=0):
    try:
        p = re.compile(pattern, flags)
    except (re.error, RecursionError, ValueError, OverflowError):
        return
    r.call("RegexSpans", lambda *a: [spans(p.search(text)), spans(p.match(text)), spans(p.fullmatch(text)), every(p, text)], pattern, flags, text)


def regexes(r):
    for pattern in PATTERNS:
        for text in TEXTS:
            run(r, pattern, text)
        for flags in (re.I, re.M, re.S, re.A, re.X, re.I | re.A, re.M | re.S):
            for text in TEXTS[::3]:
                run(r, pattern, text, int(flags))
        p = re.compile(pattern)
        for text in TEXTS[::2]:
            r.call("RegexFindAll", lambda a, s: p.findall(s), pattern, text)
            for limit in (0, 1, 2, -1):
                r.call("RegexSplit", lambda a, s, n: p.split(s, n), pattern, text, limit)
            for template in TEMPLATES:
                r.call("RegexSub", lambda a, t, s, n: list(p.subn(t, s, n)), pattern, template, text, 0)
            r.call("RegexSub", lambda a, t, s, n: list(p.subn(t, s, n)), pattern, "-", text, 1)
            m = p.search(text)
            if m:
                r.call("RegexGroups", lambda a, s: [m.groups(), m.groups("x"), m.groupdict(), m.group(), repr(m)], pattern, text)
    for bad in BAD:
        r.call("RegexCompile", lambda a: [re.compile(a).groups], bad)
        try:
            re.compile(bad)
        except re.error as e:
            r.call("RegexError", lambda a: [e.msg, e.pos, e.lineno, e.colno], bad)
        except Exception:
            pass
    for template in BAD_TEMPLATES + [r"\g<name>", r"\g<name>\1", r"\g<1>0"]:
        for pattern in ("(a)", "(?P<name>a)", "a"):
            r.call("RegexSub", lambda p, t, s, n: list(re.subn(p, t, s, n)), pattern, template, "xax", 0)
    for text in TEXTS + BAD:
        r.call("RegexEscape", re.escape, text)


ATOMS = ["a", "b", "c", ".", "[ab]", "[^a]", "\\w", "\\d", "\\s", "x", "^", "$", "\\b", "\n", "é", "\\1", "\\2", "1"]


def grow(rnd, depth):
    kind = rnd.randint(0, 9)
    if depth <= 0 or kind < 3:
        return rnd.choice(ATOMS)
    if kind < 5:
        return grow(rnd, depth - 1) + grow(rnd, depth - 1)
    if kind == 5:
        return "(?:" + grow(rnd, depth - 1) + "|" + grow(rnd, depth - 1) + ")"
    if kind == 6:
        return "(" + grow(rnd, depth - 1) + ")"
    if kind == 7:
        return "(" + grow(rnd, depth - 1) + "|" + grow(rnd, depth - 1) + ")"
    if kind == 8 and rnd.randint(0, 3) == 0:
        return rnd.choice(["(?=", "(?!", "(?<=", "(?<!", "(?>"]) + grow(rnd, depth - 2) + ")"
    inner = grow(rnd, depth - 1)
    if len(inner) > 1 and not (inner.startswith("[") and inner.count("[") == 1 and inner.endswith("]")):
        inner = ("(" if rnd.random() < 0.3 else "(?:") + inner + ")"
    return inner + rnd.choice(["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}"])


def randomregexes(r):
    for _ in range(9000):
        pattern = grow(r.random, 4)
        text = "".join(r.random.choice("aaabbcx1é \n") for _ in range(r.random.randint(0, 8)))
        run(r, pattern, text, r.random.choice([0, 0, 0, int(re.M), int(re.S), int(re.I)]))


def cases(r):
    """Every letter of the basic plane with the letters that it matches when case is ignored."""
    letters = [chr(c) for c in range(0x10000) if not 0xD800 <= c <= 0xDFFF and (chr(c).lower() != chr(c) or chr(c).upper() != chr(c))]
    everything = "".join(letters)
    for c in letters:
        r.call("RegexSameCase", lambda c: "".join(x for x in re.findall(re.escape(c), everything, re.I) if x != c), c)


FAMILIES = {"regexes": regexes, "randomregexes": randomregexes, "regexcases": cases}
