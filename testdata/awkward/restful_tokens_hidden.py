"""Resources of Flask-RESTful behind tokens of Flask-JWT-Extended, whose errors the Api answers by itself."""

from flask import Flask
from flask_jwt_extended import JWTManager, get_jwt_identity, jwt_required
from flask_restful import Api, Resource

app = Flask(__name__)
app.secret_key = "long enough for tokens of the tests"
api = Api(app)
jwt = JWTManager()
jwt.init_app(app)


class Me(Resource):
    @jwt_required()
    def get(self):
        return {"me": get_jwt_identity()}


api.add_resource(Me, "/me")


@app.get("/plain")
@jwt_required()
def plain():
    return "plain"


#: GET /me
#: GET /plain
