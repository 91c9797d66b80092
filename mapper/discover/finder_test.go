// This file tests where the app is looked for, and what is said when it is not found.

package discover_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper/discover"
)

const hello = "from flask import Flask\napp = Flask(__name__)\n@app.route('/')\ndef index(): return ''\n"

// TestFind gives small projects and, for each, the module and name of the app or the code and words of the report.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		name, project, app string
		want               string // module, name
		code               diag.Code
		says               string
	}{
		{name: "app.py before others", project: "-- app.py --\n" + hello + "-- admin.py --\n" + hello, want: "app app"},
		{name: "wsgi.py first", project: "-- wsgi.py --\n" + hello + "-- app.py --\n" + hello, want: "wsgi app"},
		{name: "main script", project: "-- main.py --\n" + hello + "-- util.py --\nx = 1\n", want: "main app"},
		{name: "script with a single file", project: "-- service.py --\n" + hello, want: "service app"},
		{name: "folder that is a package", project: "-- __init__.py --\nfrom .core import *\n-- core.py --\n" + hello, want: "proj.core app"},
		{name: "deeper app", project: "-- server/app.py --\n" + hello + "-- client/x.py --\nx = 1\n", want: "server.app app"},
		{name: "src layout", project: "-- src/shop/__init__.py --\n" + hello, want: "shop app"},
		{name: "not in tests", project: "-- tests/app.py --\n" + hello + "-- run.py --\n" + hello, want: "run app"},
		{name: "imported by a script", project: "-- run.py --\nfrom shop import create_app\napp = create_app('x')\n" +
			"-- shop/__init__.py --\nfrom flask import Flask\ndef create_app(name):\n    return Flask(name)\n", want: "shop app"},
		{name: "factory of another name", project: "-- srv.py --\nfrom flask import Flask\ndef build():\n    return Flask('x')\n", want: "srv app"},
		{name: "function that runs it", project: "-- srv.py --\nfrom flask import Flask\ndef main():\n    a = Flask('x')\n    a.run()\n", want: "srv app"},
		{name: "module named", project: "-- app.py --\n" + hello + "-- admin.py --\n" + hello, app: "admin", want: "admin app"},
		{name: "file named", project: "-- app.py --\n" + hello + "-- sub/admin.py --\n" + hello, app: "sub/admin.py", want: "sub.admin app"},
		{name: "attribute named", project: "-- app.py --\n" + hello + "other = Flask('o')\n", app: "app:other", want: "app other"},
		{name: "factory named", project: "-- shop.py --\nfrom flask import Flask\ndef make(n):\n    return Flask(n)\n", app: "shop:make('x')", want: "shop app"},
		{name: "factory named without a call", project: "-- shop.py --\nfrom flask import Flask\ndef make(n=1):\n    return Flask('x')\n", app: "shop:make", want: "shop make"},
		{name: "attribute of an object", project: "-- s.py --\nfrom flask import Flask\nclass S:\n    def __init__(self):\n        self.app = Flask('x')\ns = S()\n", app: "s:s.app", want: "s s.app"},

		{name: "nothing", project: "", code: diag.NoApp, says: "there are no Python files"},
		{name: "no app", project: "-- a.py --\nx = 1\n", code: diag.NoApp, says: "none of the Python files"},
		{name: "no app, candidates", project: "-- app.py --\nimport os\n", code: diag.NoApp, says: "looked at app.py"},
		{
			name: "several factories", project: "-- a.py --\nfrom flask import Flask\ndef one():\n    return Flask('x')\ndef two():\n    return Flask('y')\n",
			code: diag.NoApp, says: "a:one, a:two",
		},
		{name: "two apps", project: "-- one.py --\n" + hello + "-- two.py --\n" + hello, code: diag.SeveralApps, says: "one:app, two:app"},
		{name: "two apps in a module", project: "-- m.py --\nfrom flask import Flask\na = Flask('a')\nb = Flask('b')\n", code: diag.SeveralApps, says: "m:a, m:b"},
		{
			name: "required arguments", project: "-- app.py --\nfrom flask import Flask\ndef create_app(config, *, mode):\n    return Flask('x')\n",
			code: diag.FactoryArguments, says: "needs arguments: config, mode",
		},
		{name: "no such module", project: "-- app.py --\n" + hello, app: "shop:app", code: diag.AppNotFound, says: "no module shop"},
		{name: "no such attribute", project: "-- app.py --\n" + hello, app: "app:shop", code: diag.AppNotFound, says: "has no app shop"},
		{
			name: "named without arguments", project: "-- app.py --\nfrom flask import Flask\ndef make(n):\n    return Flask(n)\n", app: "app:make",
			code: diag.FactoryArguments, says: "needs arguments: n",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			var r diag.Report
			p := program(t, "proj", txtar.Parse([]byte(c.project)), &r)
			apps := discover.Find(p, discover.Options{App: c.app}, &r)
			if c.want != "" {
				require.Len(t, apps, 1, "%v", r.All())
				require.Equal(t, c.want, apps[0].Module.Name+" "+apps[0].Name)
				return
			}
			require.Empty(t, apps)
			require.Len(t, r.All(), 1)
			require.Equal(t, c.code, r.All()[0].Code)
			require.Contains(t, r.All()[0].Message, c.says)
			require.NotEmpty(t, r.All()[0].Next)
		})
	}
}

