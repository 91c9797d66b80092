// This file writes out tables of classes that are only called, as tables of functions that make the objects:
//
//	EXPORTERS = {"csv": Csv, "json": Json}        def make_csv() -> Exporter: return Csv()
//	EXPORTERS[kind]().export(rows)           =>   def make_json() -> Exporter: return Json()
//	                                              EXPORTERS = {"csv": make_csv, "json": make_json}
//
// Classes without a base in common get one, which has the methods that all of them have. A table of which a program asks
// anything else, the name of a class say, stays as it is.

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// classTable is a dict of classes.
type classTable struct {
	p       *ir.Program
	m       *ir.Module
	name    string
	within  []pyast.Stmt // the function that it is a variable of, nil for one of a module or a class
	dict    *pyast.Dict
	at      pyast.Stmt // the statement of the top level that it stands in
	classes []string
	defs    map[string]*classPlace
	shape   *callShape
	allowed map[pyast.Node]bool  // mentions of the table that calls or tests are
	swapped map[*pyast.Name]bool // names of classes that become names of functions
	refused bool
}

// classPlace is a class of the top level of a module.
type classPlace struct {
	m   *ir.Module
	def *pyast.ClassDef
}

// callShape is how all calls give their arguments.
type callShape struct {
	positional int
	keywords   []string
}

// writeClassTables writes out the tables of classes of a program.
func writeClassTables(p *ir.Program) {
	defs := map[string]*classPlace{}
	twice := map[string]bool{}
	for _, m := range p.Modules {
		for _, s := range m.Syntax.Body {
			if def, ok := s.(*pyast.ClassDef); ok {
				twice[def.Name] = defs[def.Name] != nil
				defs[def.Name] = &classPlace{m, def}
			}
		}
	}
	for name, again := range twice {
		if again {
			delete(defs, name)
		}
	}
	for _, m := range p.Modules {
		for _, s := range slices.Clone(m.Syntax.Body) {
			for _, t := range tablesIn(p, m, s, defs) {
				if t.usable() {
					t.write()
				}
			}
		}
	}
}

// tablesIn lists the dicts of classes that a statement of the top level makes: itself, in the body of a class, or in functions.
func tablesIn(p *ir.Program, m *ir.Module, s pyast.Stmt, defs map[string]*classPlace) []*classTable {
	var out []*classTable
	add := func(inner pyast.Stmt, within []pyast.Stmt) {
		if t := tableOf(p, m, inner, defs); t != nil {
			t.at, t.within = s, within
			out = append(out, t)
		}
	}
	add(s, nil)
	if class, ok := s.(*pyast.ClassDef); ok {
		for _, inner := range class.Body {
			add(inner, nil)
		}
	}
	pyast.Walk(s, func(n pyast.Node) bool {
		if body := bodyOf(n); body != nil {
			for _, inner := range body {
				add(inner, body)
			}
		}
		return true
	})
	return out
}

// bodyOf returns the statements of a function, nil for any other node.
func bodyOf(n pyast.Node) []pyast.Stmt {
	switch n := n.(type) {
	case *pyast.FunctionDef:
		return n.Body
	case *pyast.AsyncFunctionDef:
		return n.Body
	}
	return nil
}

// tableOf returns the table that a statement makes, nil for any other statement.
func tableOf(p *ir.Program, m *ir.Module, s pyast.Stmt, defs map[string]*classPlace) *classTable {
	name, dict := dictOf(s)
	if dict == nil || len(dict.Values) == 0 || slices.Contains(dict.Keys, nil) {
		return nil
	}
	t := &classTable{p: p, m: m, name: name, dict: dict, defs: defs, allowed: map[pyast.Node]bool{}, swapped: map[*pyast.Name]bool{}}
	for _, v := range dict.Values {
		c, ok := v.(*pyast.Name)
		if !ok || defs[c.ID] == nil || !t.isClass(c.ID) {
			return nil
		}
		t.use(c)
	}
	return t
}

// dictOf returns the name and the display where a statement assigns a dict to a name, else nil.
func dictOf(s pyast.Stmt) (string, *pyast.Dict) {
	switch s := s.(type) {
	case *pyast.Assign:
		if d, ok := s.Value.(*pyast.Dict); ok && len(s.Targets) == 1 {
			return nameOf(s.Targets[0]), d
		}
	case *pyast.AnnAssign:
		if d, ok := s.Value.(*pyast.Dict); ok {
			return nameOf(s.Target), d
		}
	}
	return "", nil
}

