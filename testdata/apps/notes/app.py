"""A notes service that keeps everything in memory.

Readers need nothing; writers send an API key in ``X-Api-Key``.
"""

import functools

from flask import Flask, jsonify, request, url_for

app = Flask(__name__)
app.config["MAX_PER_PAGE"] = 50

API_KEYS = {"alice-key": "alice", "bob-key": "bob"}
FIELDS = ("title", "body", "author", "tags")

notes = {}
counters = {"created": 0, "deleted": 0}
next_id = 1


class ApiError(Exception):
    """An error that knows how to answer itself."""

    def __init__(self, message, status=400, field=None):
        super().__init__(message)
        self.message = message
        self.status = status
        self.field = field

    def to_dict(self):
        """Return the body of the answer."""
        body = {"error": self.message, "status": self.status}
        if self.field is not None:
            body["field"] = self.field
        return body


class NoteNotFound(ApiError):
    """There is no note with this id."""

    def __init__(self, note_id):
        super().__init__(f"note {note_id} does not exist", status=404)
        self.note_id = note_id


# -- errors ---------------------------------------------------------------


@app.errorhandler(ApiError)
def on_api_error(error):
    return jsonify(error.to_dict()), error.status


@app.errorhandler(404)
def on_not_found(error):
    """Only for unknown URLs; unknown notes raise NoteNotFound."""
    return jsonify(error="no such page", path=request.path), 404


@app.errorhandler(405)
def on_wrong_method(error):
    return jsonify(error=f"{request.method} is not allowed here"), 405


@app.errorhandler(KeyError)
def on_missing_key(error):
    """A field that the body should have had."""
    return jsonify(error="missing field", field=error.args[0]), 400


@app.errorhandler(500)
def on_crash(error):
    return jsonify(error="internal error"), 500


# -- decorators -----------------------------------------------------------


def require_key(view):
    """Let only known API keys in."""

    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        key = request.headers.get("X-Api-Key")
        if key is None:
            return jsonify(error="API key required"), 401
        if key not in API_KEYS:
            return jsonify(error="unknown API key"), 403
        return view(*args, **kwargs)

    return wrapper


def require_json(view):
    """Refuse bodies that are not JSON objects."""

    @functools.wraps(view)
    def wrapper(*args, **kwargs):
        if not request.is_json:
            raise ApiError("send application/json", status=415)
        if not isinstance(request.get_json(silent=True), dict):
            raise ApiError("send a JSON object")
        return view(*args, **kwargs)

    return wrapper


def limit_size(max_bytes):
    """Refuse bodies over ``max_bytes``."""

    def decorate(view):
        @functools.wraps(view)
        def wrapper(*args, **kwargs):
            if request.content_length and request.content_length > max_bytes:
                raise ApiError(f"at most {max_bytes:,} bytes", status=413)
            return view(*args, **kwargs)

        return wrapper

    return decorate


# -- helpers --------------------------------------------------------------


def slugify(text):
    """Return text in lower case with dashes between its words."""
    words = "".join(c if c.isalnum() else " " for c in text).split()
    return "-".join(word.lower() for word in words) or "untitled"


def summary(body, width=20):
    """Return the first line, cut to ``width`` characters."""
    first = body.strip().split("\n")[0]
    return first if len(first) <= width else first[: width - 3].rstrip() + "..."


def clean_tags(raw):
    """Return tags without repetition, in their first order."""
    if isinstance(raw, str):
        raw = raw.split(",")
    seen = []
    for tag in raw:
        tag = str(tag).strip().lower()
        if tag and tag not in seen:
            seen.append(tag)
    return seen


def get_note(note_id):
    """Return a note or raise NoteNotFound."""
    try:
        return notes[note_id]
    except KeyError:
        raise NoteNotFound(note_id)


def public(note):
    """Return what clients see of a note."""
    return {
        "id": note["id"],
        "title": note["title"],
        "slug": slugify(note["title"]),
        "summary": summary(note["body"]),
        "author": note["author"],
        "tags": note["tags"],
        "words": len(note["body"].split()),
        "pinned": note.get("pinned", False),
    }


