"""The zones that time.strftime shows, and the dates of mails."""

from flask import Flask, jsonify, request
import time
from datetime import datetime, timedelta, timezone
from email.utils import format_datetime, formatdate

STAMP = 1700000000
EAST = timezone(timedelta(hours=5, minutes=30))


app = Flask(__name__)


@app.get('/z1')
def view_z1():
    return jsonify("%" in time.strftime("%Z"), len(time.strftime("%z")))



@app.get('/z2')
def view_z2():
    return time.strftime("%Y %Z|%z|%%Z|%-d", time.gmtime(0))



@app.get('/z3')
def view_z3():
    return time.strftime("%Y-%f", time.gmtime(86400.7)) + time.strftime("|%q%%%", time.gmtime(5))



@app.get('/z4')
def view_z4():
    return datetime(2024, 1, 2).strftime("%Y %Z|%z|%f")



@app.get('/z5')
def view_z5():
    return time.strftime("%Y %S", time.localtime(STAMP))



@app.get('/z6')
def view_z6():
    t = float(request.args["t"])
    return time.strftime("%a, %d %b %Y %H:%M:%S %Z", time.gmtime(t))



@app.get('/z7')
def view_z7():
    return jsonify(formatdate(STAMP, usegmt=True), formatdate(STAMP), formatdate(1.999, usegmt=True), formatdate(0.9999999))



@app.get('/z8')
def view_z8():
    d = datetime(2024, 2, 29, 12, 0, 5, 999, tzinfo=timezone.utc)
    return jsonify(format_datetime(d), format_datetime(datetime(987, 1, 2)), format_datetime(d.astimezone(EAST)))



@app.get('/z9')
def view_z9():
    return jsonify(len(formatdate()), formatdate()[-5:], formatdate(usegmt=True)[-4:])



@app.get('/z10')
def view_z10():
    return format_datetime(datetime(2024, 2, 29, tzinfo=timezone.utc), usegmt=True)


#: GET /z1
#: GET /z2
#: GET /z3
#: GET /z4
#: GET /z5
#: GET /z6?t=0
#: GET /z6?t=1700000000.9
#: GET /z6?t=-1.5
#: GET /z7
#: GET /z8
#: GET /z9
#: GET /z10