// isClass reports whether the module means a class of the program by a name: it defines it, or imports it.
func (t *classTable) isClass(name string) bool {
	return boundBy(t.m.Syntax.Body)[name] == 1 && (t.defs[name].m == t.m || importsName(t.m.Syntax, name))
}

// use notes a class whose name becomes that of a function.
func (t *classTable) use(name *pyast.Name) {
	t.swapped[name] = true
	if !slices.Contains(t.classes, name.ID) {
		t.classes = append(t.classes, name.ID)
	}
}

// usable reports whether whatever a program does with the table is to call what it holds, and finds how.
func (t *classTable) usable() bool {
	if t.name == "" || t.bindings() != 1 {
		return false
	}
	for _, body := range t.scopes() {
		t.look(body)
		for _, s := range body {
			pyast.Walk(s, func(n pyast.Node) bool {
				switch n.(type) {
				case *pyast.Name, *pyast.Attribute:
					e := n.(pyast.Expr)
					t.refused = t.refused || t.isTable(e) && !t.allowed[e]
				}
				return !t.refused
			})
		}
	}
	return !t.refused && t.shape != nil && t.sound()
}

// scopes returns the code that can name the table: a function, or all of the program.
func (t *classTable) scopes() [][]pyast.Stmt {
	if t.within != nil {
		return [][]pyast.Stmt{t.within}
	}
	var out [][]pyast.Stmt
	for _, m := range t.p.Modules {
		out = append(out, m.Syntax.Body)
	}
	return out
}

// look goes through the functions of a scope, and the rest of it.
func (t *classTable) look(body []pyast.Stmt) {
	if t.within != nil {
		t.function(body)
	}
	for i, s := range body {
		switch s.(type) {
		case *pyast.FunctionDef, *pyast.AsyncFunctionDef, *pyast.ClassDef:
		default:
			t.function(body[i : i+1])
		}
		pyast.Walk(s, func(n pyast.Node) bool {
			t.mention(n)
			if inner := bodyOf(n); inner != nil {
				t.function(inner)
			}
			return true
		})
	}
}

// bindings counts what binds the name of the table, or stores an attribute of that name, wherever it can be named.
func (t *classTable) bindings() int {
	n := 0
	for _, body := range t.scopes() {
		for _, s := range body {
			pyast.Walk(s, func(x pyast.Node) bool {
				n += t.binds(body, x)
				return true
			})
		}
	}
	return n
}

// binds counts what a node binds of the table's name.
func (t *classTable) binds(body []pyast.Stmt, x pyast.Node) int {
	own := map[string]int{}
	switch x := x.(type) {
	case *pyast.Alias:
		if x.Name == t.name && x.Asname != "" || x.Asname == t.name {
			return 2
		}
	case *pyast.Arg:
		own[x.Arg]++
	case *pyast.Global:
		own[t.name] += wordCount(x.Names, t.name)
	case *pyast.Nonlocal:
		own[t.name] += wordCount(x.Names, t.name)
	case *pyast.Attribute:
		if dst, ok := x.Value.(*pyast.Name); ok && x.Attr == t.name && t.storesInto(body, dst) {
			return 1
		}
	default:
		bindingOf(x, own)
	}
	return own[t.name]
}

func wordCount(names []string, name string) int {
	if slices.Contains(names, name) {
		return 2
	}
	return 0
}

// storesInto reports whether code assigns the attribute of the table's name.
func (t *classTable) storesInto(body []pyast.Stmt, dst *pyast.Name) bool {
	return hasNode(body, func(n pyast.Node) bool {
		a, ok := n.(*pyast.Assign)
		return ok && slices.ContainsFunc(a.Targets, func(e pyast.Expr) bool {
			target, isAttr := e.(*pyast.Attribute)
			return isAttr && target.Attr == t.name && target.Value == pyast.Expr(dst)
		})
	})
}

// isTable reports whether an expression is the table.
func (t *classTable) isTable(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Name:
		return e.ID == t.name
	case *pyast.Attribute:
		return e.Attr == t.name
	}
	return false
}

