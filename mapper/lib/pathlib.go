// This file maps pathlib.Path, and the functions of modules os and os.path that are given one.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// anyOrder is the condition of what lists folders.
const anyOrder = "the file system lists names in the same order"

// pathObjects is pathlib.Path.
var pathObjects = rule.Table{
	{Py: `pathlib.Path(__file__)`, Do: sourcePath},
	{Py: `pathlib.Path(__file__).resolve()`, Do: sourcePath},
	{Py: `pathlib.Path(__file__).absolute()`, Do: sourcePath},
	{Py: `pathlib.Path(*parts)`, Do: newPath},
	{Py: `pathlib.Path.joinpath(p, *parts)`, Do: joinedPath},
	{Py: `(p @ pathlib.Path) / part`, Do: pathBelow},
	{Py: `part / (p @ pathlib.Path)`, Do: pathUnder},
	{Py: `pathlib.Path.cwd()`, Go: `py.NewPath(py.WorkingDir())`},
	{Py: `pathlib.Path.home()`, Go: `py.NewPath(py.ExpandUser("~"))`},
	{Py: `str((p @ pathlib.Path))`, Go: `p.String()`},
	{Py: `os.fspath((p @ pathlib.Path))`, Go: `p.String()`},
	{Py: `pathlib.Path.as_posix(p)`, Go: `p.String()`},
	{Py: `(p @ pathlib.Path).parents[(n @ int)]`, Go: `p.Ancestor(n)`},
	{Py: `list((p @ pathlib.Path).parents)`, Go: `p.Parents()`},
	{Py: `(p @ pathlib.Path).name`, Go: `p.Name()`},
	{Py: `(p @ pathlib.Path).stem`, Go: `p.Stem()`},
	{Py: `(p @ pathlib.Path).suffix`, Go: `p.Suffix()`},
	{Py: `(p @ pathlib.Path).suffixes`, Go: `p.Suffixes()`},
	{Py: `(p @ pathlib.Path).parent`, Go: `p.Parent()`},
	{Py: `(p @ pathlib.Path).parts`, Go: `p.Parts()`},
	{Py: `pathlib.Path.with_name(p, (name @ str))`, Go: `p.WithName(name)`},
	{Py: `pathlib.Path.with_stem(p, (stem @ str))`, Go: `p.WithStem(stem)`},
	{Py: `pathlib.Path.with_suffix(p, (suffix @ str))`, Go: `p.WithSuffix(suffix)`},
	{Py: `pathlib.Path.is_absolute(p)`, Go: `p.IsAbsolute()`},
	{Py: `pathlib.Path.is_relative_to(p, other)`, Do: againstPath("p.IsRelativeTo(other)")},
	{Py: `pathlib.Path.relative_to(p, other)`, Do: againstPath("p.RelativeTo(other)")},
	{Py: `pathlib.Path.match(p, (pattern @ str))`, Go: `p.Match(pattern)`},
	{Py: `pathlib.Path.absolute(p)`, Go: `p.Absolute()`},
	{Py: `pathlib.Path.resolve(p)`, Go: `p.Resolve()`},
	{Py: `pathlib.Path.expanduser(p)`, Go: `p.ExpandUser()`},
}

