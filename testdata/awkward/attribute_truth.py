"""Attributes that may be None, tested for their truth."""
from datetime import date, datetime

from flask import Flask, jsonify, request

app = Flask(__name__)


class Task:
    def __init__(self, title, due=None, done_at=None, estimate=None):
        self.title = title
        self.due = due
        self.done_at = done_at
        self.estimate = estimate
        self.parent = None

    def as_dict(self):
        return dict(
            title=self.title,
            due=self.due.isoformat() if self.due else None,
            done=self.done_at.strftime("%d.%m.%Y") if self.done_at else "open",
            parent=self.parent.title if self.parent else None,
        )

    def label(self):
        if self.due and self.due.year > 2024:
            return self.title.upper()
        if not self.estimate:
            return "?"
        return f"{self.title} {self.estimate:.1f}"

    def hours(self):
        return self.estimate and self.estimate * 2

    def reset(self):
        self.due = None

    def cleared(self):
        if self.due:
            self.reset()
            return str(self.due)
        return "none"


def tasks():
    first = Task("plan", due=date(2024, 5, 6), estimate=0.0)
    second = Task("build", due=date(2025, 1, 2), done_at=datetime(2025, 1, 3, 4, 5), estimate=2.5)
    second.parent = first
    return [first, second, Task("rest")]


@app.get("/tasks")
def listed():
    return jsonify([t.as_dict() for t in tasks()])


@app.get("/labels")
def labels():
    return jsonify([t.label() for t in tasks()], [t.hours() for t in tasks()])


@app.get("/cleared")
def cleared():
    return jsonify([t.cleared() for t in tasks()])


@app.get("/parent")
def parent():
    found = [t for t in tasks() if t.parent and t.parent.due]
    return jsonify([t.parent.due.isoformat() for t in found])


#: GET /tasks
#: GET /labels
#: GET /cleared
#: GET /parent
