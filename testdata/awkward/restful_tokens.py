"""Resources of Flask-RESTful behind tokens of Flask-JWT-Extended, whose errors PROPAGATE_EXCEPTIONS lets through."""

from flask import Flask, request
from flask_jwt_extended import JWTManager, create_access_token, get_jwt_identity, jwt_required
from flask_restful import Api, Resource

app = Flask(__name__)
app.config.update(SECRET_KEY="long enough for tokens of the tests", PROPAGATE_EXCEPTIONS=True, JWT_ERROR_MESSAGE_KEY="message")
api = Api(app)
jwt = JWTManager(app)


class Login(Resource):
    def post(self):
        name = request.get_json()["name"]
        if not name:
            return {"message": "no name"}, 400
        return {"token": create_access_token(identity=name)}, 200


class Me(Resource):
    @jwt_required()
    def get(self):
        return {"me": get_jwt_identity()}

    @jwt_required(fresh=True)
    def put(self):
        return {"fresh": True}

    @jwt_required(optional=True)
    def post(self):
        return {"me": get_jwt_identity()}, 201


api.add_resource(Login, "/login")
api.add_resource(Me, "/me")


#: POST /login json {"name": "ann"}
#:   > token = $.token
#:   unstable
#: POST /login json {"name": ""}
#: GET /me
#: PUT /me
#: POST /me
#: PATCH /me
#: GET /nowhere
#: set Authorization: Bearer ${token}
#: GET /me
#: PUT /me
#: POST /me
#: set Authorization: Bearer broken
#: GET /me
#: POST /me
