"""Attributes by name: getattr, setattr and hasattr with names that are computed, __dict__ and vars."""


class User:
    fields = ("name", "email")

    def __init__(self, name, email=None):
        self.name = name
        self.email = email

    def update(self, data):
        for key in self.fields:
            if key in data:
                setattr(self, key, data[key])
        return self

    def as_json(self):
        return {f: getattr(self, f) for f in self.fields}


class Config:
    NAME = "app"

    def get(self, key, default=None):
        return getattr(self, key, default)


def user_update(): return User("ada").update({"email": "x@y", "other": 1}).as_json()
#: user_update()
def user_as_json(): return User("ada", "a@b").as_json()
#: user_as_json()
def config_get(key): return Config().get(key, "?")
#: config_get("NAME")
#: config_get("nope")
def to_dict(user, names): return {n: getattr(user, n, None) for n in names}
def user_to_dict(): return to_dict(User("ada"), ["name", "phone"])
#: user_to_dict()
def user_copy():
    old = User("ada", "e")
    new = User("")
    new.__dict__.update(old.__dict__)
    return new.name, new.email
#: user_copy()
def module_function(name): return globals()[name]("x")
def echo(x): return x
#: module_function("echo")
def user_vars(): return vars(User("ada"))
#: user_vars()
def user_dunder_dict(): return User("ada", "e").__dict__
#: user_dunder_dict()
def user_dict_copy(): return dict(User("ada").__dict__)
#: user_dict_copy()
def user_dict_items(): return {k: v for k, v in User("ada").__dict__.items() if v is not None}
#: user_dict_items()
def user_getattr(): return getattr(User("ada"), "name")
#: user_getattr()
def user_getattr_default(): return getattr(User("ada"), "phone", "none")
#: user_getattr_default()
def user_hasattr(): return hasattr(User("ada"), "name"), hasattr(User("ada"), "phone")
#: user_hasattr()
def user_setattr():
    u = User("ada")
    setattr(u, "email", "new")
    return u.email
#: user_setattr()
