// This file rewrites the tasks of asyncio that are waited for where they begin as asyncio.gather and asyncio.wait_for of
// their functions: task groups, tasks that the next statement awaits, lists of coroutines, and asyncio.timeout.

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// desugarTasks rewrites the tasks of a module's asynchronous functions.
func desugarTasks(m *pyast.Module) {
	if !importsPlainly(m, "asyncio") {
		return
	}
	pyast.Walk(m, func(n pyast.Node) bool {
		if def, ok := n.(*pyast.AsyncFunctionDef); ok {
			tasksOf(def)
		}
		return true
	})
}

// importsPlainly reports whether a module has the statement import name.
func importsPlainly(m *pyast.Module, name string) bool {
	for _, s := range m.Body {
		if imports, ok := s.(*pyast.Import); ok {
			for _, a := range imports.Names {
				if a.Name == name && a.Asname == "" {
					return true
				}
			}
		}
	}
	return false
}

// tasksOf rewrites the suites of one function.
func tasksOf(def *pyast.AsyncFunctionDef) {
	d := &tasks{def: def}
	pyast.Walk(def, func(n pyast.Node) bool {
		if call, ok := n.(*pyast.Call); ok && spelling(call.Func) == "asyncio.gather" {
			for i, e := range call.Args {
				call.Args[i] = coroutineOf(e)
			}
		}
		for _, suite := range suitesOf(n) {
			for i := range suite {
				d.rewrite(suite, i)
			}
		}
		return true
	})
}

// tasks is a function whose tasks are rewritten.
type tasks struct{ def *pyast.AsyncFunctionDef }

// rewrite rewrites what begins at the i-th statement of a suite.
func (d *tasks) rewrite(suite []pyast.Stmt, i int) {
	if with, ok := suite[i].(*pyast.With); ok && with.Awaits && len(with.Items) == 1 {
		if group := d.group(with, suite[i+1:]); group != nil {
			suite[i] = group
		} else if s := timed(with); s != nil {
			suite[i] = s
		}
		return
	}
	if i+2 < len(suite) {
		d.appended(suite, i)
	}
	if i+1 < len(suite) {
		d.list(suite, i)
		d.started(suite, i)
	}
}

// group returns the gather that a task group means, nil for any other statement: it does no more than begin tasks whose
// results are read after it.
func (d *tasks) group(with *pyast.With, rest []pyast.Stmt) pyast.Stmt {
	call, isCall := with.Items[0].ContextExpr.(*pyast.Call)
	name, isName := with.Items[0].OptionalVars.(*pyast.Name)
	if !isCall || !isName || spelling(call.Func) != "asyncio.TaskGroup" || len(call.Args)+len(call.Keywords) > 0 {
		return nil
	}
	target, gather := &pyast.Tuple{Span: with.Span}, gatherOf(with.Span)
	var names []string
	for _, s := range with.Body {
		x, value := plainTarget(s)
		begin, ok := value.(*pyast.Call)
		if x == nil || !ok || spelling(begin.Func) != name.ID+".create_task" || len(begin.Args) != 1 || len(begin.Keywords) > 0 {
			return nil
		}
		if _, ok := begin.Args[0].(*pyast.Call); !ok {
			return nil
		}
		names = append(names, x.ID)
		target.Elts, gather.Args = append(target.Elts, x), append(gather.Args, begin.Args[0])
	}
	if d.count(name.ID) != len(names)+1 || !d.take(names, rest, func(e pyast.Expr) *pyast.Name {
		if call, ok := e.(*pyast.Call); ok && len(call.Args)+len(call.Keywords) == 0 {
			if a, ok := call.Func.(*pyast.Attribute); ok && a.Attr == "result" {
				return asName(a.Value)
			}
		}
		return awaitedName(e)
	}) {
		return nil
	}
	return &pyast.Assign{Span: with.Span, Targets: []pyast.Expr{target}, Value: &pyast.Await{Span: with.Span, Value: gather, Group: true}}
}

func gatherOf(at pyast.Span) *pyast.Call {
	return &pyast.Call{Span: at, Func: asyncio(at, "gather")}
}

// asyncio spells a function of the module.
func asyncio(at pyast.Span, name string) pyast.Expr {
	return &pyast.Attribute{Span: at, Value: &pyast.Name{Span: at, ID: "asyncio"}, Attr: name}
}

// plainTarget returns the one name that a statement assigns to, and the value.
func plainTarget(s pyast.Stmt) (*pyast.Name, pyast.Expr) {
	switch s := s.(type) {
	case *pyast.Assign:
		if len(s.Targets) == 1 {
			return asName(s.Targets[0]), s.Value
		}
	case *pyast.AnnAssign:
		return asName(s.Target), s.Value
	}
	return nil, nil
}

