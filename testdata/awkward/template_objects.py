"""Objects of the app's own classes in templates: attributes, properties, methods, texts, order and truth."""

from dataclasses import dataclass, field
from enum import Enum

from flask import Flask, render_template_string

app = Flask(__name__, static_folder=None)


class Author:
    def __init__(self, name, mail=None):
        self.name = name
        self.mail = mail

    def __str__(self):
        return "<" + self.name + ">"


class Post:
    kind = "post"

    def __init__(self, number, title, author, tags, body="", parent=None):
        self.number = number
        self.title = title
        self.author = author
        self.tags = tags
        self.body = body
        self.parent = parent
        self._hidden = "h" + title

    @property
    def slug(self):
        return self.title.lower().replace(" ", "-")

    @property
    def ratio(self):
        return 10 / self.number

    @property
    def lazy(self):
        if self.number == 0:
            raise AttributeError("not yet")
        return self.body

    def excerpt(self, n):
        return self.body[:n] + "..."

    def shout(self):
        return self.title.upper()

    def cut(self, n=3, end="!"):
        return self.title[:n] + str(end)

    def words(self):
        return self.body.split()

    def first(self):
        return self.author

    def __eq__(self, other):
        return isinstance(other, Post) and self.number == other.number

    def __lt__(self, other):
        return self.number < other.number


class Basket:
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __iter__(self):
        return iter(self.items)

    def total(self):
        return sum(self.items)


class Badge:
    def __init__(self, text):
        self.text = text

    def __html__(self):
        return "<b>" + self.text + "</b>"

    def __str__(self):
        return self.text + "&"


class Colour(Enum):
    RED = "r"
    GREEN = "g"

    @property
    def label(self):
        return self.name.title()

    def shade(self):
        return self.value * 2


@dataclass
class Item:
    name: str
    price: float
    count: int = 1
    notes: list = field(default_factory=list)

    @property
    def cost(self):
        return self.price * self.count


class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0

    @property
    def summary(self):
        return self.name + ":" + str(self.area())


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side * self.side


class Circle(Shape):
    def __init__(self, radius):
        super().__init__("circle")
        self.radius = radius

    def area(self):
        return 3 * self.radius * self.radius


ANN = Author("Ann", "ann@x.org")
POSTS = [
    Post(2, "Second One", ANN, ["b", "a"], "one two three four"),
    Post(1, "First & Last", Author("Bo"), [], "alpha beta"),
    Post(3, "Third", ANN, ["c"], ""),
]
POSTS[2].parent = POSTS[0]


@app.get("/list")
def listing():
    return render_template_string(
        "{% for p in posts %}{{ loop.index }} {{ p.number }} {{ p.title }} {{ p.author.name }} {{ p.author.mail or '-' }} {{ p.tags|join(',') }}"
        " {{ p.slug }} {{ p.kind }} {{ p['title'] }} {{ p._hidden }} {{ p.missing }}|{{ p.missing is defined }} {{ p.parent.title if p.parent }}"
        " {{ p.author }}\n{% else %}none{% endfor %}", posts=POSTS)


@app.get("/methods")
def methods():
    return render_template_string(
        "{% for p in posts %}{{ p.excerpt(5) }} {{ p.shout() }} {% for w in p.words() %}[{{ w }}]{% endfor %} {{ p.first().name }} {{ p.first() }} {{ p.cut() }} {{ p.cut(4) }} {{ p.cut(2, none) }}\n{% endfor %}", posts=POSTS)


@app.get("/filters")
def filters():
    return render_template_string(
        "{{ posts|map(attribute='title')|join('; ') }}\n{{ posts|sort(attribute='number')|map(attribute='slug')|list }}\n"
        "{{ posts|selectattr('tags')|map(attribute='number')|list }} {{ posts|rejectattr('author.mail')|map(attribute='author.name')|list }}\n"
        "{% for name, group in posts|groupby('author.name') %}{{ name }}={{ group|map(attribute='number')|join('+') }};{% endfor %}\n"
        "{{ posts|sum(attribute='number') }} {{ posts|map(attribute='nope', default='?')|list }} {{ (posts|sort)|map(attribute='number')|list }}"
        " {{ (posts|first).title }} {{ (posts|last).title }} {{ posts|length }} {{ (posts|max(attribute='number')).title }} {{ (posts|min).title }}", posts=POSTS)


