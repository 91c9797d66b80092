"""Comma-separated values, and text files in memory."""
import csv
import io

DIALECTS = [{}, {"delimiter": ";"}, {"delimiter": "\t"}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"lineterminator": "\n"}, {"quotechar": "'"}]
ROWS = [[], [""], [None], ["a"], ["a", "b"], ["a,b", 'say "hi"'], ["line\nbreak", "cr\rx", "crlf\r\n"], [1, 2.5, True, None, 10**20], ["", ""], [" a ", "b "], ["'quoted'", ";semi", "tab\t"], ["é", "日本"], ["a", ["x", 1], {"k": 2}], [1e300, 0.1, -0.0, 1e-7], "abc", ("t", 1), 5, None, {"a": 1, "b": 2}, [b"x"]]
TEXTS = ["", "\n", "a", "a,b", "a,b\n", "a,b\r\nc,d\r\n", '"a,b",c\n', '"a ""b"" c"\n', '"multi\nline",x\n1,2\n', "a,,b\n,\n", " a , b \n", 'a"b,c\n', '"a"b,c\n', '"unclosed,x\ny', "a\n\nb\n", "x,y\n1,2,3\n4\n\n5,6\n", "a\rb\n", "a\r\n", 'x;"y;z"\n', "a\tb\n", "'q,r',s\n", '"",""\n', '""\n', "name,age\nAnn,30\nBob,25\n", ",\n", '"a"\n"b"', "a,b\n\n\nc,d", "é,日本\n", '"a', 'a,"', '" x",y', ' "x",y', "a,b\x00c\n"]


def written(rows, options):
    f = io.StringIO()
    w = csv.writer(f, **options)
    out = []
    for row in rows:
        try:
            w.writerow(row)
        except Exception as e:
            out.append(type(e).__name__ + ": " + str(e))
    return [f.getvalue(), out]


def read(text, options):
    r = csv.reader(io.StringIO(text), **options)
    out = []
    try:
        for row in r:
            out.append(row)
    except csv.Error as e:
        out.append("Error: " + str(e))
    return [out, r.line_num]


def read_lines(lines):
    out = []
    try:
        for row in csv.reader(lines):
            out.append(row)
    except csv.Error as e:
        out.append("Error: " + str(e))
    return out


def dict_read(text, names):
    r = csv.DictReader(io.StringIO(text), names)
    out = []
    try:
        for row in r:
            out.append(row)
    except csv.Error as e:
        out.append("Error: " + str(e))
    return [out, r.fieldnames if r.fieldnames is None else list(r.fieldnames), r.line_num]


def dict_written(names, rows, ignore):
    f = io.StringIO()
    w = csv.DictWriter(f, names, extrasaction="ignore" if ignore else "raise", restval="-")
    w.writeheader()
    for row in rows:
        w.writerow(row)
    return f.getvalue()


def values(r):
    for row in ROWS:
        for options in DIALECTS:
            r.call("CSVWrite", written, [row], options)
    for options in DIALECTS:
        r.call("CSVWrite", written, ROWS, options)
    for text in TEXTS:
        for options in [{}, {"delimiter": ";"}, {"delimiter": "\t"}, {"quotechar": "'"}, {"skipinitialspace": True}]:
            r.call("CSVRead", read, text, options)
        r.call("CSVReadLines", read_lines, text.splitlines())
        for names in (None, ["p", "q"], ["p"]):
            r.call("CSVDictRead", dict_read, text, names)
    r.call("CSVReadLines", read_lines, ["a,b", "c", 5])
    for _ in range(1500):
        text = "".join(r.random.choice('ab,"\n\r ;') for _ in range(r.random.randint(0, 10)))
        r.call("CSVRead", read, text, {})
        r.call("CSVRead", read, text, {"skipinitialspace": True, "delimiter": ";"})
        r.call("CSVDictRead", dict_read, text, None)
    for rows in ([], [{"a": 1, "b": 2}], [{"b": "x,y"}], [{"a": 1, "c": 3}], [{}], [{"a": None, "b": 1.5}]):
        for ignore in (True, False):
            r.call("CSVDictWrite", dict_written, ["a", "b"], rows, ignore)


def steps(text, newline, actions):
    f = io.StringIO(text, newline=newline)
    out = []
    for name, arg in actions:
        try:
            if name == "lines":
                v = list(f)
            elif name == "end":
                v = f.seek(0, 2)
            else:
                v = getattr(f, name)() if arg is None else getattr(f, name)(arg)
        except Exception as e:
            v = type(e).__name__ + ": " + str(e)
        out.append(v)
    return [out, f.getvalue(), f.tell()]


def buffers(r):
    for _ in range(1500):
        text = "".join(r.random.choice("ab\n\ré日") for _ in range(r.random.randint(0, 8)))
        actions = [r.random.choice([("write", "xy"), ("write", "\r\nz"), ("write", ""), ("read", None), ("read", 2), ("readline", None), ("readlines", None), ("seek", 0), ("seek", 3), ("seek", 12), ("seek", -1), ("tell", None), ("truncate", 2), ("lines", None), ("end", None)]) for _ in range(r.random.randint(1, 6))]
        for newline in ("\n", "", None):
            r.call("StringIOSteps", steps, text, newline, actions)


FAMILIES = {"csv": values, "buffers": buffers}
