// This file tests the readers of files of requests.

package load

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

func read(t *testing.T, name, text string, values map[string]string) *File {
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
	f, err := Read(path, values)
	require.NoError(t, err)
	return f
}

func steps(t *testing.T, f *File) []exchange.Step {
	require.Len(t, f.Sessions, 1)
	return f.Sessions[0].Steps
}

func headers(pairs ...string) []exchange.Header {
	var out []exchange.Header
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, exchange.Header{Name: pairs[i], Value: pairs[i+1]})
	}
	return out
}

func TestReadsEditorText(t *testing.T) {
	f := read(t, "api.http", `@host = http://localhost:5000
@base={{host}}/api

### all notes
GET {{base}}/notes
    ?q=a b
    &page=2 HTTP/1.1
Accept: application/json
Host: elsewhere

### log in
# @name login
POST {{base}}/login HTTP/1.1
Content-Type: application/json

{"user": "{{user}}", "id": "{{$guid}}"}

> {% client.test() %}
###
DELETE /notes/{{login.response.body.$.notes[0].id}}
Authorization: Bearer {{login.response.body.token}}
X-Again: {{login.response.headers.X-Id}}
###
// nothing here
`, map[string]string{"user": "ada"})
	all := steps(t, f)
	require.Len(t, all, 3)
	require.Equal(t, exchange.Request{Method: "GET", Target: "/api/notes?q=a%20b&page=2", Header: headers("Accept", "application/json")}, all[0].Request)
	require.Equal(t, `{"user": "ada", "id": "0f8fad5b-d9cb-469f-a165-70867728950e"}`, string(all[1].Request.Body))
	require.Equal(t, []exchange.Bind{
		{Name: "login___notes_0__id", Source: "$.notes.0.id"}, {Name: "login_token", Source: "$.token"}, {Name: "login_X_Id", Source: "header:X-Id"},
	}, all[1].Bind)
	require.Equal(t, "/notes/${login___notes_0__id}", all[2].Request.Target)
	require.Equal(t, headers("Authorization", "Bearer ${login_token}", "X-Again", "${login_X_Id}"), all[2].Request.Header)
	require.Equal(t, []string{"the script behind POST /api/login is not run"}, f.Notes)
}

func TestReadsLists(t *testing.T) {
	list := `# A list.
set X-Key: k
GET /a?b=c
POST /a json {"a": 1}
  > id = $.id
  X-More: 1
unset X-Key
POST /a/${id} body text/x 'it\'s "\xff"\n\\'
POST /a body - ""
PUT /a form a=b
  unstable
`
	all := steps(t, read(t, "list.txt", list, nil))
	require.Len(t, all, 5)
	require.Equal(t, headers("X-Key", "k"), all[0].Request.Header)
	require.Equal(t, headers("X-Key", "k", "Content-Type", "application/json", "X-More", "1"), all[1].Request.Header)
	require.Equal(t, []exchange.Bind{{Name: "id", Source: "$.id"}}, all[1].Bind)
	require.Equal(t, "it's \"\xff\"\n\\", string(all[2].Request.Body))
	require.Equal(t, exchange.Request{Method: "POST", Target: "/a", Header: []exchange.Header{}, Body: []byte{}}, all[3].Request)
	require.Equal(t, "a=b", string(all[4].Request.Body))
	marked := steps(t, read(t, "app.py", "import flask\n#: GET /x\n#:   > no = request\n#: GET /y\n", nil))
	require.Equal(t, "/y", marked[1].Request.Target)
}

