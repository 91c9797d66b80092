// This file holds what the evaluator knows of Python's standard library: environment, paths, imports, functools.

package eval

import (
	"path"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// libraryAttr returns the value of a name of the standard library that is not a function.
func (in *Interp) libraryAttr(name string) (Value, bool) {
	switch name {
	case "os.environ":
		return &environ{}, true
	case "typing.TYPE_CHECKING":
		return no, true
	case "string.ascii_lowercase":
		return Text("abcdefghijklmnopqrstuvwxyz"), true
	case "string.ascii_uppercase":
		return Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), true
	case "string.digits":
		return Text("0123456789"), true
	case "os.sep", "os.path.sep":
		return Text("/"), true
	case "sys.version_info":
		return &Tuple{Items: []Value{Int(3), Int(13), Int(0), Text("final"), Int(0)}}, true
	case "sys.platform":
		return Text("linux"), true
	case "sys.path":
		return &List{Open: true}, true
	case "sys.modules":
		return &Dict{Open: true}, true
	}
	return nil, false
}

func (in *Interp) library(name string, c *Call) (Value, bool) {
	fn := in.stdlib[name]
	if fn == nil {
		return nil, false
	}
	return fn(in, c), true
}

// libraryTable returns the functions of the standard library that the evaluator runs.
func libraryTable() map[string]func(*Interp, *Call) Value {
	return map[string]func(*Interp, *Call) Value{
		"os.getenv": getenv, "functools.wraps": wraps, "functools.partial": partial,
		"functools.update_wrapper": updateWrapper, "functools.lru_cache": cached, "functools.cache": cached,
		"importlib.import_module": importModule, "werkzeug.utils.import_string": importString,
		"pkgutil.iter_modules": iterModules, "pkgutil.walk_packages": iterModules,
		"werkzeug.utils.find_modules": findModules, "inspect.getmembers": getMembers, "inspect.isclass": isClass,
		"inspect.isfunction": isFunction,
		"os.path.join":       pathJoin, "os.path.dirname": onPath(path.Dir), "os.path.abspath": onPath(cleanPath),
		"os.path.realpath": onPath(cleanPath), "os.path.basename": onPath(path.Base), "os.path.splitext": splitExt,
		"os.path.normpath": onPath(path.Clean), "os.getcwd": func(*Interp, *Call) Value { return Text(Root) },
		"os.path.exists": exists, "os.path.isfile": exists, "os.path.isdir": exists, "os.listdir": listDir,
		"glob.glob": opaque, "pathlib.Path": newPath, "pathlib.PurePath": newPath,
		"collections.OrderedDict": newDict, "collections.defaultdict": defaultDict, "types.SimpleNamespace": namespace,
		"typing.cast": func(_ *Interp, c *Call) Value { return orUnknown(c.Arg(1, "val")) },
		"copy.copy":   iter, "copy.deepcopy": iter, "itertools.chain": chain, "itertools.product": cartesian,
		"itertools.chain.from_iterable": chainFrom, "contextlib.suppress": opaque, "dict.fromkeys": opaque,
		"inspect.getmodule": opaque, "werkzeug.utils.cached_property": descriptor("property"),
		"functools.cached_property": descriptor("property"),
	}
}

// environ is os.environ; an empty one, for what it would say is not known.
type environ struct{ Hosted }

// Attr returns the methods that read.
func (e *environ) Attr(_ *Interp, name string) (Value, bool) {
	switch name {
	case "get":
		return &Native{Name: name, Call: getenv}, true
	case "setdefault":
		return &Native{Name: name, Call: getenv}, true
	}
	return nil, false
}

// SetAttr does nothing.
func (e *environ) SetAttr(*Interp, string, Value, pyast.Node, pyast.Expr) {}

// Item returns nothing: os.environ[key] raises in an empty environment, so its value cannot be guessed.
func (e *environ) Item(*Interp, Value) (Value, bool) {
	return &Unknown{Why: "it is read from the environment"}, true
}

