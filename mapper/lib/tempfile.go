// This file maps modules tempfile, shutil and glob, and what module os does with folders.

package lib

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// passing is module tempfile.
var passing = rule.Table{
	{Py: `tempfile.gettempdir()`, Go: `py.TempDir()`},
	{Py: `tempfile.mkdtemp(*args, **options)`, Do: temporary("py.MakeTempDir(suffix, prefix, dir)")},
	{Py: `tempfile.mkstemp(*args, **options)`, Do: temporary("py.MakeTempFile(suffix, prefix, dir)")},
	{Py: `tempfile.TemporaryDirectory(*args, **options)`, Do: temporary("py.MakeTempDir(suffix, prefix, dir)")},
	{Py: `tempfile.NamedTemporaryFile(*args, **options)`, Do: namedTemporary},
	{Py: `os.close((fd @ int))`, Go: `py.CloseFD(fd)`},
	{Py: `(f @ io.TextIOWrapper).name`, Go: `f.Name()`},
	{Py: `(f @ io.BufferedReader).name`, Go: `f.Name()`},
	{Py: `io.TextIOWrapper.flush(f)`, Go: `f.Flush()`},
	{Py: `io.BufferedReader.flush(f)`, Go: `f.Flush()`},
	{Py: `io.TextIOWrapper.seek(f, 0)`, Go: `f.Rewind()`},
	{Py: `io.BufferedReader.seek(f, (offset @ int))`, Go: `f.Seek(offset, 0)`},
	{Py: `io.BufferedReader.seek(f, (offset @ int), 2)`, Go: `f.Seek(offset, 2)`},
	{Py: `io.BufferedReader.tell(f)`, Go: `f.Tell()`},
}

// fileCopies is module shutil, and functions of modules os and glob beside it.
var fileCopies = rule.Table{
	{Py: `shutil.copy(src, dst)`, Do: twoPaths("py.Copy(src, dst)")},
	{Py: `shutil.copy2(src, dst)`, Do: twoPaths("py.CopyWithTimes(src, dst)")},
	{Py: `shutil.copyfile(src, dst)`, Do: twoPaths("py.CopyFile(src, dst)")},
	{Py: `shutil.move(src, dst)`, Do: twoPaths("py.Move(src, dst)")},
	{Py: `shutil.rmtree((path @ str), ignore_errors=True)`, Go: `py.RemoveTreeQuietly(path)`},
	{Py: `shutil.rmtree((path @ str), True)`, Go: `py.RemoveTreeQuietly(path)`},
	{Py: `shutil.which((cmd @ str))`, Go: `py.Which(cmd)`},
	{Py: `os.rename(src, dst)`, Do: twoPaths("py.RenameFile(src, dst)")},
	{Py: `os.replace(src, dst)`, Do: twoPaths("py.RenameFile(src, dst)")},
	{Py: `os.stat((path @ str))`, Go: `py.Stat(path)`},
	{Py: `os.stat((path @ pathlib.Path))`, Go: `py.Stat(path.String())`},
	{Py: `os.listdir()`, Go: `py.ListDir(".")`, If: anyOrder},
	{Py: `os.walk((top @ str))`, Go: `py.Walk(top)`, If: anyOrder},
	{Py: `os.walk((top @ pathlib.Path))`, Go: `py.Walk(top.String())`, If: anyOrder},
	{Py: `os.path.relpath((path @ str))`, Go: `py.RelPath(path, ".")`},
	{Py: `sorted(glob.glob((pathname @ str)))`, Do: sortedGlob},
	{Py: `sorted(glob.glob((pathname @ str), recursive=True))`, Do: sortedGlob},
	{Py: `glob.glob((pathname @ str))`, Go: `py.GlobPaths(pathname, false)`, If: anyOrder},
	{Py: `glob.glob((pathname @ str), recursive=True)`, Go: `py.GlobPaths(pathname, true)`, If: anyOrder},
}

// temporaryOptions returns the values of suffix, prefix and dir among arguments, "" and "tmp" where they are not given.
func temporaryOptions(x rule.Context, given map[string]pyast.Expr) (map[string]rule.Value, bool) {
	with := map[string]rule.Value{}
	for name, usual := range map[string]string{"suffix": "", "prefix": "tmp", "dir": ""} {
		e := given[name]
		if c := constOf(x, e); e == nil || (c != nil && c.Kind == ir.ConstNone) {
			with[name] = rule.Value{X: gotree.Str{Value: usual}, Type: "string", Pure: true, Const: true}
		}
	}
	for _, name := range []string{"suffix", "prefix", "dir"} {
		if _, done := with[name]; done {
			continue
		}
		text, ok := fsPath(x, x.Hoist(x.Expr(given[name], ""), name))
		if !ok {
			return nil, false
		}
		with[name] = text
	}
	return with, true
}