// pathFiles is what pathlib.Path asks of the file system.
var pathFiles = rule.Table{
	{Py: `pathlib.Path.exists(p)`, Go: `p.Exists()`},
	{Py: `pathlib.Path.is_file(p)`, Go: `p.IsFile()`},
	{Py: `pathlib.Path.is_dir(p)`, Go: `p.IsDir()`},
	{Py: `pathlib.Path.read_text(p, **options)`, Do: pathText("p.ReadText()")},
	{Py: `pathlib.Path.read_text(p, "utf-8")`, Go: `p.ReadText()`},
	{Py: `pathlib.Path.write_text(p, (data @ str), **options)`, Do: pathText("p.WriteText(data)")},
	{Py: `pathlib.Path.write_text(p, (data @ str), "utf-8")`, Go: `p.WriteText(data)`},
	{Py: `pathlib.Path.write_text(p, data, **options)`, Do: pathText("p.WriteTextAny(data)")},
	{Py: `pathlib.Path.read_bytes(p)`, Go: `p.ReadBytes()`},
	{Py: `pathlib.Path.write_bytes(p, (data @ bytes))`, Go: `p.WriteBytes(data)`},
	{Py: `pathlib.Path.open(p, *args, **options)`, Do: openPath},
	{Py: `pathlib.Path.mkdir(p)`, Go: `p.MkDir(false, false)`},
	{Py: `pathlib.Path.mkdir(p, exist_ok=True)`, Go: `p.MkDir(false, true)`},
	{Py: `pathlib.Path.mkdir(p, parents=True)`, Go: `p.MkDir(true, false)`},
	{Py: `pathlib.Path.mkdir(p, parents=True, exist_ok=True)`, Go: `p.MkDir(true, true)`},
	{Py: `pathlib.Path.rmdir(p)`, Go: `py.RemoveDir(p.String())`},
	{Py: `pathlib.Path.unlink(p)`, Go: `p.Unlink(false)`},
	{Py: `pathlib.Path.unlink(p, missing_ok=True)`, Go: `p.Unlink(true)`},
	{Py: `pathlib.Path.touch(p)`, Go: `p.Touch(true)`},
	{Py: `pathlib.Path.touch(p, exist_ok=True)`, Go: `p.Touch(true)`},
	{Py: `pathlib.Path.touch(p, exist_ok=False)`, Go: `p.Touch(false)`},
	{Py: `pathlib.Path.rename(p, target)`, Do: againstPath("p.Rename(other)")},
	{Py: `pathlib.Path.replace(p, target)`, Do: againstPath("p.Rename(other)")},
	{Py: `sorted(pathlib.Path.iterdir(p))`, Do: sortedPaths("p.IterDir()")},
	{Py: `sorted(pathlib.Path.glob(p, (pattern @ str)))`, Do: sortedPaths("p.Glob(pattern)")},
	{Py: `sorted(pathlib.Path.rglob(p, (pattern @ str)))`, Do: sortedPaths("p.RGlob(pattern)")},
	{Py: `pathlib.Path.iterdir(p)`, Go: `p.IterDir()`, If: anyOrder},
	{Py: `pathlib.Path.glob(p, (pattern @ str))`, Go: `p.Glob(pattern)`, If: anyOrder},
	{Py: `pathlib.Path.rglob(p, (pattern @ str))`, Go: `p.RGlob(pattern)`, If: anyOrder},
	{Py: `pathlib.Path.stat(p)`, Go: `py.Stat(p.String())`},
	{Py: `(st @ pathlib.stat_result).st_size`, Go: `st.Size()`},
	{Py: `(st @ pathlib.stat_result).st_mtime`, Go: `st.MTime()`},
	{Py: `(st @ os.stat_result).st_size`, Go: `st.Size()`},
	{Py: `(st @ os.stat_result).st_mtime`, Go: `st.MTime()`},
}

// pathArguments is what modules os, os.path and shutil do with a pathlib.Path.
var pathArguments = rule.Table{
	{Py: `os.path.join((path @ pathlib.Path), *paths)`, Go: `py.PathJoin(path.String(), paths...)`},
	{Py: `os.path.exists((path @ pathlib.Path))`, Go: `py.PathExists(path.String())`},
	{Py: `os.path.isfile((path @ pathlib.Path))`, Go: `py.IsFile(path.String())`},
	{Py: `os.path.isdir((s @ pathlib.Path))`, Go: `py.IsDir(s.String())`},
	{Py: `os.path.getsize((filename @ pathlib.Path))`, Go: `py.GetSize(filename.String())`},
	{Py: `os.path.getmtime((filename @ pathlib.Path))`, Go: `py.GetMTime(filename.String())`},
	{Py: `os.path.basename((path @ pathlib.Path))`, Go: `path.Name()`},
	{Py: `os.makedirs((name @ pathlib.Path))`, Go: `py.MakeDirs(name.String(), false)`},
	{Py: `os.makedirs((name @ pathlib.Path), exist_ok=True)`, Go: `py.MakeDirs(name.String(), true)`},
	{Py: `os.mkdir((path @ pathlib.Path))`, Go: `py.MakeDir(path.String())`},
	{Py: `os.remove((path @ pathlib.Path))`, Go: `py.RemoveFile(path.String())`},
	{Py: `os.unlink((path @ pathlib.Path))`, Go: `py.RemoveFile(path.String())`},
	{Py: `os.rmdir((path @ pathlib.Path))`, Go: `py.RemoveDir(path.String())`},
	{Py: `shutil.rmtree((path @ pathlib.Path))`, Go: `py.RemoveTree(path.String())`},
	{Py: `os.listdir((path @ pathlib.Path))`, Go: `py.ListDir(path.String())`, If: anyOrder},
	{Py: `sorted(os.listdir((path @ pathlib.Path)))`, Go: `py.SortedDir(path.String())`},
}

// sourcePath maps the path of the module's own file.
//
//	Path(__file__)  =>  py.NewPath(py.AbsPath("shop/views.py"))
func sourcePath(x rule.Context, m rule.Match) (rule.Value, bool) {
	return ownPath(x, m, "py.NewPath(py.AbsPath(path))")
}

// newPath maps Path of texts and paths.
//
//	Path(folder, "data.json")  =>  py.NewPath(folder, "data.json")
func newPath(x rule.Context, m rule.Match) (rule.Value, bool) {
	parts, ok := pathTexts(x, m.Rest)
	call := &gotree.Call{Fn: x.Qual("py", "NewPath"), Args: parts}
	return rule.Value{X: call, Type: "py.Path", Pure: len(parts) == 0}, ok && len(m.More) == 0
}

// joinedPath maps joinpath.
//
//	folder.joinpath("a", name)  =>  folder.Join("a", name)
func joinedPath(x rule.Context, m rule.Match) (rule.Value, bool) {
	return joined(x, append([]pyast.Expr{m.Args["p"]}, m.Rest...))
}