func TestFlaskApp(t *testing.T) {
	require.Equal(t, "shop:app", discover.FlaskApp("FLASK_DEBUG=1\nexport FLASK_APP = 'shop:app'\n"))
	require.Empty(t, discover.FlaskApp("FLASK_APPLICATION=x\n"))
}

// TestHostile runs code that must not run for ever, nor crash.
func TestHostile(t *testing.T) {
	for name, code := range map[string]string{
		"endless loop":      "while True:\n    pass\n",
		"endless recursion": "def f(n):\n    return f(n + 1) + f(n + 2)\nf(0)\n",
		"growing text":      "s = 'x'\nfor i in range(100000):\n    s = s + s\n",
		"growing list":      "l = [1]\nfor i in range(100):\n    l = l + l\n",
		"nested loops":      "for a in range(9999):\n    for b in range(9999):\n        for c in range(9999):\n            pass\n",
		"own base":          "class A(A): pass\nclass B(B, B): pass\n",
		"import itself":     "import app as m\nfrom app import *\nfrom . import app as me\nfrom ....x import y\n",
		"big power":         "n = 10 ** 10 ** 10\nm = 1 << 10 ** 9\nt = 'x' * 10 ** 12\n",
		"self-containing":   "d = {}\nd['d'] = d\nl = []\nl.append(l)\nx = l == [l]\ny = [l] == [l]\nz = str(l)\nq = d == {'d': d}\n",
		"deep recursion":    "def g(f):\n    return lambda: f\nx = 0\nfor i in range(5000):\n    x = g(x)\n",
		"sort itself":       "l = [3, 1]\nfor x in l:\n    l.append(x)\n",
		"chain of or":       "x = " + strings.Repeat("a or ", 300) + "a\n",
	} {
		t.Run(name, func(t *testing.T) {
			var r diag.Report
			p := program(t, "proj", txtar.Parse([]byte("-- app.py --\n"+hello+code)), &r)
			apps := discover.Find(p, discover.Options{}, &r)
			for _, d := range r.All() {
				require.NotEqual(t, diag.Bug, d.Code, d.Message)
			}
			require.Len(t, apps, 1)
		})
	}
}

// TestRequiredEnvironment holds that what follows a check for a missing variable is still found.
func TestRequiredEnvironment(t *testing.T) {
	var r diag.Report
	code := "import os\nif os.environ.get('SECRET') is None:\n    raise RuntimeError('SECRET')\n"
	p := program(t, "proj", txtar.Parse([]byte("-- app.py --\n"+code+hello)), &r)
	apps := discover.Find(p, discover.Options{}, &r)
	require.Len(t, apps, 1)
	require.Len(t, apps[0].Routes, 2)
}
