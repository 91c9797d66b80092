// This file makes records of the rows of tables that hold functions beside other values, where the program only goes through
// them: a tuple has no type for each of its items, an object has.
//
//	VALIDATORS = [("name", check_name)]    =>  VALIDATORS = [Validator("name", check_name)]
//	for field, check in VALIDATORS:        =>  for validator in VALIDATORS:
//	                                               field = validator.field; check = validator.check

package lower

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// rowTable is a variable of a module that holds rows.
type rowTable struct {
	name  string
	at    *pyast.Assign
	rows  []pyast.Expr
	loops []*rowLoop
}

// rowLoop is what goes through a table: a statement, or a part of a comprehension.
type rowLoop struct {
	stmt   *pyast.For
	part   *pyast.Comprehension
	around pyast.Expr // the comprehension
}

func (l *rowLoop) target() *pyast.Expr {
	if l.stmt != nil {
		return &l.stmt.Target
	}
	return &l.part.Target
}

// rowWriter makes the records of one module.
type rowWriter struct {
	m     *ir.Module
	d     *funcDesugarer
	taken map[string]bool
}

// sharedNames lists what modules of a program import from one another, or name as an attribute: "*" is among them where
// one imports all.
func sharedNames(p *ir.Program) map[string]bool {
	out := map[string]bool{}
	for _, m := range p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			switch n := n.(type) {
			case *pyast.ImportFrom:
				for _, a := range n.Names {
					out[a.Name] = true
				}
			case *pyast.Attribute:
				out[n.Attr] = true
			}
			return true
		})
	}
	return out
}

// desugarRows makes records of the rows of a module's tables.
func desugarRows(m *ir.Module, shared map[string]bool) {
	w := &rowWriter{m: m, d: newFuncDesugarer(m.Syntax), taken: map[string]bool{}}
	tables := w.tables(shared)
	if len(tables) == 0 {
		return
	}
	pyast.Walk(m.Syntax, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok {
			w.taken[name.ID] = true
		}
		return true
	})
	for _, table := range tables {
		w.write(table)
	}
}

// tables finds the tables whose every use is a loop over them.
func (w *rowWriter) tables(shared map[string]bool) []*rowTable {
	var out []*rowTable
	for _, s := range w.m.Syntax.Body {
		a, ok := s.(*pyast.Assign)
		if !ok || len(a.Targets) != 1 {
			continue
		}
		name := nameOf(a.Targets[0])
		if name == "" || w.d.bound[name] != 1 || shared[name] || shared["*"] {
			continue
		}
		if rows := w.rows(a.Value); rows != nil {
			table := &rowTable{name: name, at: a, rows: rows}
			if w.findLoops(table) {
				out = append(out, table)
			}
		}
	}
	return out
}

// rows returns the rows of a display of tuples of one length, some column of which holds functions; nil for any other
// expression.
func (w *rowWriter) rows(e pyast.Expr) []pyast.Expr {
	var rows []pyast.Expr
	switch e := e.(type) {
	case *pyast.List:
		rows = e.Elts
	case *pyast.Tuple:
		rows = e.Elts
	}
	found := false
	for i, row := range rows {
		tuple, ok := row.(*pyast.Tuple)
		if !ok || hasStar(tuple.Elts) || len(tuple.Elts) < 2 || i > 0 && len(tuple.Elts) != len(rows[0].(*pyast.Tuple).Elts) {
			return nil
		}
		found = found || slices.ContainsFunc(tuple.Elts, w.isFunction)
	}
	if !found {
		return nil
	}
	return rows
}

func (w *rowWriter) isFunction(e pyast.Expr) bool {
	return w.d.isFunction(e) || w.d.isFunction(w.d.value(e))
}

// findLoops finds the loops over a table, and reports whether they are all that the module does with it.
func (w *rowWriter) findLoops(table *rowTable) bool {
	uses, width := 0, len(table.rows[0].(*pyast.Tuple).Elts)
	fits := func(target, iter pyast.Expr) bool {
		tuple, ok := target.(*pyast.Tuple)
		return nameOf(iter) == table.name && ok && len(tuple.Elts) == width && !slices.ContainsFunc(tuple.Elts, func(e pyast.Expr) bool { return nameOf(e) == "" })
	}
	add := func(around pyast.Expr, parts []*pyast.Comprehension) {
		for _, part := range parts {
			if fits(part.Target, part.Iter) && plainlyRead(around, part.Target) {
				table.loops = append(table.loops, &rowLoop{part: part, around: around})
			}
		}
	}
	pyast.Walk(w.m.Syntax, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Name:
			if n.ID == table.name {
				uses++
			}
		case *pyast.For:
			if fits(n.Target, n.Iter) && len(n.Orelse) == 0 {
				table.loops = append(table.loops, &rowLoop{stmt: n})
			}
		case *pyast.ListComp, *pyast.SetComp, *pyast.DictComp, *pyast.GeneratorExp:
			add(n.(pyast.Expr), pyast.Generators(n))
		}
		return true
	})
	return len(table.loops) > 0 && uses == len(table.loops)+1
}