func TestReadsTheListsOfTheSampleApps(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/apps/*/http/*.txt")
	require.NoError(t, err)
	awkward, err := filepath.Glob("../../testdata/awkward/*.py")
	require.NoError(t, err)
	require.Greater(t, len(paths)+len(awkward), 70)
	for _, path := range append(paths, awkward...) {
		f, err := Read(path, nil)
		require.NoError(t, err)
		require.NotEmpty(t, f.Sessions[0].Steps, path)
		require.Empty(t, f.Notes, path)
	}
}

func TestReadsHAR(t *testing.T) {
	f := read(t, "a.har", `{"log": {"version": "1.2", "entries": [
{"request": {"method": "GET", "url": "https://cdn.example/x.js", "headers": []}, "response": {"headers": [], "content": {}}},
{"request": {"method": "GET", "url": "http://localhost:5000/new", "headers": [{"name": ":authority", "value": "x"}, {"name": "Cookie", "value": "theme=dark"}]},
 "response": {"headers": [{"name": "set-cookie", "value": "session=abc; Path=/"}], "content": {"text": "<input type=\"hidden\" name=\"csrf_token\" value=\"IjQ5Mg.x1\">"}}},
{"request": {"method": "POST", "url": "http://localhost:5000/new?a=1#top", "headers": [{"name": "Cookie", "value": "theme=dark; session=abc"}, {"name": "Content-Type", "value": "application/x-www-form-urlencoded"}],
  "postData": {"mimeType": "application/x-www-form-urlencoded", "params": [{"name": "csrf_token", "value": "IjQ5Mg.x1"}, {"name": "t", "value": "a b"}]}},
 "response": {"headers": [], "content": {"text": "{\"items\": [{\"id\": \"0f8fad5b-d9cb-469f\"}]}"}}},
{"request": {"method": "PUT", "url": "http://localhost:5000/items/0f8fad5b-d9cb-469f", "headers": [], "postData": {"mimeType": "application/json", "text": "{}"}}, "response": {"headers": [], "content": {}}}
]}}`, nil)
	all := steps(t, f)
	require.Len(t, all, 3)
	require.Equal(t, headers("Cookie", "theme=dark"), all[0].Request.Header)
	require.Equal(t, exchange.Request{
		Method: "POST", Target: "/new?a=1", Header: headers("Cookie", "theme=dark", "Content-Type", "application/x-www-form-urlencoded"),
		Body: []byte("csrf_token=${value0}&t=a+b"),
	}, all[1].Request)
	require.Equal(t, "/items/${value1}", all[2].Request.Target)
	require.Equal(t, "$.items.0.id", all[1].Bind[0].Source)
	value, err := all[0].Bind[0].Take(exchange.Answer{Body: []byte(`<input name="csrf_token" type="hidden" value="other">`)})
	require.NoError(t, err)
	require.Equal(t, "other", value)
	require.Equal(t, []string{"requests to cdn.example are left out"}, f.Notes)
	require.True(t, f.Sessions[0].Jar)
}

func TestReadsPostman(t *testing.T) {
	f := read(t, "c.json", `{"info": {"name": "C", "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},
"variable": [{"key": "base", "value": "localhost:5000/api"}],
"auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{jwt}}"}]},
"item": [
 {"name": "log in", "request": {"auth": {"type": "noauth"}, "method": "POST", "header": [{"key": "X-Off", "value": "1", "disabled": true}],
   "body": {"mode": "raw", "raw": "{\"email\": \"{{EMAIL}}\"}", "options": {"raw": {"language": "json"}}}, "url": {"raw": "{{base}}/login", "host": ["{{base}}"], "path": ["login"]}},
  "event": [{"listen": "test", "script": {"exec": ["var jsonData = JSON.parse(responseBody);", "const user = jsonData.user || {};", "pm.environment.set(\"jwt\", user['token']);",
   "pm.globals.set('n', 5);", "postman.setEnvironmentVariable(\"next\", pm.response.headers.get(\"Location\"));", "pm.environment.set('r', Math.random());", "// pm.globals.set('c', 1)"]}}]},
 {"name": "folder", "item": [
  {"name": "change", "request": {"method": "PATCH", "header": "X-A: b\n", "body": {"mode": "urlencoded", "urlencoded": [{"key": "a b", "value": 1}, {"key": "t", "value": "{{jwt}}"}]},
    "url": {"raw": "http://{{base}}/things/:thing/{{n}}?q=:x", "variable": [{"key": "thing", "value": "7"}]}}},
  {"name": "send", "request": {"auth": {"type": "basic", "basic": [{"key": "username", "value": "u"}, {"key": "password", "value": "p"}]}, "method": "POST",
    "body": {"mode": "formdata", "formdata": [{"key": "f", "type": "file", "src": "/x"}, {"key": "g", "value": "h", "type": "text"}]}, "url": "{{base}}/up"}}]}
]}`, nil)
	all := steps(t, f)
	require.Len(t, all, 3)
	require.Equal(t, exchange.Request{
		Method: "POST", Target: "/api/login", Header: headers("Content-Type", "application/json"), Body: []byte(`{"email": "ada@example.org"}`),
	}, all[0].Request)
	require.Equal(t, []exchange.Bind{{Name: "jwt", Source: "$.user.token"}, {Name: "next", Source: "header:Location"}}, all[0].Bind)
	require.Equal(t, exchange.Request{
		Method: "PATCH", Target: "/api/things/7/5?q=:x",
		Header: headers("X-A", "b", "Authorization", "Bearer ${jwt}", "Content-Type", "application/x-www-form-urlencoded"), Body: []byte("a+b=1&t=${jwt}"),
	}, all[1].Request)
	require.Equal(t, headers("Authorization", "Basic dTpw", "Content-Type", "multipart/form-data; boundary="+boundary), all[2].Request.Header)
	require.Contains(t, string(all[2].Request.Body), "name=\"f\"; filename=\"sample.txt\"")
	require.Equal(t, []string{
		"the variable EMAIL has no value; ada@example.org is sent", "log in: the value of r is computed by a script, which is not run",
		"the file of the field f is a sample text",
	}, f.Notes)
}

func TestRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"empty.http": "", "comments.http": "# nothing\n###\n", "other.json": `{"a": 1}`, "bad.har": `{"log": {"entries": [}`,
		"old.json": `{"info": {"schema": "https://schema.getpostman.com/json/collection/v1.0.0/"}, "item": []}`, "none.json": `{"item": []}`,
	} {
		path := filepath.Join(t.TempDir(), name)
		require.NoError(t, os.WriteFile(path, []byte(text), 0o600))
		_, err := Read(path, nil)
		require.ErrorContains(t, err, name, text)
	}
	_, err := Read("nowhere.http", nil)
	require.ErrorIs(t, err, os.ErrNotExist)
}

func TestSourcesOfScripts(t *testing.T) {
	known := map[string]string{"data": "$", "user": "$.user"}
	for expression, want := range map[string]string{
		"data.id": "$.id", "user.token": "$.user.token", "data.items[0].id": "$.items.0.id", "data?.a['b']": "$.a.b", "pm.response.json().x": "$.x",
		"JSON.parse(responseBody).a.b": "$.a.b", "data": "$", `pm.cookies.get("sid")`: "cookie:sid",
	} {
		source, ok := sourceOf(expression, known)
		require.True(t, ok, expression)
		require.Equal(t, want, source)
	}
	for _, expression := range []string{"other.id", "data.id + 1", "f(data)", "data.items.map(x => x)"} {
		_, ok := sourceOf(expression, known)
		require.False(t, ok, expression)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("GET / HTTP/1.1\nA: b\n\nbody\n###\n")
	f.Add(`{"log": {"entries": [{"request": {"method": "GET", "url": "/"}}]}}`)
	f.Add(`{"item": [{"request": {"url": "x"}}]}`)
	f.Add("POST /a body x 'y'\n  > a = $.b\n")
	f.Fuzz(func(t *testing.T, text string) {
		file, err := parse("x", []byte(text), nil)
		if err == nil {
			require.NotEmpty(t, file.Sessions)
		}
	})
}