// sound reports whether the classes are such that functions can stand for them: none has a decorator that could make another
// object of it, and there is a base that can be named where the functions stand.
func (t *classTable) sound() bool {
	for _, name := range t.classes {
		def := t.defs[name].def
		for _, d := range def.DecoratorList {
			if call, ok := d.(*pyast.Call); ok {
				d = call.Func
			}
			if lastName(d) != "dataclass" && lastName(d) != "total_ordering" {
				return false
			}
		}
	}
	return t.base() != "" || t.canShare()
}

// parameterNames returns the names of the parameters that the functions have.
func (t *classTable) parameterNames() []string {
	names := initNames(t.defs, t.classes[0], 0)
	var out []string
	for i := range t.shape.positional {
		name := "value"
		if i < len(names) {
			name = names[i]
		}
		for slices.Contains(out, name) || slices.Contains(t.shape.keywords, name) {
			name += "_"
		}
		out = append(out, name)
	}
	return append(out, t.shape.keywords...)
}

// initNames returns the names of what the constructor of a class takes: those of __init__, else of the annotated variables.
func initNames(defs map[string]*classPlace, class string, depth int) []string {
	place := defs[class]
	if place == nil || depth > 8 {
		return nil
	}
	var fields []string
	for _, s := range place.def.Body {
		switch s := s.(type) {
		case *pyast.FunctionDef:
			if s.Name == "__init__" && len(s.Args.Args) > 0 {
				var out []string
				for _, a := range s.Args.Args[1:] {
					out = append(out, a.Arg)
				}
				return out
			}
		case *pyast.AnnAssign:
			fields = append(fields, nameOf(s.Target))
		}
	}
	for _, b := range place.def.Bases {
		fields = append(initNames(defs, nameOf(b), depth+1), fields...)
	}
	return fields
}

// base returns the nearest class of the program that all classes of the table are or inherit from, and that the module
// names; "" for none.
func (t *classTable) base() string {
	lines := make([][]string, len(t.classes))
	for i, c := range t.classes {
		lines[i] = t.line(c, 0)
	}
	for _, name := range lines[0] {
		if t.isClass(name) && !slices.ContainsFunc(lines, func(line []string) bool { return !slices.Contains(line, name) }) {
			return name
		}
	}
	return ""
}

// line lists a class and the classes of the program above it.
func (t *classTable) line(class string, depth int) []string {
	place := t.defs[class]
	if place == nil || depth > 8 {
		return nil
	}
	out := []string{class}
	for _, b := range place.def.Bases {
		out = append(out, t.line(lastName(b), depth+1)...)
	}
	return out
}

// canShare reports whether the classes can be given a base that they do not have: classes of the table's module without
// bases, of which nothing asks for them, and that have a method in common.
func (t *classTable) canShare() bool {
	for _, c := range t.classes {
		def := t.defs[c]
		if def.m != t.m || !onlyObject(def.def) || len(def.def.Keywords) > 0 || asksBases(t.p, c) {
			return false
		}
	}
	return len(t.sharedMethods()) > 0
}

// sharedMethods returns the plain methods of the first class that all others have with the same parameters.
func (t *classTable) sharedMethods() []*pyast.FunctionDef {
	var out []*pyast.FunctionDef
	for _, s := range t.defs[t.classes[0]].def.Body {
		f, ok := s.(*pyast.FunctionDef)
		if !ok || len(f.DecoratorList) > 0 || strings.HasPrefix(f.Name, "_") {
			continue
		}
		if !slices.ContainsFunc(t.classes, func(c string) bool { return !hasMethodLike(t.defs[c].def, f) }) {
			out = append(out, f)
		}
	}
	return out
}

func hasMethodLike(def *pyast.ClassDef, like *pyast.FunctionDef) bool {
	for _, s := range def.Body {
		f, ok := s.(*pyast.FunctionDef)
		if ok && f.Name == like.Name && len(f.DecoratorList) == 0 && f.Args.Vararg == nil && f.Args.Kwarg == nil && len(f.Args.Kwonlyargs)+len(f.Args.Posonlyargs) == 0 {
			return slices.EqualFunc(f.Args.Args, like.Args.Args, func(a, b *pyast.Arg) bool { return a.Arg == b.Arg })
		}
	}
	return false
}