// pathBelow maps a path divided by a part.
//
//	folder / name  =>  folder.Join(name)
func pathBelow(x rule.Context, m rule.Match) (rule.Value, bool) {
	return joined(x, []pyast.Expr{m.Args["p"], m.Args["part"]})
}

// joined joins operands, of which the first is a path. Further joins of what is joined are one.
func joined(x rule.Context, operands []pyast.Expr) (rule.Value, bool) {
	for {
		b, ok := operands[0].(*pyast.BinOp)
		if !ok || b.Op != pyast.Div || !isPath(x, b.Left) {
			break
		}
		operands = append([]pyast.Expr{b.Left, b.Right}, operands[1:]...)
	}
	vs := x.Several(operands, make([]string, len(operands)))
	parts, ok := texts(x, vs[1:])
	if !ok || vs[0].Type != "py.Path" {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(gotree.Sel(vs[0].X, "Join"), parts...), Type: "py.Path"}, true
}

func isPath(x rule.Context, e pyast.Expr) bool { return x.GoType(x.TypeOf(e)) == "py.Path" }

// pathUnder maps a text divided by a path.
//
//	"static" / name  =>  py.NewPath("static", name.String())
func pathUnder(x rule.Context, m rule.Match) (rule.Value, bool) {
	parts, ok := pathTexts(x, []pyast.Expr{m.Args["part"], m.Args["p"]})
	return rule.Value{X: gotree.CallOf(x.Qual("py", "NewPath"), parts...), Type: "py.Path"}, ok
}

// pathTexts translates texts, paths and what may be either as texts.
func pathTexts(x rule.Context, operands []pyast.Expr) ([]gotree.Expr, bool) {
	for _, e := range operands {
		if _, star := e.(*pyast.Starred); star {
			return nil, false
		}
	}
	return texts(x, x.Several(operands, make([]string, len(operands))))
}

func texts(x rule.Context, vs []rule.Value) ([]gotree.Expr, bool) {
	var parts []gotree.Expr
	for _, v := range vs {
		text, ok := fsPath(x, v)
		if !ok {
			return nil, false
		}
		parts = append(parts, text.X)
	}
	return parts, true
}

// fsPath returns a text or a path as text.
func fsPath(x rule.Context, v rule.Value) (rule.Value, bool) {
	switch {
	case v.OK != nil || v.MayNil:
		return rule.Value{}, false
	case v.Type == "string":
		return v, true
	case v.Type == "py.Path":
		return x.Build("p.String()", map[string]rule.Value{"p": v})
	}
	v, ok := x.Convert(v, "any")
	if !ok {
		return rule.Value{}, false
	}
	text, ok := x.Build("py.FSPath(p)", map[string]rule.Value{"p": v})
	if !ok {
		return rule.Value{}, false
	}
	return x.Hoist(text, "path"), true
}

// againstPath maps a method whose argument is text or a path.
//
//	file.relative_to(folder)  =>  file.RelativeTo(folder.String())
func againstPath(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		other := m.Args["other"]
		if other == nil {
			other = m.Args["target"]
		}
		vs := x.Several([]pyast.Expr{m.Args["p"], other}, []string{"", ""})
		text, ok := fsPath(x, vs[1])
		if !ok {
			return rule.Value{}, false
		}
		return x.Build(template, map[string]rule.Value{"p": vs[0], "other": text})
	}
}

// pathText maps read_text and write_text in UTF-8.
//
//	file.read_text(encoding="utf-8")  =>  file.ReadText()
func pathText(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		for _, k := range m.More {
			if k.Arg != "encoding" || !plainText(x, k.Value) {
				return rule.Value{}, false
			}
		}
		if m.Args["data"] == nil {
			return x.Build(template, map[string]rule.Value{"p": x.Hoist(x.Expr(m.Args["p"], ""), "path")})
		}
		vs := x.Several([]pyast.Expr{m.Args["p"], m.Args["data"]}, []string{"", ""})
		return x.Build(template, map[string]rule.Value{"p": vs[0], "data": vs[1]})
	}
}

// sortedPaths maps sorted() of what a folder holds.
//
//	sorted(folder.iterdir())  =>  py.SortPaths(paths)
func sortedPaths(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		with := map[string]rule.Value{"p": x.Hoist(x.Expr(m.Args["p"], ""), "path")}
		if pattern := m.Args["pattern"]; pattern != nil {
			with["pattern"] = x.Hoist(x.Expr(pattern, "string"), "pattern")
		}
		paths, ok := x.Build(template, with)
		if !ok {
			return rule.Value{}, false
		}
		v, ok := x.Build("py.SortPaths(paths)", map[string]rule.Value{"paths": x.Hoist(paths, "paths")})
		v.Fresh = true
		return v, ok
	}
}

// openPath maps the method open.
//
//	file.open("a")  =>  py.OpenText(file.String(), "a")
func openPath(x rule.Context, m rule.Match) (rule.Value, bool) {
	m.Rest = append([]pyast.Expr{m.Args["p"]}, m.Rest...)
	return openFile(x, m)
}