// SetItem does nothing.
func (e *environ) SetItem(*Interp, Value, Value, pyast.Node, pyast.Expr) {}

func getenv(_ *Interp, c *Call) Value {
	if v := c.Arg(1, "default"); v != nil {
		return guessed(Plain(v))
	}
	return &Guess{Value: none}
}

// wraps returns a decorator that gives its function the name and attributes of the wrapped one.
func wraps(_ *Interp, c *Call) Value {
	inner := orUnknown(c.Arg(0, "wrapped"))
	return &Native{Name: "functools.wraps", Call: func(in *Interp, c *Call) Value {
		return wrapOne(in, orUnknown(c.Arg(0, "")), inner)
	}}
}

func updateWrapper(in *Interp, c *Call) Value {
	return wrapOne(in, orUnknown(c.Arg(0, "wrapper")), orUnknown(c.Arg(1, "wrapped")))
}

func wrapOne(in *Interp, wrapper, inner Value) Value {
	w, ok := wrapper.(*Function)
	if !ok {
		return wrapper
	}
	if m, ok := inner.(*Method); ok {
		inner = m.Func
	}
	f, ok := inner.(*Function)
	if !ok {
		if s, ok := Str(in.Attr(inner, "__name__")); ok {
			w.Name = s
		}
		return w
	}
	w.Wraps, w.Name = f, f.Name
	for name, v := range f.Attrs {
		w.Attrs[name] = v
	}
	return w
}

func partial(_ *Interp, c *Call) Value {
	if len(c.Args) == 0 {
		return unknown
	}
	fn, args, keywords := c.Args[0], c.Args[1:], c.Keywords
	return &Native{Name: "functools.partial", Call: func(in *Interp, c *Call) Value {
		d := *c
		d.Func = fn
		d.Args = append(append([]Value{}, args...), c.Args...)
		d.Keywords = overlaid(keywords, c.Keywords)
		return in.Call(&d)
	}}
}

// overlaid returns the keywords of both calls, in order, where those of the later one win.
func overlaid(first, later []Argument) []Argument {
	all := slices.Clone(first)
	for _, k := range later {
		i := slices.IndexFunc(all, func(x Argument) bool { return x.Name == k.Name })
		if i < 0 {
			all = append(all, k)
			continue
		}
		all[i] = k
	}
	return all
}

// cached is functools.cache and lru_cache, with and without parentheses: calling once or twice is the same here.
func cached(_ *Interp, c *Call) Value {
	if fn, ok := c.Arg(0, "").(*Function); ok {
		return fn
	}
	return &Native{Name: "functools.lru_cache", Call: iter}
}

func importModule(in *Interp, c *Call) Value {
	name, ok := Str(orUnknown(c.Arg(0, "name")))
	if !ok {
		return &Unknown{Why: "the module's name is not constant"}
	}
	if strings.HasPrefix(name, ".") {
		pkg, ok := Str(orUnknown(c.Arg(1, "package")))
		if !ok {
			return unknown
		}
		for rest := strings.TrimPrefix(name, "."); ; rest = rest[1:] {
			if !strings.HasPrefix(rest, ".") {
				name = pkg + "." + rest
				break
			}
			pkg, _, _ = cutLast(pkg)
		}
	}
	return in.ImportName(name)
}

// ImportString evaluates werkzeug's import_string: a module or an attribute, "pkg.mod:attr" or "pkg.mod.attr".
func (in *Interp) ImportString(name string) Value {
	name = strings.ReplaceAll(name, ":", ".")
	if in.frame != nil {
		if m := in.Find(in.frame.Module.IR, name); m != nil {
			return in.Load(m)
		}
	}
	mod, attr, ok := cutLast(name)
	if !ok {
		return in.ImportName(name)
	}
	return in.Attr(in.ImportString(mod), attr)
}

func importString(in *Interp, c *Call) Value {
	if name, ok := Str(orUnknown(c.Arg(0, "import_name"))); ok {
		return in.ImportString(name)
	}
	return unknown
}