def paginate(items):
    """Return one page of items as the query string asks for it."""
    page = request.args.get("page", 1, type=int)
    per_page = request.args.get("per_page", 10, type=int)
    if page < 1:
        raise ApiError("pages start at 1", field="page")
    per_page = max(1, min(per_page, app.config["MAX_PER_PAGE"]))
    start = (page - 1) * per_page
    pages = -(-len(items) // per_page)
    return {
        "items": items[start : start + per_page],
        "page": page,
        "pages": pages,
        "total": len(items),
        "next": url_for("list_notes", page=page + 1, per_page=per_page) if page < pages else None,
    }


# -- views ----------------------------------------------------------------


@app.route("/")
def index():
    return jsonify(name="notes", count=len(notes), rules={"list": url_for("list_notes"), "tags": url_for("list_tags")})


@app.route("/notes")
def list_notes():
    """List notes; ``sort`` names a field, a leading dash reverses."""
    sort = request.args.get("sort", "id")
    reverse = sort.startswith("-")
    key = sort.lstrip("-")
    if key not in ("id", "title", "author"):
        raise ApiError(f"unknown sort key: {key}", field="sort")
    found = sorted(notes.values(), key=lambda n: n[key], reverse=reverse)
    author = request.args.get("author")
    if author:
        found = [n for n in found if n["author"] == author]
    for tag in request.args.getlist("tag"):
        found = [n for n in found if tag.lower() in n["tags"]]
    return jsonify(paginate([public(n) for n in found]))


@app.route("/notes", methods=["POST"])
@require_key
@limit_size(10_000)
@require_json
def create_note():
    """Make a note out of a JSON body."""
    global next_id
    data = request.get_json()
    title = data["title"]
    if not isinstance(title, str) or not title.strip():
        raise ApiError("title must be text", field="title")
    note = {
        "id": next_id,
        "title": title.strip(),
        "body": str(data.get("body", "")),
        "author": API_KEYS[request.headers["X-Api-Key"]],
        "tags": clean_tags(data.get("tags") or []),
    }
    notes[next_id] = note
    next_id += 1
    counters["created"] += 1
    return jsonify(public(note)), 201


@app.route("/notes/<int:note_id>")
def show_note(note_id):
    """Answer a note, or its text alone with ``?raw=1``."""
    note = get_note(note_id)
    if request.args.get("raw", default=0, type=int):
        return note["body"], {"Content-Type": "text/plain; charset=utf-8", "X-Author": note["author"]}
    return public(note)


@app.route("/notes/<int:note_id>", methods=["PUT", "PATCH"])
@require_key
@require_json
def update_note(note_id):
    """PUT wants title and body, PATCH takes what there is."""
    note = get_note(note_id)
    data = request.get_json()
    if API_KEYS[request.headers["X-Api-Key"]] != note["author"]:
        raise ApiError("not your note", status=403)
    unknown = [key for key in data if key not in FIELDS and key != "pinned"]
    if unknown:
        raise ApiError("unknown fields: " + ", ".join(unknown))
    if request.method == "PUT":
        note["title"] = str(data["title"])
        note["body"] = str(data["body"])
    else:
        for key in ("title", "body"):
            if key in data:
                note[key] = str(data[key])
        if "pinned" in data:
            note["pinned"] = bool(data["pinned"])
    if "tags" in data:
        note["tags"] = clean_tags(data["tags"])
    return jsonify(public(note))


@app.route("/notes/<int:note_id>", methods=["DELETE"])
@require_key
def delete_note(note_id):
    get_note(note_id)
    del notes[note_id]
    counters["deleted"] += 1
    app.logger.info("deleted note %d", note_id)
    return "", 204


@app.route("/notes/<int:note_id>/lines/<int:number>")
def note_line(note_id, number):
    """Answer one line of a note, counted from 1."""
    lines = get_note(note_id)["body"].splitlines()
    try:
        line = lines[number - 1]
    except IndexError:
        return jsonify(error="no such line", lines=len(lines)), 404
    return jsonify(number=number, text=line, length=len(line), upper=line.upper(), title=line.title())


@app.route("/notes/<int:note_id>/replace", methods=["POST"])
@require_key
def replace_text(note_id):
    """Replace text in a note; the form has ``old``, ``new`` and perhaps ``count``."""
    note = get_note(note_id)
    old = request.form["old"]
    new = request.form.get("new", "")
    try:
        count = int(request.form.get("count", "-1"))
    except ValueError as e:
        return jsonify(error=str(e)), 400
    if not old:
        return jsonify(error="nothing to replace"), 400
    hits = note["body"].count(old)
    note["body"] = note["body"].replace(old, new, count)
    return jsonify(hits=hits, body=note["body"])


@app.route("/tags")
def list_tags():
    """Count how often each tag is used, most used first."""
    counts = {}
    for note in notes.values():
        for tag in note["tags"]:
            counts[tag] = counts.get(tag, 0) + 1
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return jsonify([{"tag": tag, "count": count} for tag, count in ordered])


@app.route("/authors")
def list_authors():
    """Group the titles by author."""
    titles = {name: [n["title"] for n in notes.values() if n["author"] == name] for name in API_KEYS.values()}
    return jsonify(titles)


@app.route("/stats")
def stats():
    """Totals, and the mean length of a note; crashes while there is none."""
    lengths = [len(n["body"]) for n in notes.values()]
    mean = sum(lengths) / len(lengths)
    return jsonify(
        counters=counters,
        mean=round(mean, 2),
        longest=max(lengths),
        shortest=min(lengths),
        text=f"{len(lengths)} notes, {mean:.1f} characters each",
    )


if __name__ == "__main__":
    app.run(port=5002)
