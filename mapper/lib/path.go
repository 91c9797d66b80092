// This file maps modules os and os.path.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// inFolder is the condition of apps that find files beside their source.
const inFolder = "the server runs in the project's folder"

// environment is os.environ.
var environment = rule.Table{
	{Py: `os.environ.get((key @ str))`, Go: `os.LookupEnv(key)`},
	{Py: `os.getenv((key @ str))`, Go: `os.LookupEnv(key)`},
	{Py: `os.environ.get((key @ str), None)`, Go: `os.LookupEnv(key)`},
	{Py: `os.getenv((key @ str), None)`, Go: `os.LookupEnv(key)`},
	{Py: `os.environ.get((key @ str), (fallback @ str))`, Go: `py.GetEnv(key, fallback)`},
	{Py: `os.getenv((key @ str), (fallback @ str))`, Go: `py.GetEnv(key, fallback)`},
	{Py: `os.environ.get((key @ str), fallback)`, Go: `py.GetEnvAny(key, fallback)`},
	{Py: `os.getenv((key @ str), fallback)`, Go: `py.GetEnvAny(key, fallback)`},
	{Py: `os.environ[(key @ str)]`, Go: `py.EnvAt(key)`},
	{Py: `(key @ str) in os.environ`, Go: `py.EnvHas(key)`},
}

// paths is os.path and what module os does with files.
var paths = rule.Table{
	{Py: `os.path.join((path @ str), *paths)`, Go: `py.PathJoin(path, paths...)`},
	{Py: `os.path.abspath(__file__)`, Do: sourceFile},
	{Py: `os.path.realpath(__file__)`, Do: sourceFile},
	{Py: `os.path.abspath((path @ str))`, Do: absolute},
	{Py: `os.path.dirname(__file__)`, Do: sourceFolder},
	{Py: `os.path.dirname((path @ str))`, Go: `py.Dirname(path)`},
	{Py: `os.path.basename((path @ str))`, Go: `py.Basename(path)`},
	{Py: `os.path.split((path @ str))`, Go: `py.PathParts(path)`},
	{Py: `os.path.splitext((path @ str))[0]`, Go: `py.PathRoot(path)`},
	{Py: `os.path.splitext((path @ str))[1]`, Go: `py.Ext(path)`},
	{Py: `os.path.splitext((path @ str))`, Go: `py.SplitExt(path)`},
	{Py: `os.path.normpath((path @ str))`, Go: `py.NormPath(path)`},
	{Py: `os.path.relpath((path @ str), (start @ str))`, Go: `py.RelPath(path, start)`},
	{Py: `os.path.expanduser((path @ str))`, Go: `py.ExpandUser(path)`},
	{Py: `os.path.isabs((s @ str))`, Go: `strings.HasPrefix(s, "/")`},
	{Py: `os.path.exists((path @ str))`, Go: `py.PathExists(path)`},
	{Py: `os.path.isfile((path @ str))`, Go: `py.IsFile(path)`},
	{Py: `os.path.isdir((s @ str))`, Go: `py.IsDir(s)`},
	{Py: `os.path.getsize((filename @ str))`, Go: `py.GetSize(filename)`},
	{Py: `os.path.getmtime((filename @ str))`, Go: `py.GetMTime(filename)`},
	{Py: `os.makedirs((name @ str))`, Go: `py.MakeDirs(name, false)`},
	{Py: `os.makedirs((name @ str), exist_ok=True)`, Go: `py.MakeDirs(name, true)`},
	{Py: `os.makedirs((name @ str), exist_ok=False)`, Go: `py.MakeDirs(name, false)`},
	{Py: `os.mkdir((path @ str))`, Go: `py.MakeDir(path)`},
	{Py: `os.remove((path @ str))`, Go: `py.RemoveFile(path)`},
	{Py: `os.unlink((path @ str))`, Go: `py.RemoveFile(path)`},
	{Py: `os.rmdir((path @ str))`, Go: `py.RemoveDir(path)`},
	{Py: `os.listdir((path @ str))`, Go: `py.ListDir(path)`, If: "the file system lists names in the same order"},
	{Py: `sorted(os.listdir((path @ str)))`, Go: `py.SortedDir(path)`},
	{Py: `os.getcwd()`, Go: `py.WorkingDir()`},
	{Py: `os.getpid()`, Go: `os.Getpid()`},
	{Py: `os.path.sep`, Go: `"/"`},
	{Py: `os.sep`, Go: `"/"`},
	{Py: `os.linesep`, Go: `"\n"`},
}

// absolute maps os.path.abspath.
//
//	os.path.abspath(name)  =>  py.AbsPath(name)
func absolute(x rule.Context, m rule.Match) (rule.Value, bool) {
	return x.Build("py.AbsPath(path)", map[string]rule.Value{"path": x.Hoist(x.Expr(m.Args["path"], "string"), "path")})
}

// sourceFile maps the path of the module's own file: it names the place of the file in the project's folder.
//
//	os.path.abspath(__file__)  =>  py.AbsPath("shop/views.py")
func sourceFile(x rule.Context, m rule.Match) (rule.Value, bool) {
	return ownPath(x, m, "py.AbsPath(path)")
}

// sourceFolder maps the folder of the module's own file.
//
//	os.path.dirname(__file__)  =>  py.Dirname(py.AbsPath("shop/views.py"))
func sourceFolder(x rule.Context, m rule.Match) (rule.Value, bool) {
	return ownPath(x, m, "py.Dirname(py.AbsPath(path))")
}

func ownPath(x rule.Context, m rule.Match, template string) (rule.Value, bool) {
	name, ok := m.Args["__file__"].(*pyast.Name)
	if !ok || name.ID != "__file__" || x.SourcePath() == "" {
		return rule.Value{}, false
	}
	x.Require(inFolder)
	path := rule.Value{X: gotree.Str{Value: x.SourcePath()}, Type: "string", Pure: true, Const: true}
	return x.Build(template, map[string]rule.Value{"path": path})
}
