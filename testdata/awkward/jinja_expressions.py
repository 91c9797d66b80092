"""Templates in the program: what expressions, filters, scopes and tags of Jinja make of awkward values."""

from flask import Flask, render_template_string, request

app = Flask(__name__, static_folder=None)

DATA = {
    "n": 3, "f": 2.5, "s": "<b>it's</b>", "none": None, "t": (1, 2), "l": [3, 1, 2], "d": {"b": 1, "a": "<x>", "items": 9},
    "rows": [{"name": "ann", "age": 3}, {"name": "Bob", "age": 1}, {"name": "cy"}], "words": ["one", "two", "three"],
}


@app.get("/print")
def printing():
    return render_template_string(
        "{{ d.n }}|{{ d.f }}|{{ d.s }}|{{ d.none }}|{{ d.t }}|{{ d.l }}|{{ d.d }}|{{ d.missing }}|{{ nope }}|{{ d['s']|safe }}|{{ d.n / 2 }}|{{ true }}|"
        "{{ d.d['items'] }}|{{ d.d.a }}|{{ 1 == 1.0 }}|{{ [d.s] }}|{{ {'k': d.s} }}|{{ d.words|length }}", d=DATA)


@app.get("/arithmetic")
def arithmetic():
    return render_template_string(
        "{{ -7 // 2 }} {{ -7 % 3 }} {{ 2 ** 10 }} {{ 2 ** -1 }} {{ 7 / 2 }} {{ 1e3 }} {{ 10 ** 20 }} {{ 'a' * 3 }} {{ [1] + [2] }} {{ 1 + 2 * 3 - 4 }} {{ -n }} {{ +n }}"
        " {{ n ~ 'x' ~ 2.0 }} {{ 'a' ~ ('<'|safe) ~ '<' }} {{ '%s-%d' % ('x', 3) }} {{ '<%s>' % n }} {{ (n|string) + '1' }}", n=5)


@app.get("/compare")
def comparing():
    return render_template_string(
        "{{ 1 < n <= 5 }} {{ n in [5, 6] }} {{ n not in (5,) }} {{ 'a' in 'abc' }} {{ n == 5 and 'yes' or 'no' }} {{ not n }} {{ '' or 'dflt' }} {{ n and 0 }}"
        " {{ none is none }} {{ n is odd }} {{ n is divisibleby 5 }} {{ 'x' is string }} {{ {} is mapping }} {{ nope is defined }} {{ n is not number }} {{ [] is sequence }}"
        " {{ 'yes' if n > 3 else 'no' }} {{ 'only' if n > 9 }} {{ n is sameas 5 }} {{ 'A' is upper }} {{ n is in [5] }} {{ true is boolean }} {{ 1.0 is float }}", n=5)


@app.get("/loops")
def loops():
    return render_template_string(
        "{% for r in d.rows %}{{ loop.index }}/{{ loop.length }}:{{ r.name }}={{ r.age }}{{ ', ' if not loop.last }}{% endfor %}\n"
        "{% for k, v in d.d.items() if v is string %}{{ k }}{{ v }}{% else %}nothing{% endfor %}\n"
        "{% for x in [] %}x{% else %}empty{% endfor %} {% for c in 'añ' %}[{{ c }}]{% endfor %} {% for k in d.d %}{{ k }}{% endfor %}\n"
        "{% for a, (b, c) in [(1, (2, 3))] %}{{ a }}{{ b }}{{ c }}{% endfor %} {% for x in nope %}{{ x }}{% endfor %}\n"
        "{% for x in [1, 1, 2] %}{{ 'new' if loop.changed(x) else 'same' }} {{ loop.previtem|default('-') }} {{ loop.nextitem|default('-') }};{% endfor %}\n"
        "{% for i in range(2) %}{% for j in range(2) %}{{ i }}{{ j }}{{ loop.index0 }} {% endfor %}{{ loop.index0 }}\n{% endfor %}", d=DATA)