// plainlyRead reports whether a comprehension binds the names of a target once, and has no functions in it.
func plainlyRead(around, target pyast.Expr) bool {
	count := map[string]int{}
	countTarget(target, count)
	ok := true
	pyast.Walk(around, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Lambda, *pyast.NamedExpr:
			ok = false
		case *pyast.Comprehension:
			if n.Target != target {
				countTarget(n.Target, count)
			}
		}
		return ok
	})
	for _, n := range count {
		ok = ok && n == 1
	}
	return ok
}

// write makes the class of a table's records, and has the loops take them apart.
func (w *rowWriter) write(table *rowTable) {
	fields := w.fields(table)
	class, item := w.names(table.name)
	if fields == nil || class == "" {
		return
	}
	def := recordClass(table.at.Span, class, fields)
	doc := &pyast.Constant{Span: def.Span, Value: pyast.Str(class + " is one row of " + table.name + ".")}
	def.Body = slices.Insert(def.Body, 0, pyast.Stmt(&pyast.ExprStmt{Span: def.Span, Value: doc}))
	at := slices.Index(w.m.Syntax.Body, pyast.Stmt(table.at))
	w.m.Syntax.Body = slices.Insert(w.m.Syntax.Body, at, pyast.Stmt(def))
	note(w.m, []pyast.Stmt{def})
	list := &pyast.List{Span: pyast.Span(table.at.Value.Bounds())}
	for _, row := range table.rows {
		tuple := row.(*pyast.Tuple)
		call := &pyast.Call{Span: tuple.Span, Func: &pyast.Name{Span: tuple.Span, ID: class}}
		for _, e := range tuple.Elts {
			call.Args = append(call.Args, w.d.value(e))
		}
		list.Elts = append(list.Elts, call)
	}
	table.at.Value = list
	for _, loop := range table.loops {
		w.take(loop, item, fields)
	}
}

// fields names the fields as the first loop over the table names its variables.
func (w *rowWriter) fields(table *rowTable) []string {
	var out []string
	for _, e := range (*table.loops[0].target()).(*pyast.Tuple).Elts {
		name := strings.TrimLeft(nameOf(e), "_")
		if name == "" || slices.Contains(out, name) {
			return nil
		}
		out = append(out, name)
	}
	return out
}

// names returns the names of the class and of the variable for one record of a table: VALIDATORS has a Validator, or a
// ValidatorRow where that means something else already.
func (w *rowWriter) names(table string) (class, item string) {
	item = strings.ToLower(strings.Trim(table, "_"))
	one, plural := strings.CutSuffix(item, "s")
	for _, item := range []string{one, item + "_row"} {
		class := camel(item)
		if item == table || !plural && item == one || w.means(item) || w.means(class) {
			continue
		}
		w.taken[item], w.taken[class] = true, true
		return class, item
	}
	return "", ""
}

// means reports whether a name is used in the module, or is one of Python's own.
func (w *rowWriter) means(name string) bool {
	return name == "" || w.taken[name] || w.d.bound[name] > 0 || builtins[name] != nil || keywords[name]
}

// camel returns snake_case as CamelCase.
func camel(name string) string {
	var out strings.Builder
	for part := range strings.SplitSeq(name, "_") {
		if part != "" {
			out.WriteString(strings.ToUpper(part[:1]) + part[1:])
		}
	}
	return out.String()
}

// recordClass returns a class whose objects keep what they are made of.
func recordClass(span pyast.Span, name string, fields []string) *pyast.ClassDef {
	init := &pyast.FunctionDef{Span: span, Name: "__init__", Args: &pyast.Arguments{Span: span, Args: []*pyast.Arg{{Span: span, Arg: "self"}}}}
	for _, field := range fields {
		init.Args.Args = append(init.Args.Args, &pyast.Arg{Span: span, Arg: field})
		target := &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: "self"}, Attr: field}
		init.Body = append(init.Body, &pyast.Assign{Span: span, Targets: []pyast.Expr{target}, Value: &pyast.Name{Span: span, ID: field}})
	}
	return &pyast.ClassDef{Span: span, Name: name, Body: []pyast.Stmt{init}}
}

// take has a loop go through records.
func (w *rowWriter) take(loop *rowLoop, item string, fields []string) {
	target := (*loop.target()).(*pyast.Tuple)
	span := target.Span
	attrs := map[string]string{}
	var before []pyast.Stmt
	for i, e := range target.Elts {
		attrs[nameOf(e)] = fields[i]
		value := &pyast.Attribute{Span: span, Value: &pyast.Name{Span: span, ID: item}, Attr: fields[i]}
		before = append(before, &pyast.Assign{Span: span, Targets: []pyast.Expr{e}, Value: value})
	}
	*loop.target() = &pyast.Name{Span: span, ID: item}
	if loop.stmt != nil {
		note(w.m, before)
		loop.stmt.Body = append(before, loop.stmt.Body...)
		return
	}
	pyast.Replace(loop.around, func(e pyast.Expr) pyast.Expr {
		name, ok := e.(*pyast.Name)
		if !ok || attrs[name.ID] == "" {
			return nil
		}
		return &pyast.Attribute{Span: name.Span, Value: &pyast.Name{Span: name.Span, ID: item}, Attr: attrs[name.ID]}
	})
}
