// This file maps send_file and send_from_directory (SEMANTICS A.5).

package flask

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// sentFiles answers with a file at once.
var sentFiles = rule.Table{
	{Py: `flask.send_file(path_or_file, **options)`, Do: sendFile("SendFile", "SendBuffer", "")},
	{Py: `flask.send_file(path_or_file, mimetype, **options)`, Do: sendFile("SendFile", "SendBuffer", "")},
	{Py: `flask.send_from_directory(directory, path, **options)`, Do: sendFromDirectory("SendFromDirectory", "")},
	{Py: `flask.Flask.send_static_file((app @ flask.Flask), filename)`, Do: sendStatic("SendStaticFile", "")},
	{Py: `flask.current_app.send_static_file(filename)`, Do: sendStatic("SendStaticFile", "")},
}

// fileResponses makes a response of a file that the view goes on to change.
var fileResponses = rule.Table{
	{Py: `flask.send_file(path_or_file, **options)`, Do: sendFile("FileResponse", "BufferResponse", "*web.Response")},
	{Py: `flask.send_file(path_or_file, mimetype, **options)`, Do: sendFile("FileResponse", "BufferResponse", "*web.Response")},
	{Py: `flask.send_from_directory(directory, path, **options)`, Do: sendFromDirectory("DirectoryResponse", "*web.Response")},
	{Py: `flask.Flask.send_static_file((app @ flask.Flask), filename)`, Do: sendStatic("StaticFileResponse", "*web.Response")},
	{Py: `flask.current_app.send_static_file(filename)`, Do: sendStatic("StaticFileResponse", "*web.Response")},
}

// beside is the condition of files that are named by relative paths.
const beside = "files lie below the server's working directory as they lie below the Python project's"

// sendFile sends the file at a path, or the bytes of a BytesIO.
//
//	send_file("report.pdf", as_attachment=True)  =>  web.SendFile(c, "report.pdf", web.FileOptions{AsAttachment: true})
func sendFile(file, buffer, goType string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		what := m.Args["path_or_file"]
		switch x.TypeOf(what) {
		case ir.Str:
			x.Require(beside)
			return fileCall(x, file, goType, []pyast.Expr{what}, []string{"string"}, m)
		case ir.External{Name: "io.BytesIO"}:
			return fileCall(x, buffer, goType, []pyast.Expr{what}, []string{"*py.BytesIO"}, m)
		}
		return rule.Value{}, false
	}
}

func sendFromDirectory(name, goType string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		operands := []pyast.Expr{m.Args["directory"], m.Args["path"]}
		for _, e := range operands {
			if x.TypeOf(e) != ir.Type(ir.Str) {
				return rule.Value{}, false
			}
		}
		x.Require(beside)
		return fileCall(x, name, goType, operands, []string{"string", "string"}, m)
	}
}

// sendStatic sends a file of the app's static folder.
func sendStatic(name, goType string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		if x.TypeOf(m.Args["filename"]) != ir.Type(ir.Str) {
			return rule.Value{}, false
		}
		return fileCall(x, name, goType, []pyast.Expr{m.Args["filename"]}, []string{"string"}, m)
	}
}

// fileOptions are the keywords of send_file whose values are passed on, and the fields of web.FileOptions.
var fileOptions = map[string][2]string{
	"mimetype": {"Mimetype", "string"}, "download_name": {"DownloadName", "string"}, "as_attachment": {"AsAttachment", "bool"},
	"max_age": {"MaxAge", "int"}, "etag": {"ETag", "string"},
}

// lastModified returns the field of web.FileOptions for a time of a type, a datetime or a number of seconds since 1970.
func lastModified(t ir.Type) ([2]string, bool) {
	switch t {
	case ir.Int:
		return [2]string{"LastModified", "int"}, true
	case ir.External{Name: "datetime.datetime"}:
		return [2]string{"LastModified", "py.DateTime"}, true
	}
	return [2]string{}, false
}

// fileTypes are the Python types that a value of a Go type must have.
var fileTypes = map[string]ir.Type{"string": ir.Str, "bool": ir.Bool, "int": ir.Int, "py.DateTime": ir.External{Name: "datetime.datetime"}}

// fileSwitches are the keywords that are off by a constant False.
var fileSwitches = map[string]string{"conditional": "Unconditional", "etag": "NoETag"}

// fileCall calls a function of package web with what is sent and the options.
func fileCall(x rule.Context, name, goType string, operands []pyast.Expr, wants []string, m rule.Match) (rule.Value, bool) {
	fixed := len(operands)
	lit := &gotree.Composite{Type: x.Qual("web", "FileOptions")}
	options := m.More
	if e := m.Args["mimetype"]; e != nil {
		options = append([]*pyast.Keyword{{Arg: "mimetype", Value: e}}, options...)
	}
	var fields []string
	for _, k := range options {
		if k.Arg == "path_or_file" || k.Arg == "directory" || k.Arg == "path" || k.Arg == "filename" || k.Arg == "mimetype" && k.Value != m.Args["mimetype"] && m.Args["mimetype"] != nil {
			continue
		}
		c := x.Const(k.Value)
		if c != nil && c.Kind == ir.ConstBool && fileSwitches[k.Arg] != "" {
			if !c.Bool {
				lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: fileSwitches[k.Arg]}, Value: gotree.True})
			}
			continue
		}
		if c != nil && c.Kind == ir.ConstNone && (k.Arg == "mimetype" || k.Arg == "download_name" || k.Arg == "max_age" || k.Arg == "last_modified") {
			continue
		}
		field, known := fileOptions[k.Arg]
		if k.Arg == "last_modified" {
			field, known = lastModified(x.TypeOf(k.Value))
		}
		if !known || x.TypeOf(k.Value) != fileTypes[field[1]] {
			return rule.Value{}, false
		}
		operands, wants, fields = append(operands, k.Value), append(wants, field[1]), append(fields, field[0])
	}
	call := gotree.CallOf(x.Qual("web", name), x.Request())
	for i, v := range x.Several(operands, wants) {
		if i < fixed {
			call.Args = append(call.Args, v.X)
			continue
		}
		value := v.X
		if fields[i-fixed] == "MaxAge" {
			value = gotree.CallOf(gotree.Ident{Name: "new"}, value)
		}
		switch {
		case fields[i-fixed] == "LastModified" && wants[i] == "int":
			value = gotree.CallOf(x.Qual("web", "StampTime"), value)
		case fields[i-fixed] == "LastModified":
			value = gotree.CallOf(gotree.Sel(value, "Time"))
		}
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: fields[i-fixed]}, Value: value})
	}
	if len(lit.Elts) > 0 {
		call.Args = append(call.Args, lit)
	}
	return rule.Value{X: call, Type: goType, Fails: true}, true
}
