// This file finds what a program itself puts into the environment of its process, which reads of os.environ then see.

package rewrite

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// environSets is what a program sets in os.environ.
type environSets struct {
	keys map[string]bool
	all  bool // of keys that are not constant
	file bool // it reads a file of variables
}

// withFile is the condition of what is read from the environment where the program reads a file of variables into it.
const withFile = "the environment holds what the app's .env file says"

// checkEnviron refuses a rule that reads a variable that the program sets itself, as the port sets none; variables of a
// file must be set where the port runs (python-dotenv documentation, "Getting Started").
func (t *translator) checkEnviron(r *rule.Compiled, m rule.Match) {
	if !strings.Contains(r.Py, "os.environ") && !strings.Contains(r.Py, "os.getenv") {
		return
	}
	t.readsEnviron(m.Node, m.Args["key"])
}

func (t *translator) readsEnviron(at pyast.Node, key pyast.Expr) {
	sets := t.u.environ()
	c := t.Const(key)
	if sets.all || len(sets.keys) > 0 && (c == nil || sets.keys[c.Text]) {
		t.Fail(at, diag.NoGlobal, "a variable of the environment that the program sets itself is not translated")
	}
	if sets.file {
		t.Require(withFile)
	}
}

// environ returns what the program sets, found on first use.
func (u *Unit) environ() *environSets {
	if u.environSets == nil {
		u.environSets = &environSets{keys: map[string]bool{}}
		for _, m := range u.Program.Modules {
			for _, fn := range append([]*ir.Func{m.Body}, m.Funcs...) {
				for _, s := range fn.Body {
					u.environSets.statement(fn, s)
				}
			}
		}
	}
	return u.environSets
}

// statement notes what a statement sets; what a module does only as a script is not done where a server imports it.
func (s *environSets) statement(fn *ir.Func, stmt pyast.Stmt) {
	pyast.Walk(stmt, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.Lambda:
			return false // by itself
		case *pyast.If:
			return fn != fn.Module.Body || !asksMain(n.Test)
		case *pyast.Assign:
			s.targets(fn, n.Targets)
		case *pyast.AugAssign:
			s.targets(fn, []pyast.Expr{n.Target})
		case *pyast.Delete:
			s.targets(fn, n.Targets)
		case *pyast.Call:
			s.call(fn, n)
		}
		return true
	})
}

func (s *environSets) targets(fn *ir.Func, targets []pyast.Expr) {
	for _, target := range targets {
		if item, ok := target.(*pyast.Subscript); ok && fn.Qualified(item.Value) == "os.environ" {
			s.key(fn, item.Slice)
		}
	}
}

// key notes a key that is set.
func (s *environSets) key(fn *ir.Func, e pyast.Expr) {
	if c := lower.Fold(fn, e); c != nil && c.Kind == ir.ConstStr {
		s.keys[c.Text] = true
		return
	}
	s.all = true
}

// dotenvCalls are the functions that read a file of variables into the environment.
var dotenvCalls = set("dotenv.load_dotenv dotenv.main.load_dotenv environs.Env.read_env flask.cli.load_dotenv dotenv.read_dotenv")

func (s *environSets) call(fn *ir.Func, e *pyast.Call) {
	q := fn.Qualified(e.Func)
	switch {
	case dotenvCalls[q]:
		s.file = true
	case q == "os.putenv" || q == "os.environ.setdefault" || q == "os.environ.pop" || q == "os.environ.__setitem__" || q == "os.unsetenv":
		if len(e.Args) > 0 {
			s.key(fn, e.Args[0])
		}
	case q == "os.environ.update" || q == "os.environ.clear" || q == "os.environ.popitem":
		s.update(fn, e)
	}
}

// update notes the keys that os.environ.update sets.
func (s *environSets) update(fn *ir.Func, e *pyast.Call) {
	for _, k := range e.Keywords {
		s.keys[k.Arg] = true
		s.all = s.all || k.Arg == ""
	}
	s.all = s.all || len(e.Args) == 0 && len(e.Keywords) == 0
	for _, a := range e.Args {
		d, ok := a.(*pyast.Dict)
		s.all = s.all || !ok
		if ok && !slices.Contains(d.Keys, nil) {
			for _, key := range d.Keys {
				s.key(fn, key)
			}
		}
	}
}
