"""Extensions serve the files of their own packages beside the app's: neither folder stands in for the other.

Recording it needs, besides Flask: flasgger==0.9.7.1 bootstrap-flask flask-restx.
"""

from flasgger import Swagger
from flask import Blueprint, Flask, url_for
from flask_bootstrap import Bootstrap5
from flask_restx import Api, Resource

app = Flask(__name__)
swagger = Swagger(app)
bootstrap = Bootstrap5(app)
api_blueprint = Blueprint("api", __name__, url_prefix="/api")
api = Api(api_blueprint)
app.register_blueprint(api_blueprint)
own = Blueprint("own", __name__, static_folder="static", static_url_path="/own")
app.register_blueprint(own)


@app.route("/urls")
def urls():
    return {
        "app": url_for("static", filename="a.css"),
        "own": url_for("own.static", filename="a.css"),
        "flasgger": url_for("flasgger.static", filename="a.css"),
        "bootstrap": url_for("bootstrap.static", filename="a.css"),
    }


#: GET /urls
#: HEAD /flasgger_static/swagger-ui.css
#: HEAD /flasgger_static/favicon-16x16.png
#: GET /flasgger_static/record.py
#: GET /static/swagger-ui.css
#: GET /own/swagger-ui.css
#: GET /own/record.py
#: HEAD /swaggerui/swagger-ui.css
#: GET /swaggerui/record.py
#: HEAD /bootstrap/static/css/bootstrap.min.css
#: HEAD /bootstrap/static/css/nothing.css