func asName(e pyast.Expr) *pyast.Name {
	name, _ := e.(*pyast.Name)
	return name
}

// awaitedName returns the name that is awaited, nil for any other expression.
func awaitedName(e pyast.Expr) *pyast.Name {
	if wait, ok := e.(*pyast.Await); ok {
		return asName(wait.Value)
	}
	return nil
}

// count returns how often the function has a name.
func (d *tasks) count(id string) int {
	n := 0
	pyast.Walk(d.def, func(node pyast.Node) bool {
		if name, ok := node.(*pyast.Name); ok && name.ID == id {
			n++
		}
		return true
	})
	return n
}

// take replaces what reads the results of tasks by the tasks' names in statements, when every use of the names does so. Each
// name is bound once before.
func (d *tasks) take(names []string, rest []pyast.Stmt, read func(pyast.Expr) *pyast.Name) bool {
	uses := map[string]int{}
	for _, s := range rest {
		pyast.Walk(s, func(n pyast.Node) bool {
			if e, ok := n.(pyast.Expr); ok {
				if name := read(e); name != nil {
					uses[name.ID]++
				}
			}
			return true
		})
	}
	for _, name := range names {
		if d.count(name) != uses[name]+1 {
			return false
		}
	}
	copier := &pyast.Copier{}
	copier.Expr = func(e pyast.Expr) pyast.Expr {
		name := read(e)
		for _, id := range names {
			if name != nil && name.ID == id {
				return name
			}
		}
		return nil
	}
	copy(rest, copier.CopyStmts(rest))
	return true
}

// coroutineOf returns the coroutine of asyncio.create_task(coroutine), and any other expression as it is.
func coroutineOf(e pyast.Expr) pyast.Expr {
	if call, ok := e.(*pyast.Call); ok && len(call.Args) == 1 && len(call.Keywords) == 0 {
		if name := spelling(call.Func); name == "asyncio.create_task" || name == "asyncio.ensure_future" {
			if _, isCall := call.Args[0].(*pyast.Call); isCall {
				return call.Args[0]
			}
		}
	}
	return e
}

// list moves a list of coroutines into the gather of the next statement, which is its only use.
func (d *tasks) list(suite []pyast.Stmt, i int) {
	name, value := plainTarget(suite[i])
	if name == nil || d.count(name.ID) != 2 || !simple(suite[i+1]) {
		return
	}
	pyast.Walk(suite[i+1], func(n pyast.Node) bool {
		call, ok := n.(*pyast.Call)
		if !ok || spelling(call.Func) != "asyncio.gather" || len(call.Args) != 1 {
			return true
		}
		star, ok := call.Args[0].(*pyast.Starred)
		if !ok || asName(star.Value) == nil || asName(star.Value).ID != name.ID {
			return true
		}
		if args := coroutines(value); args != nil {
			call.Args = args
			suite[i] = &pyast.Pass{Span: pyast.Span(suite[i].Bounds())}
		}
		return false
	})
}

// appended writes a list that a loop fills with coroutines, for the gather of the next statement, as a comprehension.
//
//	tasks = []
//	for x in xs:
//	    tasks.append(f(x))
func (d *tasks) appended(suite []pyast.Stmt, i int) {
	name, value := plainTarget(suite[i])
	list, isList := value.(*pyast.List)
	loop, isLoop := suite[i+1].(*pyast.For)
	if name == nil || !isList || len(list.Elts) > 0 || !isLoop || loop.Awaits || len(loop.Body) != 1 || len(loop.Orelse) > 0 || !d.onlyIn(loop) || d.count(name.ID) != 3 {
		return
	}
	s, isExpr := loop.Body[0].(*pyast.ExprStmt)
	if !isExpr {
		return
	}
	call, isCall := s.Value.(*pyast.Call)
	if !isCall || spelling(call.Func) != name.ID+".append" || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return
	}
	if _, isCall := coroutineOf(call.Args[0]).(*pyast.Call); !isCall || !d.gathers(suite[i+2], name.ID) {
		return
	}
	comp := &pyast.ListComp{Span: loop.Span, Elt: call.Args[0], Generators: []*pyast.Comprehension{{Span: loop.Span, Target: loop.Target, Iter: loop.Iter}}}
	suite[i] = &pyast.Pass{Span: pyast.Span(suite[i].Bounds())}
	suite[i+1] = &pyast.Assign{Span: loop.Span, Targets: []pyast.Expr{name}, Value: comp}
}