// iterModules yields the modules below the package whose __path__ or folder is given.
func iterModules(in *Interp, c *Call) Value {
	dirs, all := Items(orUnknown(c.Arg(0, "path")))
	prefix, _ := Str(orUnknown(c.Arg(1, "prefix")))
	list := &List{Open: !all}
	for _, d := range dirs {
		dir, ok := Str(d)
		if !ok {
			list.Open = true
			continue
		}
		for _, m := range in.modulesIn(dir) {
			_, last, _ := cutLast(m.Name)
			list.Items = append(list.Items, &Tuple{Items: []Value{unknown, Text(prefix + last), Bool(m.Package)}})
		}
	}
	return list
}

// modulesIn returns the modules directly inside the folder, by path; a package stands for its __init__.py.
func (in *Interp) modulesIn(dir string) []*ir.Module {
	dir = strings.TrimPrefix(strings.TrimPrefix(cleanPath(dir), Root), "/")
	if dir == "" {
		dir = "."
	}
	var found []*ir.Module
	for _, m := range in.Program.Modules {
		file := m.File.Path
		if m.Package {
			file = path.Dir(file)
		}
		if path.Dir(file) == dir && file != "." {
			found = append(found, m)
		}
	}
	return found
}

func findModules(in *Interp, c *Call) Value {
	name, _ := Str(orUnknown(c.Arg(0, "import_path")))
	m := in.Program.ByName[name]
	if m == nil {
		return unknown
	}
	list := &List{}
	for _, sub := range in.modulesIn(path.Dir(m.File.Path)) {
		if t := truthOf(orUnknown(c.Arg(1, "include_packages"))); !sub.Package || t.holds {
			list.Items = append(list.Items, Text(sub.Name))
		}
	}
	return list
}

func getMembers(in *Interp, c *Call) Value {
	d, ok := in.Attr(orUnknown(c.Arg(0, "object")), "__dict__").(*Dict)
	if !ok {
		return unknown
	}
	list := &List{Open: d.Open}
	for i, k := range d.Keys {
		if p := c.Arg(1, "predicate"); p != nil {
			if t := truthOf(in.Invoke(p, d.Values[i])); t.known && !t.holds {
				continue
			}
		}
		list.Items = append(list.Items, &Tuple{Items: []Value{k, d.Values[i]}})
	}
	return list
}

func isClass(_ *Interp, c *Call) Value {
	switch c.Arg(0, "object").(type) {
	case *Class:
		return yes
	case *Unknown, *External, *Guess, *OneOf, nil:
		return unknown
	}
	return no
}

func isFunction(_ *Interp, c *Call) Value {
	_, ok := c.Arg(0, "object").(*Function)
	return Bool(ok)
}

func defaultDict(_ *Interp, c *Call) Value {
	d := NewDict()
	d.Open = true
	return d
}

func namespace(_ *Interp, c *Call) Value {
	f := &Foreign{Name: "types.SimpleNamespace", Attrs: map[string]Value{}}
	for _, k := range c.Keywords {
		f.Attrs[k.Name] = k.Value
	}
	return f
}

func chain(in *Interp, c *Call) Value {
	list := &List{}
	for _, a := range c.Args {
		extend(in, list, a)
	}
	return list
}

func chainFrom(in *Interp, c *Call) Value {
	items, all := in.iterate(orUnknown(c.Arg(0, "")))
	list := &List{Open: !all}
	for _, item := range items {
		extend(in, list, item)
	}
	return list
}

func cartesian(in *Interp, c *Call) Value {
	rows := [][]Value{nil}
	open := false
	for _, a := range c.Args {
		items, all := in.iterate(a)
		open = open || !all
		var longer [][]Value
		for _, row := range rows {
			for _, item := range items {
				longer = append(longer, append(append([]Value{}, row...), item))
			}
		}
		if len(longer) > sizeLimit {
			return unknown
		}
		rows = longer
	}
	list := &List{Open: open}
	for _, row := range rows {
		list.Items = append(list.Items, &Tuple{Items: row})
	}
	return list
}
