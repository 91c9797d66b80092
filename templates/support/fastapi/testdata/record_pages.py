"""Records the digests of the pages that versions of FastAPI make, from their wheels: record_pages.py FOLDER, into which
`pip download --no-deps fastapi==VERSION` has put them. It runs where some FastAPI is installed."""

import hashlib
import json
import pathlib
import sys
import types
import zipfile

import typing_extensions

doc = types.ModuleType("annotated_doc")
doc.Doc = typing_extensions.Doc
sys.modules.setdefault("annotated_doc", doc)


def pages(source):
    m = types.ModuleType("docs")
    exec(source, m.__dict__)
    spec = "/openapi.json"
    made = {
        "docs": m.get_swagger_ui_html(openapi_url=spec, title="T - Swagger UI", oauth2_redirect_url="/docs/oauth2-redirect"),
        "docs alone": m.get_swagger_ui_html(openapi_url=spec, title="T - Swagger UI", oauth2_redirect_url=None),
        "redoc": m.get_redoc_html(openapi_url=spec, title="T - ReDoc"),
        "oauth2": m.get_swagger_ui_oauth2_redirect_html(),
    }
    return {name: hashlib.sha256(page.body).hexdigest() for name, page in made.items()}


versions = ["0.71.0", "0.72.0", "0.75.1", "0.75.2", "0.80.0", "0.81.0", "0.98.0", "0.99.0", "0.104.0", "0.104.1", "0.111.0",
            "0.111.1", "0.115.12", "0.115.13", "0.128.1"]
out = {}
for version in versions:
    with zipfile.ZipFile(next(pathlib.Path(sys.argv[1]).glob(f"fastapi-{version}-*.whl"))) as wheel:
        out[version] = pages(wheel.read("fastapi/openapi/docs.py").decode())
pathlib.Path(__file__).with_name("pages.json").write_text(json.dumps(out, indent=1) + "\n")
