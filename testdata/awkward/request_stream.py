"""The body is read by hand."""

from flask import Flask, jsonify, request

app = Flask(__name__)


@app.post("/")
def index():
    head = request.stream.read(3)
    rest = request.get_data()
    return jsonify(head=head.decode(), rest=len(rest))


@app.post("/both")
def both():
    data = request.get_data(as_text=True)
    return jsonify(data=data, form=request.form.to_dict(), again=len(request.get_data()))


@app.post("/lost")
def lost():
    form = request.form.to_dict()
    return jsonify(form=form, data=request.get_data(as_text=True))


#: POST / text abcdef
#: POST /both form a=1&b=2
#: POST /lost form a=1
#: POST /lost text a=1
