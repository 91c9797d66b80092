"""Class variables that heirs share, isinstance over a hierarchy, and objects that count themselves."""

from flask import Flask, jsonify

app = Flask(__name__)


class User:
    count = 0
    role = "user"

    def __init__(self, name):
        self.name = name
        User.count += 1

    def __repr__(self):
        return f"<User {self.name}>"

    def title(self):
        return self.name.title()


class Admin(User):
    role = "admin"

    def __init__(self, name, level):
        super().__init__(name)
        self.level = level


class Guest(User):
    pass


class Other:
    def __init__(self):
        self.name = "other"


@app.get("/count")
def count():
    before = User.count
    a = Admin("root", 3)
    b = Guest("guest")
    return jsonify(User.count - before, Admin.count - before, a.count - before, a.role, b.role, User.role)


@app.get("/isinstance")
def check():
    user, admin, other = User("u"), Admin("a", 1), Other()
    found = None
    if admin.level > 5:
        found = admin
    return jsonify(
        isinstance(user, User), isinstance(user, Admin), isinstance(admin, User), isinstance(admin, Admin), isinstance(admin, Guest),
        isinstance(other, User), isinstance(Guest("x"), User), isinstance(found, Admin), user.title(), admin.title(),
    )


#: GET /count
#: GET /isinstance
#: GET /count
