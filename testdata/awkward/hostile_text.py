"""Texts that would break careless Go."""

from flask import Flask, jsonify

app = Flask(__name__)
TICK = "`" + '"' + "\\" + "\x00\ufeff\u2028*/ // /* \n //go:build ignore"


@app.get("/")
def index():
    """Ends */ early. //go:embed x
    `package main`
    """
    # //go:generate rm -rf /
    return jsonify(TICK, "%d %s %%", "${x} {{ x }}", '\N{SNOWMAN}\ud83d', r"\d\n", """a
b""")


@app.get("/percent")
def percent():
    return "100% %s %d {} {0}"


#: GET /
#: GET /percent
