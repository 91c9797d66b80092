// This file writes out what threads run: Thread(target=f, args=(x,)) of module threading becomes Thread(f(x)), and
// pool.submit(f, x) of concurrent.futures becomes pool.submit(f(x)), with calls that remember that they run later. The
// passes behind it then see an ordinary call, with its arguments and its effects.

package lower

import "github.com/flask2gin/flask2gin/parser/pyast"

// desugarThreads rewrites the threads of a module.
func desugarThreads(m *pyast.Module) {
	d := &threads{names: map[string]string{}, pools: map[string]bool{}}
	pyast.Walk(m, d.imported)
	if len(d.names) == 0 {
		return
	}
	pyast.Walk(m, d.findPools)
	pyast.Walk(m, d.visit)
	pyast.Walk(m, d.consumed)
}

// threads is what a module says of threads.
type threads struct {
	names map[string]string // qualified names of classes by how the module spells them
	pools map[string]bool   // names and attributes that hold pools
}

const threadPool = "concurrent.futures.ThreadPoolExecutor"

// threadClasses are the classes whose calls are looked for, by their modules.
var threadClasses = map[string][]string{
	"threading": {"Thread", "Timer"}, "concurrent.futures": {"ThreadPoolExecutor"}, "concurrent.futures.thread": {"ThreadPoolExecutor"},
}

// imported notes how the classes are spelled.
func (d *threads) imported(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Import:
		for _, a := range n.Names {
			for _, class := range threadClasses[a.Name] {
				spelled := a.Asname
				if spelled == "" {
					spelled = a.Name
				}
				d.names[spelled+"."+class] = a.Name + "." + class
			}
		}
	case *pyast.ImportFrom:
		for _, a := range n.Names {
			if n.Module == "concurrent" && a.Name == "futures" {
				d.names[boundName(a)+".ThreadPoolExecutor"] = threadPool
			}
			for _, class := range threadClasses[n.Module] {
				if a.Name == class {
					d.names[boundName(a)] = n.Module + "." + class
				}
			}
		}
	}
	return true
}

// boundName is the name that an import binds.
func boundName(a *pyast.Alias) string {
	if a.Asname != "" {
		return a.Asname
	}
	return a.Name
}

// class returns the class that a call makes an object of, "" for any other expression.
func (d *threads) class(e pyast.Expr) string {
	call, ok := e.(*pyast.Call)
	if !ok {
		return ""
	}
	return d.names[dottedText(call.Func)]
}

// findPools notes the names and attributes that are given pools.
func (d *threads) findPools(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Assign:
		if d.class(n.Value) == threadPool {
			for _, target := range n.Targets {
				d.pools[lastName(target)] = true
			}
		}
	case *pyast.WithItem:
		if d.class(n.ContextExpr) == threadPool {
			d.pools[lastName(n.OptionalVars)] = true
		}
	}
	return true
}

// visit rewrites what makes a thread or gives a pool something to run.
func (d *threads) visit(n pyast.Node) bool {
	call, ok := n.(*pyast.Call)
	if !ok {
		return true
	}
	switch class := d.class(call); {
	case class == "threading.Thread":
		d.thread(call)
	case class == "threading.Timer":
		d.timer(call)
	case class == "":
		if a, ok := call.Func.(*pyast.Attribute); ok && a.Attr == "submit" && d.pools[lastName(a.Value)] && len(call.Args) > 0 && !starred(call.Args[0]) {
			call.Args = []pyast.Expr{&pyast.Call{Span: call.Span, Func: call.Args[0], Args: call.Args[1:], Keywords: call.Keywords, Later: true}}
			call.Keywords = nil
		}
	}
	return true
}

func starred(e pyast.Expr) bool {
	_, ok := e.(*pyast.Starred)
	return ok
}

// thread rewrites Thread(target=f, args=(x,), kwargs={"k": v}, daemon=True). Daemons end with the program, as all
// goroutines do.
func (d *threads) thread(call *pyast.Call) {
	given := map[string]pyast.Expr{}
	for _, k := range call.Keywords {
		given[k.Arg] = k.Value
	}
	for name := range given {
		if name != "target" && name != "args" && name != "kwargs" && name != "daemon" && name != "name" {
			return
		}
	}
	if len(call.Args) > 0 || given["target"] == nil {
		return
	}
	run := d.later(call, given["target"], given["args"], given["kwargs"])
	if run == nil {
		return
	}
	call.Args, call.Keywords = []pyast.Expr{run}, nil
}

