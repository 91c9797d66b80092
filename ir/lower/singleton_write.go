// This file reads what runs when a singleton's class is called, and writes the class out.

package lower

import (
	"slices"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// readInit reads __init__: whether it runs once, and what it does.
func (s *singleton) readInit() bool {
	if s.init == nil {
		return true
	}
	body := withoutDoc(s.init.Body)
	rest, flag := onceBody(body)
	if flag == "" {
		s.again, s.body = true, s.init.Body
		return !hasNode(s.body, func(n pyast.Node) bool { e, ok := n.(*pyast.Name); return ok && e.ID == "super" })
	}
	s.body = rest
	return calm(rest) && s.raisesFlag(rest, flag)
}

// onceBody returns the statements of an __init__ that run the first time alone, and the attribute that tells: self.ready in
// `if self.ready: return` and `if not self.ready: ...`, also by hasattr. The name is "" for any other __init__.
func onceBody(body []pyast.Stmt) ([]pyast.Stmt, string) {
	if len(body) == 0 {
		return nil, ""
	}
	branch, ok := body[0].(*pyast.If)
	if !ok || len(branch.Orelse) > 0 {
		return nil, ""
	}
	if not, ok := branch.Test.(*pyast.UnaryOp); ok && not.Op == pyast.Not && len(body) == 1 {
		return branch.Body, flagOf(not.Operand)
	}
	if len(branch.Body) == 1 {
		if r, ok := branch.Body[0].(*pyast.Return); ok && (r.Value == nil || isNone(r.Value)) {
			return body[1:], flagOf(branch.Test)
		}
	}
	return nil, ""
}

// flagOf returns the attribute of self that a test asks for, "" for any other test.
func flagOf(test pyast.Expr) string {
	if call, ok := test.(*pyast.Call); ok {
		switch name := nameOf(call.Func); {
		case name == "hasattr" && len(call.Args) == 2 && nameOf(call.Args[0]) == "self":
			return textOf(call.Args[1])
		case name == "getattr" && len(call.Args) == 3 && nameOf(call.Args[0]) == "self" && isFlag(call.Args[2], false):
			return textOf(call.Args[1])
		}
		return ""
	}
	return selfAttr(test)
}

// selfAttr returns the name of the attribute of self that e is, or "".
func selfAttr(e pyast.Expr) string {
	if a, ok := e.(*pyast.Attribute); ok && nameOf(a.Value) == "self" {
		return a.Attr
	}
	return ""
}

func isFlag(e pyast.Expr, want bool) bool {
	c, ok := e.(*pyast.Constant)
	return ok && c.Value == pyast.Value(pyast.Bool(want))
}

// raisesFlag reports whether the statements that run once set the flag to true, which nothing else has set before.
func (s *singleton) raisesFlag(rest []pyast.Stmt, flag string) bool {
	sets := func(stmt pyast.Stmt, want bool) bool {
		a, ok := stmt.(*pyast.Assign)
		return ok && len(a.Targets) == 1 && selfAttr(a.Targets[0]) == flag && isFlag(a.Value, want)
	}
	asked := attributesIn([]pyast.Stmt{s.init}, flag)
	if !slices.ContainsFunc(rest, func(stmt pyast.Stmt) bool { return sets(stmt, true) }) || asked > 2 {
		return false
	}
	before := len(s.first)
	s.first = slices.DeleteFunc(s.first, func(stmt pyast.Stmt) bool { return sets(stmt, false) })
	lowered := len(s.first) < before
	for _, stmt := range s.def.Body {
		if a, ok := stmt.(*pyast.Assign); ok && nameOf(a.Targets[0]) == flag {
			if !isFlag(a.Value, false) {
				return false
			}
			lowered = true
		}
	}
	return attributesIn(s.first, flag) == 0 && (lowered == (asked == 2))
}

// attributesIn counts the attributes of a name, whatever the object.
func attributesIn(body []pyast.Stmt, name string) int {
	n := 0
	for _, s := range body {
		pyast.Walk(s, func(x pyast.Node) bool {
			if a, ok := x.(*pyast.Attribute); ok && a.Attr == name {
				n++
			}
			return true
		})
	}
	return n
}

// setsFlag reports whether the program stores into the attribute that tells that __init__ has run anywhere but in __init__ and
// __new__.
func (u *classMentions) setsFlag(s *singleton) bool {
	if s.init == nil {
		return false
	}
	_, flag := onceBody(withoutDoc(s.init.Body))
	if flag == "" {
		return false
	}
	if attributesIn(s.def.Body, flag) != attributesIn([]pyast.Stmt{s.init, s.maker}, flag) {
		return true
	}
	found := false
	for _, m := range u.p.Modules {
		pyast.Walk(m.Syntax, func(n pyast.Node) bool {
			if n == pyast.Node(s.def) {
				return false
			}
			a, ok := n.(*pyast.Attribute)
			found = found || ok && a.Attr == flag && nameOf(a.Value) != "self"
			return !found
		})
	}
	return found
}

// calm reports whether statements only put plain values into attributes and variables, which raises nothing.
func calm(body []pyast.Stmt) bool {
	for _, s := range body {
		var target, value pyast.Expr
		switch s := s.(type) {
		case *pyast.Assign:
			target, value = s.Targets[0], s.Value
			if len(s.Targets) > 1 {
				return false
			}
		case *pyast.AnnAssign:
			target, value = s.Target, s.Value
		default:
			if expression, ok := s.(*pyast.ExprStmt); ok && isDocString(expression) {
				continue
			}
			return false
		}
		if selfAttr(target) == "" && nameOf(target) == "" || !calmValue(value) {
			return false
		}
	}
	return true
}

func isDocString(s *pyast.ExprStmt) bool {
	_, constant := s.Value.(*pyast.Constant)
	return constant
}

// calmCalls are the calls that raise nothing.
var calmCalls = wordSet(`dict list set tuple deque collections.deque OrderedDict collections.OrderedDict Counter collections.Counter defaultdict
	collections.defaultdict Lock RLock threading.Lock threading.RLock time.time time.monotonic time.perf_counter datetime.now
	datetime.utcnow datetime.datetime.now datetime.datetime.utcnow uuid.uuid4 uuid4 logging.getLogger os.getenv count itertools.count`)

func calmValue(e pyast.Expr) bool {
	if e == nil {
		return true
	}
	ok := true
	pyast.Walk(e, func(n pyast.Node) bool {
		switch n := n.(type) {
		case *pyast.Call:
			ok = ok && calmCalls[twoNames(n.Func)] && (len(n.Args) == 0 || twoNames(n.Func) != "tuple" && plainAtoms(n.Args))
		case *pyast.Constant, *pyast.Name, *pyast.Attribute, *pyast.List, *pyast.Dict, *pyast.Tuple, *pyast.Keyword, *pyast.JoinedStr, *pyast.FormattedValue:
		case pyast.Expr:
			ok = false
		}
		return ok
	})
	return ok
}

// plainAtoms reports whether all expressions are names, constants or empty displays.
func plainAtoms(list []pyast.Expr) bool {
	return !slices.ContainsFunc(list, func(e pyast.Expr) bool {
		switch e := e.(type) {
		case *pyast.Name, *pyast.Constant:
			return false
		case *pyast.List:
			return len(e.Elts) > 0
		}
		return true
	})
}

// write gives the class its __init__.
func (s *singleton) write() {
	span := s.maker.Span
	if s.init == nil {
		self := []*pyast.Arg{{Span: span, Arg: "self"}}
		args := (&pyast.Copier{}).CopyArguments(s.params)
		args.Args = append(self, args.Args...)
		s.init = &pyast.FunctionDef{Span: span, Name: "__init__", Args: args, Body: s.first}
		if len(s.first) == 0 {
			s.init.Body = []pyast.Stmt{&pyast.Pass{Span: span}}
		}
		s.written(s.init)
		s.def.Body = append(s.def.Body, s.init)
		return
	}
	if !s.again {
		s.init.Body = append(slices.Clone(s.first), s.body...)
		return
	}
	again := &pyast.FunctionDef{Span: s.init.Span, Name: "set_up", Args: s.init.Args, Body: s.body}
	s.written(again)
	call := &pyast.Call{Span: span, Func: &pyast.Attribute{Span: span, Value: s.name("self"), Attr: again.Name}}
	s.passOn(call)
	s.init.Args = (&pyast.Copier{}).CopyArguments(s.init.Args)
	s.init.Body = slices.Clone(s.first)
	if !calm(s.body) {
		kept := &pyast.Attribute{Span: span, Value: s.name(s.def.Name), Attr: s.attr}
		s.init.Body = append(s.init.Body, &pyast.Assign{Span: span, Targets: []pyast.Expr{kept}, Value: s.name("self")})
	}
	s.init.Body = append(s.init.Body, &pyast.ExprStmt{Span: span, Value: call})
	s.def.Body = append(s.def.Body, again)
}

func (s *singleton) name(id string) *pyast.Name { return &pyast.Name{Span: s.maker.Span, ID: id} }

// written notes a statement that stands nowhere in the source.
func (s *singleton) written(stmt pyast.Stmt) {
	if s.m.Written == nil {
		s.m.Written = map[pyast.Stmt]ir.Wrapper{}
	}
	s.m.Written[stmt] = ir.Wrapper{}
}

// passOn gives a call the parameters of the class.
func (s *singleton) passOn(call *pyast.Call) {
	for _, p := range s.params.Args {
		call.Args = append(call.Args, s.name(p.Arg))
	}
	for _, p := range s.params.Kwonlyargs {
		call.Keywords = append(call.Keywords, &pyast.Keyword{Span: call.Span, Arg: p.Arg, Value: s.name(p.Arg)})
	}
}

// call returns a call of the class as one of the method that returns its object, nil for any other expression.
func (s *singleton) call(e pyast.Expr) pyast.Expr {
	call, ok := e.(*pyast.Call)
	if !ok {
		return nil
	}
	if a, ok := call.Func.(*pyast.Attribute); nameOf(call.Func) != s.def.Name && (!ok || a.Attr != s.def.Name || nameOf(a.Value) == "") {
		return nil
	}
	call.Func = &pyast.Attribute{Span: pyast.Span(call.Func.Bounds()), Value: call.Func, Attr: s.method}
	return nil
}

// finish makes the method that returns the object of __new__.
func (s *singleton) finish() {
	span := s.maker.Span
	for _, stmt := range s.def.Body {
		f, ok := stmt.(*pyast.FunctionDef)
		if !ok || f == s.maker || !slices.ContainsFunc(f.DecoratorList, func(e pyast.Expr) bool { return nameOf(e) == "classmethod" }) || len(f.Args.Args) == 0 {
			continue
		}
		pyast.Replace(f, func(e pyast.Expr) pyast.Expr {
			if call, ok := e.(*pyast.Call); ok && nameOf(call.Func) == f.Args.Args[0].Arg {
				call.Func = &pyast.Attribute{Span: pyast.Span(call.Func.Bounds()), Value: call.Func, Attr: s.method}
			}
			return nil
		})
	}
	kept := func() pyast.Expr { return &pyast.Attribute{Span: span, Value: s.name("cls"), Attr: s.attr} }
	made := &pyast.Call{Span: span, Func: s.name("cls")}
	s.passOn(made)
	branch := &pyast.If{Span: span, Test: &pyast.Compare{Span: span, Left: kept(), Ops: []pyast.CmpOperator{pyast.Is}, Comparators: []pyast.Expr{&pyast.Constant{Span: span, Value: pyast.None{}}}},
		Body: []pyast.Stmt{&pyast.Assign{Span: span, Targets: []pyast.Expr{kept()}, Value: made}}}
	if s.again {
		call := &pyast.Call{Span: span, Func: &pyast.Attribute{Span: span, Value: kept(), Attr: "set_up"}}
		s.passOn(call)
		branch.Orelse = []pyast.Stmt{&pyast.ExprStmt{Span: span, Value: call}}
	}
	args := (&pyast.Copier{}).CopyArguments(s.params)
	args.Args = append([]*pyast.Arg{{Span: span, Arg: "cls"}}, args.Args...)
	s.maker.Name, s.maker.Args = s.method, args
	s.maker.DecoratorList = []pyast.Expr{s.name("classmethod")}
	s.maker.Body = []pyast.Stmt{branch, &pyast.Return{Span: span, Value: kept()}}
	if s.absent {
		start := &pyast.Assign{Span: s.def.Span, Targets: []pyast.Expr{s.name(s.attr)}, Value: &pyast.Constant{Span: span, Value: pyast.None{}}}
		s.written(start)
		s.def.Body = append([]pyast.Stmt{start}, s.def.Body...)
	}
}
