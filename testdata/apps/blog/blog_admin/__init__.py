"""The admin pages, with a template folder of their own."""

from flask import Blueprint, render_template

bp = Blueprint("admin", __name__, url_prefix="/admin", template_folder="templates")


@bp.get("/")
def dashboard():
    rows = [{"name": "disk", "used": 12345678, "ratio": 0.4567}, {"name": "memory", "used": 999, "ratio": 1}]
    return render_template("admin/dashboard.html", rows=rows)


@bp.get("/same")
def same():
    return render_template("same.html")