@app.get("/compare")
def compare():
    return render_template_string(
        "{{ a == b }} {{ a == c }} {{ a != b }} {{ a < b }} {{ a is sameas a }} {{ a in posts }} {{ 'yes' if a else 'no' }} {{ a is none }} {{ a is defined }}"
        " {{ a is mapping }} {{ a is iterable }} {{ a is string }} {{ a is callable }} {{ a is sequence }}",
        a=POSTS[0], b=POSTS[1], c=Post(2, "Other", ANN, []), posts=POSTS)


@app.get("/basket")
def basket():
    return render_template_string(
        "{{ full|length }} {{ 'full' if full else 'empty' }} {{ 'full' if none else 'empty' }} {% for x in full %}{{ x }},{% endfor %} {{ full.total() }} {{ full|list }} {{ 2 in full }}",
        full=Basket([1, 2, 3]), none=Basket([]))


@app.get("/badge")
def badge():
    return render_template_string("{{ b }} {{ b.text }} {{ b|upper }} {{ b ~ '<' }} {{ b|e }} {{ [b, '<']|join }} {{ b|string }} {{ b|safe }} {{ b|length if b.size else 'no' }} {{ '%s' % b }}", b=Badge("<new>"))


@app.get("/enum")
def enumeration():
    return render_template_string(
        "{{ c }} {{ c.name }} {{ c.value }} {{ c.label }} {{ c.shade() }} {{ c == d }} {{ [c] }} {% for x in all %}{{ x.name }}={{ x.value }} {% endfor %}",
        c=Colour.RED, d=Colour.GREEN, all=list(Colour))


@app.get("/data")
def data():
    items = [Item("pen", 1.5, 2), Item("ink", 4.0, notes=["a"])]
    return render_template_string(
        "{% for i in items %}{{ i.name }} {{ i.price }} {{ i.count }} {{ i.cost }} {{ i.notes|length }} {{ i }}\n{% endfor %}{{ items|sum(attribute='cost') }} {{ items[0] == items[1] }}",
        items=items)


@app.get("/shapes")
def shapes():
    return render_template_string(
        "{% for s in shapes %}{{ s.name }} {{ s.area() }} {{ s.summary }} {{ s.side|default('-') }} {{ s.radius|default('-') }}\n{% endfor %}",
        shapes=[Square(2), Circle(1), Shape("none")])


@app.get("/dict")
def mapping():
    return render_template_string(
        "{% for k, p in d.items() %}{{ k }}={{ p.title }} {% endfor %}{{ d.x.author.name }} {{ d['y'].slug }} {{ t[0].title }} {{ none.title }}",
        d={"x": POSTS[0], "y": POSTS[1]}, t=(POSTS[2],))


@app.get("/raises")
def raises():
    return render_template_string("{{ p.ratio }}", p=Post(0, "Zero", ANN, []))


@app.get("/lazy")
def lazy():
    return render_template_string("[{{ p.lazy }}] {{ p.lazy is defined }}", p=Post(0, "Zero", ANN, []))


@app.get("/undefined")
def undefined():
    try:
        return render_template_string("{{ p.nope.more }}", p=POSTS[0])
    except Exception as e:
        return type(e).__name__ + " " + str(e)


@app.get("/macro")
def macro():
    return render_template_string(
        "{% macro show(p) %}<i>{{ p.title }}</i>{% endmacro %}{% for p in posts if p.number > 1 %}{{ show(p) }}{% endfor %}"
        "{% set best = posts[1] %}{{ best.title }} {% with q = posts|last %}{{ q.slug }}{% endwith %}", posts=POSTS)


#: GET /list
#: GET /methods
#: GET /filters
#: GET /compare
#: GET /basket
#: GET /badge
#: GET /enum
#: GET /data
#: GET /shapes
#: GET /dict
#: GET /raises
#: GET /lazy
#: GET /undefined
#: GET /macro