@app.get("/scopes")
def scopes():
    return render_template_string(
        "{% set x = 1 %}{% for i in [1, 2] %}{{ x }}{% set x = i * 10 %}{{ x }} {% endfor %}{{ x }}\n"
        "{% if true %}{% set y = 5 %}{% endif %}{{ y }} {% if false %}{% set z = 5 %}{% endif %}{{ z }}|\n"
        "{% with x = 2, w = x %}{{ x }}{{ w }}{% set x = 3 %}{{ x }}{% endwith %}{{ x }}{{ w }}\n"
        "{% for i in [1, 2, 3] %}{% if i == 2 %}{% set hit = i %}{% endif %}{{ hit }}-{% endfor %}{{ hit }}|\n"
        "{% set ns = namespace(n=0) %}{% for i in [1, 2] %}{% set ns.n = ns.n + i %}{% endfor %}{{ ns.n }}\n"
        "{% set b %}<i>{{ x }}</i>{% endset %}{{ b }} {{ b|length }} {% set a, c = 1, 'z' %}{{ a }}{{ c }}\n"
        "{% for x in [7] %}{{ x }}{% endfor %}{{ x }} {% set u %}  p q {% endset %}[{{ u|trim }}]{% set v | upper %}low{% endset %}{{ v }}")


@app.get("/macros")
def macros():
    return render_template_string(
        "{% macro m(a, b='B', c=a) %}{{ a }},{{ b }},{{ c }};{% endmacro %}{{ m(1) }}{{ m('<', b=2) }}{{ m(c=3, a=4) }}{{ m() }}{{ m(1)|upper }}{{ m.name }}\n"
        "{% macro v(a) %}{{ a }}{{ varargs }}{{ kwargs }}{% endmacro %}{{ v(1, 2, 3, k='<') }}\n"
        "{% macro box(t) %}[{{ t }}:{{ caller('<q>') }}]{% endmacro %}{% call(x) box('t') %}{{ x }}{{ n }}{% endcall %}\n"
        "{% macro rec(n) %}{{ n }}{% if n %}{{ rec(n - 1) }}{% endif %}{% endmacro %}{{ rec(3) }}\n"
        "{% for i in [1, 2] %}{% macro inner(q) %}{{ i }}{{ q }}{% endmacro %}{{ inner('x') }}{% endfor %}\n"
        "{% filter upper %}a{{ '<b>' }}{% endfilter %} {% autoescape false %}{{ '<raw>' }}{{ m('<') }}{% endautoescape %}{{ '<esc>' }}", n=9)


@app.get("/filters")
def filtering():
    return render_template_string(
        "{{ d.rows|map(attribute='name')|join(', ') }} {{ d.rows|map(attribute='age', default=0)|sum }} {{ d.l|sort }} {{ d.words|sort(reverse=true)|join }}\n"
        "{{ d.rows|selectattr('age')|map(attribute='name')|list }} {{ d.l|select('odd')|list }} {{ d.l|reject('equalto', 1)|list }} {{ d.rows|rejectattr('age', 'defined')|list }}\n"
        "{{ d.s|striptags }} {{ d.s|upper }} {{ d.s|replace('b', 'i') }} {{ d.s|e }} {{ d.s|safe|upper }} {{ 'x'|default('d') }} {{ nope|default('d') }} {{ ''|default('d', true) }}\n"
        "{{ 3.7|int }} {{ '3.7'|int }} {{ 'x'|int(9) }} {{ '2.5'|float }} {{ 2.675|round(2) }} {{ 2.5|round }} {{ 42|round(-1) }} {{ 3.14159|round(2, 'floor') }} {{ -3|abs }}\n"
        "{{ d|tojson }} {{ [1, 'é<']|tojson }} {{ {'b': 1, 'a': [none, true]}|tojson(indent=2) }}\n"
        "{{ 'a b&c/d'|urlencode }} {{ {'k': 'a b', 'é': 1}|urlencode }} {{ 'hello world foo'|title }} {{ 'hELLO'|capitalize }} {{ 'abc'|reverse }} {{ [1, 2]|last }}{{ [1, 2]|first }}\n"
        "{{ 'one two three four five'|truncate(12) }} {{ 'one two three'|truncate(7, true) }} {{ 'a\nb'|indent(2) }} {{ 'x'|center(5) }}| {{ 'a b c'|wordcount }} {{ 12345|filesizeformat }}\n"
        "{{ d.d|dictsort }} {{ {'class': 'a b', 'x': none, 'id': '\"'}|xmlattr }} {{ [1, 2, 3]|batch(2, 0)|list }} {{ [1, 2, 3]|slice(2)|list }} {{ ['a', 'A', 'b']|unique|list }}\n"
        "{{ '%05d' % 42 }} {{ '{:>5}'.format('x') }} {{ d.words|join('<') }} {{ d.words|map('upper')|join(' ') }} {{ d.rows|groupby('age', default=0)|list }} {{ d.l|min }}{{ d.l|max }}", d=DATA)


