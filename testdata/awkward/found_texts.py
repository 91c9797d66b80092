"""What findall finds, as services count and sort it; names that two loops of a function unpack."""
import re
from collections import Counter, defaultdict

from flask import Flask, jsonify, request

app = Flask(__name__)

WORD = re.compile(r"[a-z']+")
PAIR = re.compile(r"(\w+)=(\w*)")
NOTED = re.compile(r"""
    (\d+)   # a number (of any length)
    \s*
""", re.X)


class Tagger:
    HASH = re.compile(r"#(\w+)")

    def tags(self, text):
        return sorted({t.lower() for t in self.HASH.findall(text)})


@app.get("/words")
def words():
    text = request.args.get("text", "")
    found = WORD.findall(text.lower())
    counts = Counter(found)
    lengths = [len(w) for w in found]
    return jsonify(common=counts.most_common(2), longest=max(found, key=len, default=""), total=sum(lengths), upper=[w.upper() for w in found][:3],
                   first=found[0] if found else None, numbers=[int(n) for n in re.findall(r"\d+", text)], joined="-".join(sorted(set(found))))


@app.get("/pairs")
def pairs():
    text = request.args.get("text", "")
    options = dict(PAIR.findall(text))
    total = 0
    for key, value in PAIR.findall(text):
        total += len(key) + len(value)
    parts = [f"{k}:{v}" for k, v in re.findall(r"(?P<k>\w)=(?P<v>\d)", text)]
    return jsonify(options=options, total=total, parts=parts, noted=NOTED.findall(text), inline=re.findall(r"(?x) (\d) # (one)", text), tags=Tagger().tags(text),
                   classes=re.findall(r"[(](\w)[)]", text), none=re.findall(r"(?:\w)(?=\d)", text))


@app.post("/teams")
def teams():
    groups = defaultdict(lambda: {"n": 0, "sum": 0.0})
    for row in request.get_json():
        g = groups[row["team"]]
        g["n"] += 1
        g["sum"] += float(row["score"])
    out = []
    for team, g in sorted(groups.items(), key=lambda kv: -kv[1]["sum"]):
        out.append([team, g["n"], f"{g['sum'] / g['n']:.1f}"])
    names = {}
    for team, g in groups.items():
        names.setdefault(g["n"], []).append(team)
    return jsonify(out=out, names=names)


#: GET /words?text=The+cat+and+the+dog's+12+hats+and+7
#: GET /words
#: GET /pairs?text=a=1+b=2+b=3+(x)+%23Tag+%23tag
#: GET /pairs?text=
#: POST /teams json [{"team": "a", "score": 1}, {"team": "b", "score": "7.5"}, {"team": "a", "score": 2}]
#: POST /teams json []
