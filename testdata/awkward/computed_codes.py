"""Codes of redirects and of abort that are computed, url_for in templates, and answers without a body."""

from http import HTTPStatus
from flask import Flask, abort, make_response, redirect, render_template_string, request, url_for, jsonify, Response

app = Flask(__name__)
CODES = {"perm": 301, "temp": 302, "see": 303}


@app.route("/go/<kind>")
def go(kind):
    return redirect("/t", code=CODES.get(kind, 307))


@app.route("/go2")
def go2():
    code = request.args.get("code", 302, type=int)
    return redirect(url_for("target", q=code), code)


@app.route("/go3")
def go3():
    permanent = request.args.get("p") == "1"
    return redirect("/t", code=301 if permanent else 302)


@app.route("/go4")
def go4():
    return redirect("/t", code=HTTPStatus.SEE_OTHER)


@app.route("/go5")
def go5():
    return redirect(request.args.get("next") or url_for("target"))


@app.route("/go6")
def go6():
    resp = redirect("/t", CODES["perm"])
    resp.set_cookie("a", "b")
    return resp


@app.route("/t")
def target():
    return "t"


@app.route("/ab/<int:code>")
def ab(code):
    abort(code)


@app.route("/ab2")
def ab2():
    abort(CODES.get(request.args.get("k"), 404), "nope")


@app.route("/ab3")
def ab3():
    status = request.args.get("s", "404")
    abort(int(status), description=f"status {status}")


@app.route("/ab4", methods=["GET", "POST"])
def ab4():
    data = request.get_json(silent=True) or {}
    abort(data.get("code", 400))


@app.route("/ab5")
def ab5():
    abort(HTTPStatus.CONFLICT, "conf")


@app.route("/ab6")
def ab6():
    code = request.args.get("c", type=int)
    abort(code)


@app.post("/ab8")
def ab8():
    return abort((request.get_json())["code"], "own text")


@app.route("/ab7")
def ab7():
    code = request.args.get("c", "404")
    abort(code)


@app.route("/tpl/<f>")
def tpl(f):
    return render_template_string("{{ url_for('tpl', f=f, endpoint='x') }}", f=f)


@app.route("/tpl2/<f>")
def tpl2(f):
    return render_template_string("{{ url_for('tpl2', f=f, _external=True, _anchor='a b') }}", f=f)


@app.route("/tpl3/<f>")
def tpl3(f):
    return url_for("tpl3", f=f, endpoint="x")


@app.route("/nm")
def nm():
    return "", 304


@app.route("/nm2")
def nm2():
    return jsonify(a=1), 304


@app.route("/nm3")
def nm3():
    return Response("x", status=304, mimetype="text/plain", headers={"ETag": '"a"', "X-A": "b"})


@app.route("/nm4")
def nm4():
    return {"a": 1}, 204


@app.route("/nm5")
def nm5():
    r = make_response("hello")
    r.set_etag("abc")
    return r.make_conditional(request)


#: GET /go/perm
#: GET /go/see
#: GET /go/x
#: GET /go2
#: GET /go2?code=308
#: GET /go2?code=200
#: GET /go2?code=x
#: GET /go3?p=1
#: GET /go3
#: GET /go4
#: GET /go5?next=/a%20b
#: GET /go5
#: GET /go6
#: GET /ab/404
#: GET /ab/418
#: GET /ab/200
#: GET /ab/999
#: GET /ab2
#: GET /ab2?k=perm
#: GET /ab3
#: GET /ab3?s=409
#: GET /ab3?s=zz
#: GET /ab4
#: POST /ab4 json {"code": 422}
#: POST /ab4 json {"code": 404.0}
#: POST /ab4 json {"code": 404.5}
#: POST /ab4 json {"code": "404"}
#: POST /ab4 json {"code": null}
#: POST /ab4 json {"code": [404]}
#: POST /ab4 json {"code": true}
#: POST /ab8 json {"code": 409}
#: POST /ab8 json {"code": 99999999999999999999}
#: GET /ab5
#: GET /ab6?c=403
#: GET /ab6
#: GET /ab7
#: GET /tpl/a
#: GET /tpl2/a
#: GET /tpl3/a
#: GET /nm
#: GET /nm2
#: GET /nm3
#: GET /nm4
#: GET /nm5
#: GET /nm5
#:   If-None-Match: "abc"