@app.get("/whitespace")
def whitespace():
    return render_template_string("""
a  {%- if true %}  b  {%- endif %}
  {% if true -%}
     c
  {%- endif -%}
d {{- ' e ' -}} f
{# comment #}
{%+ set x = 1 +%}
{% raw -%}  {{ raw }} {%- endraw %}
g\r\nh

""")


@app.get("/escapes")
def escapes():
    return render_template_string("{{ 'a\\nb' }}{{ '\\u00e9' }}{{ \"q'\" }}{{ 'it''s' }}{{ q }}<{{ q|length }}>{{ q.upper() }}{{ q[0] }}{{ q[-1] }}{{ q[1:3] }}{{ q.split() }}{{ q.nosuch }}", q=request.args.get("q", "a <b> & 'c'"))


@app.get("/methods")
def methods():
    return render_template_string(
        "{{ d.s.replace('b', 'i') }} {{ d.words.index('two') }} {{ d.d.get('zz', 'none') }} {{ d.d.keys()|list }} {{ ', '.join(d.words) }} {{ 'a,b'.split(',') }}"
        " {{ d.l.count(1) }} {{ d.words[0].title() }} {{ d.f.is_integer() }} {{ d.d.values()|list }} {{ dict(a=1, b='<') }} {{ range(3)|list }} {{ range(3) }} {{ d.t.0 }} {{ d.rows[0]['name'] }}", d=DATA)


@app.get("/cycler")
def cycling():
    return render_template_string(
        "{% set c = cycler('a', 'b') %}{{ c.next() }}{{ c.next() }}{{ c.current }}{{ c.next() }}{% set j = joiner('; ') %}{% for x in [1, 2, 3] %}{{ j() }}{{ x }}{% endfor %}")


@app.get("/error/<kind>")
def errors(kind):
    if kind == "attr":
        return render_template_string("before {{ nope.attr }} after")
    if kind == "call":
        return render_template_string("{{ nope() }}")
    if kind == "add":
        return render_template_string("{{ 1 + nope }}")
    if kind == "type":
        return render_template_string("{{ 'a' + 1 }}")
    if kind == "zero":
        return render_template_string("{{ 1 / n }}", n=0)
    if kind == "iter":
        return render_template_string("{% for x in n %}{{ x }}{% endfor %}", n=5)
    if kind == "macro":
        return render_template_string("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1, 2) }}")
    if kind == "filter":
        return render_template_string("{{ n|length }}", n=5)
    if kind == "endless":
        return render_template_string("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}")
    return render_template_string("fine: {{ kind }}", kind=kind)


#: GET /print
#: GET /arithmetic
#: GET /compare
#: GET /loops
#: GET /scopes
#: GET /macros
#: GET /filters
#: GET /whitespace
#: GET /escapes
#: GET /escapes?q=%3Cscript%3E
#: GET /methods
#: GET /cycler
#: GET /error/attr
#: GET /error/call
#: GET /error/add
#: GET /error/type
#: GET /error/zero
#: GET /error/iter
#: GET /error/macro
#: GET /error/filter
#: GET /error/endless
#: GET /error/none
