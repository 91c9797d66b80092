"""Repositories, services and method views that share objects."""

from flask import Flask, jsonify, request
from flask.views import MethodView

app = Flask(__name__)


class User:
    count = 0

    def __init__(self, name, email):
        User.count += 1
        self.id = User.count
        self.name = name
        self._email = email
        self.active = True

    @property
    def email(self):
        return self._email

    @email.setter
    def email(self, value):
        if "@" not in value:
            raise ValueError("invalid email")
        self._email = value

    def to_dict(self):
        return {"id": self.id, "name": self.name, "email": self.email, "active": self.active}


class UserRepository:
    def __init__(self):
        self._users = []

    def save(self, user):
        self._users.append(user)
        return user

    def find(self, user_id):
        for user in self._users:
            if user.id == user_id:
                return user
        return None

    def find_by(self, name):
        return next((u for u in self._users if u.name == name), None)

    def all(self):
        return list(self._users)

    def __iter__(self):
        return iter(self._users)

    def __len__(self):
        return len(self._users)


class UserService:
    MAX_USERS = 3

    def __init__(self, repository):
        self.repository = repository
        self.log = []

    def register(self, name, email):
        if len(self.repository) >= self.MAX_USERS:
            raise RuntimeError("full")
        if self.repository.find_by(name) is not None:
            raise ValueError(f"{name} is taken")
        user = User(name, email)
        self._note("register", user)
        return self.repository.save(user)

    def rename(self, user, name):
        old = user.name
        user.name = name
        self._note(f"rename {old}", user)

    def _note(self, what, user):
        self.log.append(f"{what}:{user.id}")


repository = UserRepository()
service = UserService(repository)


def require_user(user_id):
    user = repository.find(user_id)
    if user is None:
        raise LookupError(user_id)
    return user


@app.errorhandler(LookupError)
def missing(error):
    return jsonify(error="missing"), 404


class UserList(MethodView):
    def get(self):
        return jsonify([u.to_dict() for u in repository])

    def post(self):
        data = request.get_json()
        try:
            user = service.register(data["name"], data["email"])
        except ValueError as e:
            return jsonify(error=str(e)), 400
        except RuntimeError as e:
            return jsonify(error=str(e)), 507
        return self._created(user)

    def _created(self, user):
        return jsonify(user.to_dict()), 201


class UserItem(MethodView):
    def get(self, user_id):
        return jsonify(require_user(user_id).to_dict())

    def put(self, user_id):
        user = require_user(user_id)
        try:
            user.email = request.get_json()["email"]
        except ValueError as e:
            return jsonify(error=str(e)), 400
        return jsonify(user.to_dict())

    def patch(self, user_id):
        user = require_user(user_id)
        service.rename(user, request.get_json()["name"])
        return jsonify(user.to_dict())


app.add_url_rule("/users", view_func=UserList.as_view("users"))
app.add_url_rule("/users/<int:user_id>", view_func=UserItem.as_view("user"))


@app.get("/log")
def log():
    return jsonify(service.log, User.count, UserService.MAX_USERS, len(repository))


@app.get("/active/<int:user_id>")
def toggle(user_id):
    user = require_user(user_id)
    user.active = not user.active
    return jsonify(active=user.active, email=getattr(user, "email"), has=hasattr(user, "name"), nope=hasattr(user, "age"))


#: GET /users
#: POST /users json {"name": "ann", "email": "a@x"}
#: POST /users json {"name": "bob", "email": "b@x"}
#: POST /users json {"name": "ann", "email": "a@x"}
#: POST /users json {"name": "cid", "email": "c@x"}
#: POST /users json {"name": "dan", "email": "d@x"}
#: GET /users
#: GET /users/2
#: GET /users/9
#: PUT /users/2 json {"email": "new@x"}
#: PUT /users/2 json {"email": "bad"}
#: PATCH /users/2 json {"name": "bobby"}
#: GET /log
#: GET /active/1
#: GET /active/1
#: GET /active/7