// timer rewrites Timer(interval, f, args, kwargs).
func (d *threads) timer(call *pyast.Call) {
	given := map[string]pyast.Expr{}
	for i, e := range call.Args {
		if i > 3 || starred(e) {
			return
		}
		given[[...]string{"interval", "function", "args", "kwargs"}[i]] = e
	}
	for _, k := range call.Keywords {
		given[k.Arg] = k.Value
	}
	if given["interval"] == nil || given["function"] == nil {
		return
	}
	if run := d.later(call, given["function"], given["args"], given["kwargs"]); run != nil {
		call.Args, call.Keywords = []pyast.Expr{given["interval"], run}, nil
	}
}

// later returns f(*args, **kwargs) as a call that runs later, nil where the arguments are not written out.
func (d *threads) later(at *pyast.Call, f, args, kwargs pyast.Expr) *pyast.Call {
	run := &pyast.Call{Span: at.Span, Func: f, Later: true}
	switch args := args.(type) {
	case nil:
	case *pyast.Tuple:
		run.Args = args.Elts
	case *pyast.List:
		run.Args = args.Elts
	default:
		return nil
	}
	if kwargs == nil {
		return run
	}
	dict, ok := kwargs.(*pyast.Dict)
	if !ok {
		return nil
	}
	for i, key := range dict.Keys {
		c, ok := key.(*pyast.Constant)
		if !ok {
			return nil
		}
		name, ok := c.Value.(pyast.Str)
		if !ok {
			return nil
		}
		run.Keywords = append(run.Keywords, &pyast.Keyword{Span: at.Span, Arg: string(name), Value: dict.Values[i]})
	}
	return run
}

// wholeReaders are the builtins that go through everything at once.
var wholeReaders = wordSet("list tuple sorted set sum max min dict")

// consumed rewrites pool.map(f, xs) where all its results are read at once, or where a loop goes through them.
//
//	list(pool.map(f, xs))  =>  list(pool.map(f(item) for item in xs))
func (d *threads) consumed(n pyast.Node) bool {
	switch n := n.(type) {
	case *pyast.Call:
		if wholeReaders[nameOf(n.Func)] && len(n.Args) == 1 {
			d.mapped(n.Args[0])
			if zip, ok := n.Args[0].(*pyast.Call); ok && nameOf(zip.Func) == "zip" {
				for _, e := range zip.Args {
					d.mapped(e)
				}
			}
		}
	case *pyast.For:
		d.oneByOne(n.Iter)
	case *pyast.GeneratorExp:
		for _, g := range n.Generators {
			d.oneByOne(g.Iter)
		}
	case *pyast.Comprehension:
		d.mapped(n.Iter)
	}
	return true
}

// oneByOne rewrites pool.map whose results are read one after the other, between which something else happens.
func (d *threads) oneByOne(e pyast.Expr) {
	if call, ok := e.(*pyast.Call); ok && d.mapped(e) {
		call.Later = true
	}
}

// mapped rewrites one call of a pool's map. It returns false for any other expression.
func (d *threads) mapped(e pyast.Expr) bool {
	call, ok := e.(*pyast.Call)
	if !ok || len(call.Args) < 2 || len(call.Keywords) > 0 {
		return false
	}
	a, ok := call.Func.(*pyast.Attribute)
	if !ok || a.Attr != "map" || !d.pools[lastName(a.Value)] || starred(call.Args[0]) || nameOf(call.Args[0]) == "" && dottedText(call.Args[0]) == "" {
		return false
	}
	at := call.Span
	run := &pyast.Call{Span: at, Func: call.Args[0], Later: true}
	target, iter := pyast.Expr(nil), call.Args[1]
	if len(call.Args) == 2 {
		run.Args, target = []pyast.Expr{itemName(at, 0)}, itemName(at, 0)
	} else {
		names := &pyast.Tuple{Span: at}
		for i := range call.Args[1:] {
			names.Elts, run.Args = append(names.Elts, itemName(at, i+1)), append(run.Args, itemName(at, i+1))
		}
		target, iter = names, &pyast.Call{Span: at, Func: &pyast.Name{Span: at, ID: "zip"}, Args: call.Args[1:]}
	}
	generator := &pyast.Comprehension{Span: at, Target: target, Iter: iter}
	call.Args = []pyast.Expr{&pyast.GeneratorExp{Span: at, Elt: run, Generators: []*pyast.Comprehension{generator}}}
	return true
}

// itemName is a name for what a thread is given.
func itemName(at pyast.Span, i int) *pyast.Name {
	return &pyast.Name{Span: at, ID: [...]string{"item", "first", "second", "third", "fourth"}[min(i, 4)]}
}
