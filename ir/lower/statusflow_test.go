// This file tests which programs show that members of http.HTTPStatus are no plain ints.

package lower

import (
	"testing"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// statusPrograms are programs, and whether they show a member otherwise than its int prints.
var statusPrograms = []struct {
	text  string
	shown bool
}{
	{"x = HTTPStatus.OK\nprint(x, str(x), f'{x} {x:>5}', '%s %d' % (x, x), x + 1, x == 200)", false},
	{"x = HTTPStatus.OK\nprint(repr(x))", true},
	{"x = HTTPStatus.OK\nprint(len(x))", true},
	{"x = HTTPStatus.OK\nprint([c for c in x])", true},
	{"x = HTTPStatus.OK\nprint(x[0])", true},
	{"x = HTTPStatus.OK\nprint(1 in x)", true},
	{"x = HTTPStatus.OK\ndef f(n):\n    return x < n", true},
	{"x = HTTPStatus.OK\ndef f(n: int):\n    return x < n", false},
	{"x = HTTPStatus.OK\n@app.get('/<int:n>')\ndef f(n):\n    return x + n", false},
	{"x = HTTPStatus.OK\nprint(400 <= x < 500, x // 100)", false},
	{"x = HTTPStatus.OK\nprint(f'{x!r}')", true},
	{"x = HTTPStatus.OK\nprint('%r' % x)", true},
	{"x = HTTPStatus.OK\nprint('%5r' % x)", true},
	{"x = HTTPStatus.OK\nprint('{!r}'.format(x))", true},
	{"x = [HTTPStatus.OK]\nprint(x)", true},
	{"x = [HTTPStatus.OK]\nprint(x[0])", false},
	{"x = {'a': {'b': HTTPStatus.OK}}\nprint(f\"{x['a']}\")", true},
	{"x = {}\nx['a'] = HTTPStatus.OK\nprint(str(x))", true},
	{"x = []\nx.append(HTTPStatus.OK)\nprint(f'{x}')", true},
	{"for k, v in {'a': HTTPStatus.OK}.items():\n    print(k, repr(v))", true},
	{"x = [repr(s) for s in (HTTPStatus.OK,)]", true},
	{"x = 5\nprint(x is HTTPStatus.OK)", true},
	{"x = HTTPStatus.OK\nprint(x is None)", false},
	{"print(isinstance(5, HTTPStatus))", true},
	{"print(list(HTTPStatus))", true},
	{"print(type(HTTPStatus.OK))", true},
	{"class E(Exception):\n    def __init__(self, m, s):\n        self.s = s\nE('m', HTTPStatus.OK)", true},
	{"class E(Exception):\n    def __init__(self, m, s):\n        super().__init__(m)\n        self.s = s\nE('m', HTTPStatus.OK)", false},
	{"class E(Exception):\n    def __init__(self, m, s):\n        super().__init__(m, s)\nE('m', HTTPStatus.OK)", true},
	{"class E(Exception):\n    pass\nE(HTTPStatus.OK)", true},
	{"class C:\n    def __init__(self, s):\n        self.s = s\nprint(repr(C(HTTPStatus.OK).s))", true},
	{"class C:\n    def __init__(self, s):\n        self.s = s\nprint(repr(getattr(C(HTTPStatus.OK), 's')))", true},
	{"class C:\n    def __init__(self, s):\n        self.s = s\nprint(C(HTTPStatus.OK).__dict__)", true},
	{"class C:\n    s = HTTPStatus.OK\n    def f(self):\n        return repr(self.s)", true},
	{"@dataclass\nclass C:\n    s: HTTPStatus = HTTPStatus.OK", true},
	{"class Color(Enum):\n    RED = HTTPStatus.OK", true},
	{"def f(s=HTTPStatus.OK):\n    return repr(s)", true},
	{"def f(*, s=HTTPStatus.OK):\n    return repr(s)", true},
	{"def f(s):\n    return repr(s)\nf(s=HTTPStatus.OK)", true},
	{"def f(*s):\n    return str(s)\nf(HTTPStatus.OK)", true},
	{"def f(**s):\n    return str(s)\nf(s=HTTPStatus.OK)", true},
	{"def f():\n    return HTTPStatus.OK\nprint(repr(f()))", true},
	{"def f():\n    return 1, HTTPStatus.OK\na, b = f()\nprint(f'{b!r}')", true},
	{"def f(s):\n    def g():\n        return repr(s)\n    return g\nf(HTTPStatus.OK)", true},
	{"def f():\n    return HTTPStatus.OK\nprint(list(map(f, [])))", true},
	{"@traced\ndef f(s):\n    pass\nf(HTTPStatus.OK)", true},
	{"d = {}\nprint(d[HTTPStatus.OK])", true},
	{"d = {}\nprint(d.get(HTTPStatus.OK))", false},
	{"match HTTPStatus.OK:\n    case x:\n        print(repr(x))", true},
	{"unknown(HTTPStatus.OK)", true},
	{"x = lambda: HTTPStatus.OK\nprint(repr(x()))", true},
	{"def f():\n    yield HTTPStatus.OK", true},
	{"print('a' + HTTPStatus.OK)", true},
	{"assert False, HTTPStatus.OK", true},
	{"logger.info('%s', HTTPStatus.OK)", false},
	{"logger.info('%r', HTTPStatus.OK)", true},
	{"with open(HTTPStatus.OK) as f:\n    pass", true},
	{"class C:\n    def __init__(self, s):\n        self.s = s\nprint(vars(C(HTTPStatus.OK)))", true},
}

func TestStatusFlow(t *testing.T) {
	for _, c := range statusPrograms {
		file := source.NewFile("app.py", "from http import HTTPStatus\n"+c.text+"\n")
		syntax := parser.ParseFile(file, &diag.Report{})
		p := nameModules("app", []Source{{file, syntax}})
		wholeStatuses(p)
		left := false
		pyast.Walk(syntax, func(n pyast.Node) bool {
			name, ok := n.(*pyast.Name)
			left = left || ok && name.ID == "HTTPStatus"
			return true
		})
		if left != c.shown {
			t.Errorf("shown = %v, want %v:\n%s", left, c.shown, c.text)
		}
	}
}
