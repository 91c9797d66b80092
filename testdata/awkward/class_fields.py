"""Objects shown by their __dict__, and kept in lists of classes."""

from flask import Flask, jsonify, request

app = Flask(__name__)

questions = []


class Answer:
    def __init__(self, answer_id, text):
        self.answerId = answer_id
        self.text = text


class Question:
    kind = "question"

    def __init__(self, question_id, details, author=None):
        self.questionId = question_id
        self.details = details
        self.author = author
        self.answers = []


class Database:
    """Rows that all managers share."""

    rows = []

    def insert(self, row):
        self.rows.append(row)
        return len(self.rows)

    def all(self):
        return self.rows


class Manager:
    database = Database()

    def add(self, name):
        return self.database.insert({"name": name})

    def names(self):
        return [row["name"] for row in self.database.all()]


@app.route("/api/v1/questions", methods=["POST"])
def add_question():
    data = request.get_json()
    details = data.get("details")
    if not details or details.isspace():
        return jsonify({"message": "Sorry, you didn't enter any question!"}), 400
    question = Question(len(questions) + 1, details)
    questions.append(question)
    return jsonify({"id": question.questionId, "question": question.__dict__}), 201


@app.route("/api/v1/questions", methods=["GET"])
def all_questions():
    if len(questions) == 0:
        return jsonify({"message": "no questions"}), 400
    return jsonify([q.__dict__ for q in questions])


@app.route("/api/v1/questions/<int:qid>/answers", methods=["POST"])
def add_answer(qid):
    for question in questions:
        if question.questionId == qid:
            answer = Answer(len(question.answers) + 1, request.get_json()["text"])
            question.answers.append(answer)
            return jsonify(answer=vars(answer), count=len(question.answers), kind=question.kind)
    return jsonify({"message": "no such question"}), 404


@app.get("/api/v1/nested/<int:n>")
def nested(n):
    return jsonify(questions[n].__dict__)


@app.post("/managers/<name>")
def manage(name):
    manager = Manager()
    return jsonify(manager.add(name), Manager().names())


#: GET /api/v1/questions
#: POST /api/v1/questions json {"details": "  "}
#: POST /api/v1/questions json {"details": "why?"}
#: POST /api/v1/questions json {"details": "how?"}
#: GET /api/v1/questions
#: GET /api/v1/nested/0
#: POST /api/v1/questions/1/answers json {"text": "because"}
#: POST /api/v1/questions/7/answers json {"text": "because"}
#: GET /api/v1/nested/0
#: GET /api/v1/nested/1
#: GET /api/v1/nested/5
#: POST /managers/a
#: POST /managers/b
