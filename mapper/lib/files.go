// This file maps open() and the methods of files.

package lib

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// files is open and what it returns.
var files = rule.Table{
	{Py: `open(*args, **options)`, Do: openFile},
	{Py: `io.TextIOWrapper.read(f)`, Go: `f.Read()`},
	{Py: `io.TextIOWrapper.readline(f)`, Go: `f.ReadLine()`},
	{Py: `io.TextIOWrapper.readlines(f)`, Go: `f.ReadLines()`},
	{Py: `list((f @ io.TextIOWrapper))`, Go: `f.ReadLines()`},
	{Py: `io.TextIOWrapper.write(f, (s @ str))`, Go: `f.Write(s)`},
	{Py: `io.TextIOWrapper.write(f, s)`, Go: `f.WriteAny(s)`},
	{Py: `io.TextIOWrapper.writelines(f, lines)`, Go: `f.WriteLines(lines)`},
	{Py: `io.TextIOWrapper.close(f)`, Go: `f.Close()`},
	{Py: `io.TextIOWrapper.__enter__(f)`, Go: `f`},
	{Py: `io.TextIOWrapper.__exit__(f, kind, value, traceback)`, Go: `f.Close()`},
	{Py: `json.load((fp @ io.TextIOWrapper))`, Go: `py.LoadFile(fp)`},
	{Py: `json.dump(obj, (fp @ io.TextIOWrapper), **options)`, Do: dumpFile},
	{Py: `io.BufferedReader.read(f)`, Go: `f.Read()`},
	{Py: `io.BufferedReader.read(f, (size @ int))`, Go: `f.ReadSize(size)`},
	{Py: `io.BufferedReader.write(f, (data @ bytes))`, Go: `f.Write(data)`},
	{Py: `io.BufferedReader.close(f)`, Go: `f.Close()`},
	{Py: `io.BufferedReader.__enter__(f)`, Go: `f`},
	{Py: `io.BufferedReader.__exit__(f, kind, value, traceback)`, Go: `f.Close()`},
}

// openFile maps open with a mode that is known; of encodings UTF-8 alone, which is Python's default on the systems that
// run servers.
//
//	open(path, "rb")  =>  py.OpenBinary(path, "r")
func openFile(x rule.Context, m rule.Match) (rule.Value, bool) {
	given, ok := named(m, []string{"file", "mode", "buffering", "encoding"})
	if !ok || given["file"] == nil || !plainText(x, given["encoding"]) {
		return rule.Value{}, false
	}
	for name := range given {
		if name != "file" && name != "mode" && name != "encoding" {
			return rule.Value{}, false
		}
	}
	mode := "r"
	if given["mode"] != nil {
		c := x.Const(given["mode"])
		if c == nil || c.Kind != ir.ConstStr {
			return rule.Value{}, false
		}
		mode = c.Text
	}
	plain := strings.NewReplacer("b", "", "t", "").Replace(mode)
	if plain == "" || strings.Trim(plain[:1], "rwax") != "" || strings.Trim(plain[1:], "+") != "" || len(plain) > 2 {
		return rule.Value{}, false
	}
	template := "py.OpenText(name, mode)"
	if strings.Contains(mode, "b") {
		template = "py.OpenBinary(name, mode)"
	}
	name, ok := fsPath(x, x.Hoist(x.Expr(given["file"], ""), "path"))
	if !ok {
		return rule.Value{}, false
	}
	return x.Build(template, map[string]rule.Value{
		"name": name,
		"mode": {X: gotree.Str{Value: plain}, Type: "string", Pure: true, Const: true},
	})
}

// plainText reports whether an encoding is not given or UTF-8.
func plainText(x rule.Context, e pyast.Expr) bool {
	if e == nil {
		return true
	}
	c := x.Const(e)
	return c != nil && c.Kind == ir.ConstStr && (strings.EqualFold(c.Text, "utf-8") || strings.EqualFold(c.Text, "utf8"))
}

// dumpFile maps json.dump with the options of json.dumps.
//
//	json.dump(rows, f)  =>  py.DumpFile(f, py.Dumps(rows, py.JSONOptions{}))
func dumpFile(x rule.Context, m rule.Match) (rule.Value, bool) {
	text, ok := dumps(x, m)
	if !ok {
		return rule.Value{}, false
	}
	with := map[string]rule.Value{"text": x.Hoist(text, "text"), "f": x.Hoist(x.Expr(m.Args["fp"], ""), "file")}
	return x.Build("py.DumpFile(f, text)", with)
}
