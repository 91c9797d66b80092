// This file maps files as responses (starlette.responses.FileResponse).

package fastapi

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// beside is the condition of files that are named by relative paths.
const beside = "files lie below the server's working directory as they lie below the Python project's"

// fileOptions are the keywords of FileResponse with their fields.
var fileOptions = map[string]string{"media_type": "MediaType", "filename": "Filename", "content_disposition_type": "Disposition"}

// fileResponse makes a response of the file at a path.
//
//	FileResponse("a.pdf", filename=name)  =>  fastapi.NewFileResponse("a.pdf", http.StatusOK, nil, fastapi.FileOptions{Filename: name})
func fileResponse(x rule.Context, m rule.Match) (rule.Value, bool) {
	p := &parts{}
	given := slices.Clone(m.More)
	for _, name := range []string{"headers", "status_code", "path"} {
		if e := m.Args[name]; e != nil {
			given = slices.Insert(given, 0, &pyast.Keyword{Arg: name, Value: e})
		}
	}
	for _, k := range given {
		switch {
		case k.Arg == "path" && x.TypeOf(k.Value) == ir.Type(ir.Str):
			p.add(k.Arg, k.Value, "string")
		case k.Arg == "path" && x.TypeOf(k.Value) == ir.Type(ir.External{Name: "pathlib.Path"}):
			p.add(k.Arg, k.Value, "py.Path")
		case k.Arg == "status_code" && isInt(x, k.Value):
			p.add(k.Arg, k.Value, statusWant(x, k.Value))
		case k.Arg == "headers":
			p.add(k.Arg, k.Value, "any")
		case fileOptions[k.Arg] != "" && x.TypeOf(k.Value) == ir.Type(ir.Str):
			p.add(k.Arg, k.Value, "string")
		default:
			return rule.Value{}, false
		}
	}
	if !slices.Contains(p.names, "path") {
		return rule.Value{}, false
	}
	x.Require(beside)
	call := gotree.CallOf(x.Qual("fastapi", "NewFileResponse"), gotree.Nil, gotree.Qual{Path: "net/http", Name: "StatusOK"}, gotree.Nil)
	options := &gotree.Composite{Type: x.Qual("fastapi", "FileOptions")}
	for i, v := range x.Several(p.operands, p.wants) {
		switch name := p.names[i]; name {
		case "path":
			if call.Args[0] = v.X; p.wants[i] == "py.Path" {
				call.Args[0] = gotree.CallOf(gotree.Sel(v.X, "String"))
			}
		case "status_code":
			call.Args[1] = spellStatus(x, p.operands[i], v.X)
		case "headers":
			call.Args[2] = v.X
		default:
			options.Elts = append(options.Elts, gotree.Element{Key: gotree.Ident{Name: fileOptions[name]}, Value: v.X})
		}
	}
	if len(options.Elts) > 0 {
		call.Args = append(call.Args, options)
	}
	return rule.Value{X: call, Type: "*fastapi.Response", Fails: true, Fresh: true}, true
}
