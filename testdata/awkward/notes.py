"""Notes: patterns with functions, templates, wrapped texts, URLs in parts, tables of translation."""

from flask import Flask, request, jsonify, Response
import re
import html
import textwrap
import string
import unicodedata
from datetime import datetime
from urllib.parse import urlparse, parse_qs, urlencode, quote, urljoin

app = Flask(__name__)
notes = {}
next_id = 1
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
TEMPLATE = string.Template("<h1>$title</h1>\n<div>$body</div>")


def slugify(text):
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    text = re.sub(r"[^\w\s-]", "", text).strip().lower()
    return re.sub(r"[-\s]+", "-", text)


def link(match):
    label, href = match.groups()
    if urlparse(href).scheme not in ("http", "https", ""):
        return label
    return '<a href="%s">%s</a>' % (href, label)


def render(text):
    text = html.escape(text)
    text = re.sub(r"\*\*(.+?)\*\*", r"<b>\1</b>", text)
    text = re.sub(r"\*(.+?)\*", lambda m: "<i>" + m.group(1) + "</i>", text)
    text = LINK.sub(link, text)
    out = []
    for block in re.split(r"\n\s*\n", text):
        m = re.match(r"(#{1,6})\s+(.*)", block)
        if m:
            n = len(m.group(1))
            out.append("<h{0}>{1}</h{0}>".format(n, m.group(2)))
        elif block.strip():
            out.append("<p>%s</p>" % block.strip())
    return "\n".join(out)


@app.route("/notes", methods=["GET", "POST"])
def all_notes():
    global next_id
    if request.method == "POST":
        data = request.get_json()
        title = data["title"]
        note = {"id": next_id, "title": title, "slug": slugify(title), "body": data.get("body", ""), "tags": re.findall(r"#(\w+)", data.get("body", ""))}
        notes[next_id] = note
        next_id += 1
        return jsonify(note), 201
    return jsonify([{k: v for k, v in n.items() if k != "body"} for n in notes.values()])


@app.route("/notes/<int:note_id>.html")
def note_html(note_id):
    n = notes.get(note_id)
    if not n:
        return "not found", 404
    return TEMPLATE.substitute(title=html.escape(n["title"]), body=render(n["body"]))


@app.route("/notes/<int:note_id>/summary")
def summary(note_id):
    n = notes[note_id]
    return jsonify(short=textwrap.shorten(n["body"], width=20, placeholder="..."), wrapped=textwrap.wrap(n["body"], 15), filled=textwrap.fill(n["body"], width=12), dedent=textwrap.dedent("""
        a
          b
        """), words=len(n["body"].split()))


@app.route("/url")
def url():
    u = urlparse(request.args.get("u", "http://user:pw@example.com:8080/a/b;p?x=1&x=2&y=#frag"))
    q = parse_qs(u.query)
    first = {k: v[0] for k, v in q.items()}
    return jsonify(scheme=u.scheme, netloc=u.netloc, host=u.hostname, port=u.port, path=u.path.split("/"), query=q, first=first, again=urlencode(first), full=u.geturl(), user=u.username,
        replaced=u._replace(scheme="https").geturl(), joined=urljoin(u.geturl(), "../c"), quoted=quote(u.path, safe=""))


@app.route("/search")
def search():
    term = request.args.get("q", "")
    hits = []
    for n in notes.values():
        for m in re.finditer(re.escape(term), n["body"], re.IGNORECASE):
            start, end = m.span()
            hits.append({"id": n["id"], "start": start, "end": end, "text": n["body"][max(0, start - 5):end + 5]})
    return jsonify(hits)


@app.route("/mask")
def mask():
    text = request.args.get("text", "")
    masked = re.sub(r"(\w)(\w*)(@\w+\.\w+)", lambda m: m.group(1) + "*" * len(m.group(2)) + m.group(3), text)
    snake = re.sub(r"(?<!^)(?=[A-Z])", "_", text).lower()
    camel = re.sub(r"_([a-z])", lambda m: m.group(1).upper(), text)
    table = str.maketrans("aeiou", "*****")
    table2 = str.maketrans("", "", string.punctuation)
    return jsonify(masked=masked, snake=snake, camel=camel, hidden=text.translate(table), bare=text.translate(table2), cap=string.capwords(text), rev=text[::-1])


@app.route("/sorted", methods=["POST"])
def sort_notes():
    rows = request.get_json()
    rows.sort(key=lambda r: r["n"], reverse=request.args.get("down") == "1")
    names = [dict(r, double=r["n"] * 2) for r in rows]
    names.sort(key=lambda r: (len(r), -r["double"]))
    return jsonify(rows=rows, names=names)


def word(m):
    return "" if m[0] == "x" else m[0].title()


@app.route("/words")
def words():
    text = request.args.get("t", "")
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn")
    return jsonify(titled=re.sub(r"\w+", word, text), twice=re.sub("a", lambda m: None if m.start() == 0 else "A", text, count=2), plain=plain, ends=[m.end() for m in re.finditer("o", text)])


@app.route("/when")
def when():
    moments = {"a": datetime(2024, 1, 2, 3, 4, 5), "b": None, "n": 5}
    try:
        m = moments[request.args.get("k", "a")]
        return jsonify(iso=m.isoformat(), year=m.year, day=m.day, text=m.strftime("%d.%m.%Y"), weekday=m.weekday(), date=str(m.date()))
    except AttributeError as e:
        return jsonify(error=str(e)), 400


#: GET /notes
#: POST /notes json {"title": "Ünïcode & <Straße>  --x", "body": "# Head\n\nSome **bold** and *it* [link](http://a.b/c) #tag #t2\n\n[bad](javascript:x)"}
#: POST /notes json {"title": "Plain", "body": "word"}
#: POST /notes json {"title": 5}
#: GET /notes
#: GET /notes/1.html
#: GET /notes/2.html
#: GET /notes/9.html
#: GET /notes/1/summary
#: GET /notes/9/summary
#: GET /url
#: GET /url?u=/x
#: GET /url?u=http://%5B
#: GET /search?q=WORD
#: GET /search?q=.
#: GET /search
#: GET /mask?text=someCamelName_of_things
#: GET /mask?text=john@ex.com
#: GET /mask?text=Hello,+World!
#: POST /sorted json [{"n": 2}, {"n": 1, "x": 1}, {"n": 3}]
#: POST /sorted?down=1 json [{"n": 2}, {"n": 1, "x": 1}, {"n": 3}]
#: POST /sorted json [{"n": 2}, {"n": "a"}]
#: POST /sorted json {"n": 2}
#: GET /words?t=foo+x+bar+aaa
#: GET /words?t=%C3%A9t%C3%A9+%E6%97%A5
#: GET /when
#: GET /when?k=b
#: GET /when?k=n
#: GET /when?k=z