func constOf(x rule.Context, e pyast.Expr) *ir.Const {
	if e == nil {
		return nil
	}
	return x.Const(e)
}

// temporary maps mkdtemp and mkstemp.
//
//	tempfile.mkdtemp(prefix="job-")  =>  py.MakeTempDir("", "job-", "")
func temporary(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		given, ok := named(m, []string{"suffix", "prefix", "dir"})
		if !ok || given["text"] != nil {
			return rule.Value{}, false
		}
		with, ok := temporaryOptions(x, given)
		if !ok {
			return rule.Value{}, false
		}
		return x.Build(template, with)
	}
}

// namedTemporary maps NamedTemporaryFile of a mode that reads and writes, in bytes or in UTF-8.
//
//	tempfile.NamedTemporaryFile(suffix=".csv", delete=False)  =>  py.TempBinary(".csv", "tmp", "", true)
func namedTemporary(x rule.Context, m rule.Match) (rule.Value, bool) {
	given, ok := named(m, []string{"mode"})
	if !ok || !plainText(x, given["encoding"]) {
		return rule.Value{}, false
	}
	for name := range given {
		switch name {
		case "mode", "suffix", "prefix", "dir", "delete", "encoding":
		default:
			return rule.Value{}, false
		}
	}
	template := map[string]string{
		"": "py.TempBinary(suffix, prefix, dir, keep)", "w+b": "py.TempBinary(suffix, prefix, dir, keep)", "wb+": "py.TempBinary(suffix, prefix, dir, keep)",
		"w+": "py.TempText(suffix, prefix, dir, keep)", "w+t": "py.TempText(suffix, prefix, dir, keep)", "wt+": "py.TempText(suffix, prefix, dir, keep)",
		"wb": "py.TempBinary(suffix, prefix, dir, keep).WriteOnly()", "w": "py.TempText(suffix, prefix, dir, keep).WriteOnly()", "wt": "py.TempText(suffix, prefix, dir, keep).WriteOnly()",
	}[constText(x, given["mode"])]
	keep := rule.Value{X: gotree.False, Type: "bool", Pure: true}
	if c := constOf(x, given["delete"]); given["delete"] != nil {
		if c == nil || c.Kind != ir.ConstBool {
			return rule.Value{}, false
		}
		if !c.Bool {
			keep.X = gotree.True
		}
	}
	with, ok := temporaryOptions(x, given)
	if !ok || template == "" {
		return rule.Value{}, false
	}
	with["keep"] = keep
	template, writes := strings.CutSuffix(template, ".WriteOnly()")
	f, ok := x.Build(template, with)
	if !ok || !writes {
		return f, ok
	}
	return x.Build("f.WriteOnly()", map[string]rule.Value{"f": x.Hoist(f, "file")})
}

// constText returns the text that e folds to, "" without an expression and "?" for anything else.
func constText(x rule.Context, e pyast.Expr) string {
	if e == nil {
		return ""
	}
	if c := x.Const(e); c != nil && c.Kind == ir.ConstStr {
		return c.Text
	}
	return "?"
}

// twoPaths maps functions of two paths, texts or pathlib's.
//
//	shutil.copy(path, folder)  =>  py.Copy(path, folder)
func twoPaths(template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		parts, ok := pathTexts(x, []pyast.Expr{m.Args["src"], m.Args["dst"]})
		if !ok {
			return rule.Value{}, false
		}
		with := map[string]rule.Value{}
		for i, name := range []string{"src", "dst"} {
			with[name] = rule.Value{X: parts[i], Type: "string", Pure: true}
		}
		return x.Build(template, with)
	}
}

// sortedGlob maps sorted() of what a pattern finds.
//
//	sorted(glob.glob("data/*.csv"))  =>  py.SortedPaths(py.GlobPaths("data/*.csv", false))
func sortedGlob(x rule.Context, m rule.Match) (rule.Value, bool) {
	call := m.Node.(*pyast.Call).Args[0].(*pyast.Call)
	template := "py.SortedNames(py.GlobPaths(pathname, false))"
	if len(call.Keywords) > 0 {
		template = "py.SortedNames(py.GlobPaths(pathname, true))"
	}
	v, ok := x.Build(template, map[string]rule.Value{"pathname": x.Hoist(x.Expr(m.Args["pathname"], "string"), "pattern")})
	v.Fresh = true
	return v, ok
}
