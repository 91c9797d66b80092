#!/bin/sh
# Fetches the public apps whose URL maps testdata/urlmaps holds into the folder given; nothing of them is checked in.
#
#     testdata/fetch.sh /tmp/apps && F2G_APPS=/tmp/apps go test ./mapper/discover -run TestRealApps
set -eu
to=${1:?usage: fetch.sh FOLDER}
mkdir -p "$to/.fetched"
cd "$to"

# Packages: httpbin, and flaskr from Flask's source distribution.
python3 -m pip download -q --no-deps -d .fetched httpbin==0.10.4
python3 -m pip download -q --no-deps --no-binary Flask -d .fetched Flask==3.1.3
python3 -m zipfile -e .fetched/httpbin-0.10.4-*.whl .fetched/httpbin
rm -rf httpbin flaskr
cp -r .fetched/httpbin/httpbin httpbin
tar -xzf .fetched/flask-3.1.3.tar.gz -C .fetched
cp -r .fetched/flask-3.1.3/examples/tutorial flaskr

# Repositories: folder here, repository.
while read -r folder repository; do
	[ -d "$folder" ] || git clone -q --depth 1 "https://github.com/$repository" "$folder"
done <<'LIST'
flasky miguelgrinberg/flasky
flask-vue-crud testdrivenio/flask-vue-crud
todos-api jiansoung/flask-todos-api
rp-flask-jwt-auth realpython/flask-jwt-auth
url-shortner Kionling/url-shortner
restful-course schoolofcode-me/rest-api-sections
bank-of-anthos GoogleCloudPlatform/bank-of-anthos
fa-realworld nsidnev/fastapi-realworld-example-app
LIST