// onlyIn reports whether the names that a loop binds stand in the loop alone.
func (d *tasks) onlyIn(loop *pyast.For) bool {
	inside, own := map[string]int{}, map[string]bool{}
	pyast.Walk(loop, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok {
			inside[name.ID]++
		}
		return true
	})
	pyast.Walk(loop.Target, func(n pyast.Node) bool {
		if name, ok := n.(*pyast.Name); ok {
			own[name.ID] = true
		}
		return true
	})
	for id := range own {
		if d.count(id) != inside[id] {
			return false
		}
	}
	return len(own) > 0
}

// gathers reports whether a statement gathers a list that has a name: asyncio.gather(*name).
func (d *tasks) gathers(s pyast.Stmt, id string) bool {
	found := false
	pyast.Walk(s, func(n pyast.Node) bool {
		if call, ok := n.(*pyast.Call); ok && spelling(call.Func) == "asyncio.gather" && len(call.Args) == 1 {
			star, isStar := call.Args[0].(*pyast.Starred)
			found = found || isStar && asName(star.Value) != nil && asName(star.Value).ID == id
		}
		return true
	})
	return found && simple(s)
}

// coroutines returns the arguments of gather that a list of coroutines or tasks stands for, nil for any other expression.
func coroutines(list pyast.Expr) []pyast.Expr {
	switch list := list.(type) {
	case *pyast.ListComp:
		list.Elt = coroutineOf(list.Elt)
		return []pyast.Expr{&pyast.Starred{Span: list.Span, Value: list}}
	case *pyast.List:
		var args []pyast.Expr
		for _, e := range list.Elts {
			args = append(args, coroutineOf(e))
		}
		return args
	}
	return nil
}

// simple reports whether a statement has no suite of its own.
func simple(s pyast.Stmt) bool {
	switch s.(type) {
	case *pyast.Assign, *pyast.AnnAssign, *pyast.Return, *pyast.ExprStmt:
		return true
	}
	return false
}

// started rewrites tasks that begin one after the other, and that the simple statements right after them await.
func (d *tasks) started(suite []pyast.Stmt, i int) {
	at := pyast.Span(suite[i].Bounds())
	target, gather := &pyast.Tuple{Span: at}, gatherOf(at)
	var names []string
	end := i
	for ; end < len(suite); end++ {
		name, value := plainTarget(suite[end])
		if name == nil || value == nil || coroutineOf(value) == value {
			break
		}
		names = append(names, name.ID)
		target.Elts, gather.Args = append(target.Elts, name), append(gather.Args, coroutineOf(value))
	}
	last := end
	for last < len(suite) && simple(suite[last]) {
		last++
	}
	if len(names) == 0 || end == last || !awaitsAny(suite[end], names) || !d.take(names, suite[end:last], awaitedName) {
		return
	}
	wait := &pyast.Await{Span: at, Value: gather}
	suite[i] = &pyast.Assign{Span: at, Targets: []pyast.Expr{target}, Value: wait}
	if len(names) == 1 {
		suite[i], wait.Value = &pyast.Assign{Span: at, Targets: target.Elts, Value: wait}, gather.Args[0]
	}
	for j := i + 1; j < end; j++ {
		suite[j] = &pyast.Pass{Span: pyast.Span(suite[j].Bounds())}
	}
}

// awaitsAny reports whether a statement awaits one of the names.
func awaitsAny(s pyast.Stmt, names []string) bool {
	found := false
	pyast.Walk(s, func(n pyast.Node) bool {
		if e, ok := n.(pyast.Expr); ok {
			if name := awaitedName(e); name != nil {
				for _, id := range names {
					found = found || id == name.ID
				}
			}
		}
		return true
	})
	return found
}

// timed returns the statement that async with asyncio.timeout(seconds) holds, with asyncio.wait_for around what it awaits;
// nil for any other.
func timed(with *pyast.With) pyast.Stmt {
	call, ok := with.Items[0].ContextExpr.(*pyast.Call)
	if !ok || with.Items[0].OptionalVars != nil || spelling(call.Func) != "asyncio.timeout" || len(call.Args) != 1 || len(with.Body) != 1 || !simple(with.Body[0]) {
		return nil
	}
	var waits []*pyast.Await
	pyast.Walk(with.Body[0], func(n pyast.Node) bool {
		if wait, ok := n.(*pyast.Await); ok {
			waits = append(waits, wait)
		}
		return true
	})
	if len(waits) != 1 || waits[0].Threads || waits[0].Group {
		return nil
	}
	if _, isCall := waits[0].Value.(*pyast.Call); !isCall {
		return nil
	}
	at := waits[0].Span
	waits[0].Value = &pyast.Call{Span: at, Func: asyncio(at, "wait_for"), Args: []pyast.Expr{waits[0].Value, call.Args[0]}}
	return with.Body[0]
}
