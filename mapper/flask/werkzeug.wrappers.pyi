# The names of werkzeug.wrappers, as far as their types are certain.

from flask import Request, Response
