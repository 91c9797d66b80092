"""Record what real Flask makes of the apps in testdata/apps/*.txtar.

Each archive holds the files of one app. This script writes them to a folder, loads the app as `flask --app` does (an
archive member called `app` holds the --app, when there is one) and appends three members:

    urlmap    rule, methods and endpoint of app.url_map in the order of registration
    views     endpoint and the qualified name of the function, or the name of the class, that answers it
    hooks     kind, blueprint and name of every hook and error handler, in Flask's own order

Needs Flask 3.1.3, Werkzeug 3.1.8 and the extensions that the apps import: flask-restful 0.3.10, flask-restx
1.3.2, Bootstrap-Flask 2.6.0, flask-smorest 0.47.0, flask-cors, fastapi 0.119.1. Run it with --check to compare instead of writing.
"""

import inspect
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
RECORDED = ("urlmap", "views", "hooks")
KINDS = {
    "before_request": "before_request_funcs",
    "after_request": "after_request_funcs",
    "teardown_request": "teardown_request_funcs",
    "context_processor": "template_context_processors",
    "url_value_preprocessor": "url_value_preprocessors",
    "url_defaults": "url_default_functions",
}


def split(text):
    """Return the comment and the members of a txtar archive."""
    parts = re.split(r"(?m)^-- (\S+) --\n", text)
    return parts[0], list(zip(parts[1::2], parts[2::2]))


def load(app):
    """Load the app of the current folder and the rules in the order in which they were added."""
    from werkzeug.routing import Map

    rules = {}
    add = Map.add

    def recording(self, factory):
        add(self, factory)
        rules.setdefault(id(self), []).append(factory)

    Map.add = recording
    if app and app.startswith("fastapi "):
        import importlib

        module, attr = app.split()[1].split(":")
        return getattr(importlib.import_module(module), attr), None
    from flask.cli import ScriptInfo

    loaded = ScriptInfo(app_import_path=app).load_app()
    return loaded, rules.get(id(loaded.url_map), [])


def view_name(view):
    """Return the qualified name of the function below all wrappers, or the view's class."""
    cls = getattr(view, "view_class", None)
    if cls is not None:
        return cls.__qualname__.split(".")[-1]
    func = inspect.unwrap(view)
    if inspect.ismethod(func):
        return "method " + func.__func__.__qualname__
    code = getattr(func, "__code__", None)
    return getattr(code, "co_qualname", None) or func.__qualname__


def is_own(view):
    """Report whether a view is a function or class of the app itself."""
    view = getattr(view, "view_class", None) or inspect.unwrap(view)
    try:
        return os.path.realpath(inspect.getsourcefile(view)).startswith(os.path.realpath(os.getcwd()))
    except TypeError:
        return False


def record():
    """Print the recorded members of the app in the current folder."""
    sys.path.insert(0, os.getcwd())
    app, rules = load(sys.argv[2] if len(sys.argv) > 2 else None)
    print("-- urlmap --")
    if rules is None:
        for route in app.routes:
            print(route.path, ",".join(sorted(route.methods)), route.name, sep="\t")
        return
    for rule in rules:
        print(rule.rule, ",".join(sorted(rule.methods)), rule.endpoint, sep="\t")
    print("-- views --")
    seen = set()
    for rule in rules:
        view = app.view_functions.get(rule.endpoint)
        if view is None or rule.endpoint in seen or not is_own(view):
            continue
        seen.add(rule.endpoint)
        print(rule.endpoint, view_name(view), sep="\t")
    print("-- hooks --")
    for kind, attr in KINDS.items():
        for blueprint, funcs in getattr(app, attr).items():
            for func in funcs:
                if is_own(func):
                    print(kind, blueprint or "-", inspect.unwrap(func).__name__, sep="\t")
    for blueprint, codes in app.error_handler_spec.items():
        for code, classes in codes.items():
            for cls, func in classes.items():
                if is_own(func):
                    print("errorhandler", blueprint or "-", cls.__name__, inspect.unwrap(func).__name__, sep="\t")


def main():
    """Record every archive, or those that are named."""
    changed = 0
    check = "--check" in sys.argv
    names = [a for a in sys.argv[1:] if not a.startswith("--")] or sorted(os.listdir(os.path.join(HERE, "apps")))
    for name in names:
        path = os.path.join(HERE, "apps", os.path.basename(name))
        with open(path, encoding="utf-8") as f:
            comment, members = split(f.read())
        members = [(n, t) for n, t in members if n not in RECORDED]
        app = dict(members).get("app", "").strip()
        with tempfile.TemporaryDirectory() as folder:
            for member, text in members:
                target = os.path.join(folder, member)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                with open(target, "w", encoding="utf-8") as f:
                    f.write(text)
            args = [sys.executable, os.path.abspath(__file__), "--one"] + ([app] if app else [])
            env = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
            run = subprocess.run(args, cwd=folder, env=env, capture_output=True, text=True, check=False)
        if run.returncode != 0:
            print(name, "failed:", run.stderr.strip().splitlines()[-1])
            changed += 1
            continue
        out = comment + "".join(f"-- {n} --\n{t}" for n, t in members) + run.stdout
        with open(path, encoding="utf-8") as f:
            same = f.read() == out
        changed += not same
        if not same and not check:
            with open(path, "w", encoding="utf-8") as f:
                f.write(out)
    print(changed, "of", len(names), "differ" if check else "changed or failed")
    return 1 if check and changed else 0


if __name__ == "__main__":
    if len(sys.argv) > 1 and sys.argv[1] == "--one":
        record()
    else:
        sys.exit(main())
