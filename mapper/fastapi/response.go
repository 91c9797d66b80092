// This file maps the response classes of Starlette, which FastAPI hands on.

package fastapi

import (
	"slices"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// responseClasses are the classes that are translated, with their media types.
var responseClasses = map[string]string{
	"Response": "", "JSONResponse": "application/json", "HTMLResponse": "text/html", "PlainTextResponse": "text/plain", "RedirectResponse": "", "StreamingResponse": "",
	"FileResponse": "", "ORJSONResponse": "application/json",
}

// responses is a line for each class and each module that it is imported from.
func responses() rule.Table {
	table := makers("fastapi.Response", "Response", "content")
	for _, module := range []string{"fastapi.responses.", "starlette.responses."} {
		for _, name := range []string{"Response", "JSONResponse", "HTMLResponse", "PlainTextResponse", "StreamingResponse"} {
			table = append(table, makers(module+name, name, "content")...)
		}
		if module == "fastapi.responses." {
			table = append(table, makers(module+"ORJSONResponse", "ORJSONResponse", "content")...)
		}
		table = append(table, makers(module+"RedirectResponse", "RedirectResponse", "url")...)
		table = append(table, makers(module+"FileResponse", "FileResponse", "path")...)
	}
	return table
}

// makers are the rules of one class: for no argument by position, for the body, the status and the headers.
func makers(callee, class, body string) rule.Table {
	var table rule.Table
	forms := []string{"", body + ", ", body + ", status_code, ", body + ", status_code, headers, "}
	if body == "content" {
		forms = append(forms, "content, status_code, headers, media_type, ")
	}
	for _, given := range forms {
		table = append(table, rule.Rule{Py: callee + "(" + given + "**options)", Do: makerOf(class)})
	}
	return table
}

// parts are the arguments of a response, in the order in which Python evaluates them.
type parts struct {
	names    []string
	operands []pyast.Expr
	wants    []string
}

func (p *parts) add(name string, e pyast.Expr, want string) {
	p.names, p.operands, p.wants = append(p.names, name), append(p.operands, e), append(p.wants, want)
}

// makerOf maps the making of a response.
//
//	JSONResponse(status_code=404, content={"a": 1})  =>  fastapi.NewJSONResponse(content, http.StatusNotFound, nil)
func makerOf(class string) func(x rule.Context, m rule.Match) (rule.Value, bool) {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		body := "content"
		switch class {
		case "RedirectResponse":
			body = "url"
		case "FileResponse":
			return fileResponse(x, m)
		}
		p := &parts{}
		if e := m.Args[body]; e != nil {
			p.add(body, e, wantFor(x, class, e))
		}
		var more []*pyast.Keyword
		for _, name := range []string{"status_code", "headers", "media_type"} {
			if e := m.Args[name]; e != nil {
				more = append(more, &pyast.Keyword{Arg: name, Value: e})
			}
		}
		for _, k := range append(more, m.More...) {
			switch {
			case k.Arg == body && m.Args[body] == nil:
				p.add(body, k.Value, wantFor(x, class, k.Value))
			case k.Arg == "status_code" && isInt(x, k.Value):
				p.add("status_code", k.Value, statusWant(x, k.Value))
			case k.Arg == "headers":
				p.add("headers", k.Value, "any")
			case k.Arg == "media_type" && class != "RedirectResponse" && x.TypeOf(k.Value) == ir.Type(ir.Str):
				p.add("media_type", k.Value, "string")
			default:
				return rule.Value{}, false
			}
		}
		return made(x, class, body, p)
	}
}

// aURL is the Go type of what request.url_for returns.
const aURL = "fastapi.URL"

// wantFor is the Go type in which the body of a response is asked for, or the URL of a redirection.
func wantFor(x rule.Context, class string, e pyast.Expr) string {
	switch class {
	case "RedirectResponse":
		if x.TypeOf(e) == ir.Type(ir.External{Name: aURL}) {
			return aURL
		}
		return "string"
	case "StreamingResponse":
		return "iter.Seq2[[]byte, error]"
	}
	return "any"
}

func isInt(x rule.Context, e pyast.Expr) bool {
	if c := x.Const(e); c != nil {
		return c.Kind == ir.ConstInt && c.Big == nil
	}
	return ir.IsInt(x.TypeOf(e))
}

// statusWant is the Go type in which a status is asked for; spellStatus makes an int of it.
func statusWant(x rule.Context, e pyast.Expr) string {
	if x.Const(e) == nil && x.TypeOf(e) == ir.Type(ir.BigInt) {
		return "py.BigInt"
	}
	return "int"
}

// spellStatus spells a status. An int of any size becomes a Go int, whose bounds are no statuses that can be sent.
func spellStatus(x rule.Context, e pyast.Expr, v gotree.Expr) gotree.Expr {
	if statusWant(x, e) == "py.BigInt" {
		return gotree.CallOf(gotree.Sel(v, "Int"))
	}
	return x.Status(e, v)
}

// made builds the call.
func made(x rule.Context, class, body string, p *parts) (rule.Value, bool) {
	found := map[string]gotree.Expr{
		"content": gotree.Nil, "headers": gotree.Nil, "status_code": gotree.Qual{Path: "net/http", Name: "StatusOK"},
		"media_type": gotree.Str{Value: responseClasses[class]},
	}
	if class == "RedirectResponse" {
		found["status_code"] = gotree.Qual{Path: "net/http", Name: "StatusTemporaryRedirect"}
	}
	for i, v := range x.Several(p.operands, p.wants) {
		if p.names[i] == "status_code" {
			v.X = spellStatus(x, p.operands[i], v.X)
		}
		if p.wants[i] == aURL {
			v.X = gotree.CallOf(gotree.Ident{Name: "string"}, v.X)
		}
		found[p.names[i]] = v.X
	}
	out := rule.Value{Type: "*fastapi.Response", Fails: true, Fresh: true}
	switch class {
	case "RedirectResponse":
		if found[body] == nil {
			return rule.Value{}, false
		}
		out.X = gotree.CallOf(x.Qual("fastapi", "NewRedirect"), found["url"], found["status_code"], found["headers"])
	case "StreamingResponse":
		if found[body] == nil || found[body] == gotree.Expr(gotree.Nil) {
			return rule.Value{}, false
		}
		out.X = gotree.CallOf(x.Qual("fastapi", "NewStream"), found["content"], found["status_code"], found["headers"], found["media_type"])
	case "ORJSONResponse":
		if slices.Contains(p.names, "media_type") {
			return rule.Value{}, false
		}
		out.X = gotree.CallOf(x.Qual("fastapi", "NewORJSONResponse"), found["content"], found["status_code"], found["headers"])
	case "JSONResponse":
		out.X = gotree.CallOf(x.Qual("fastapi", "NewJSONResponse"), found["content"], found["status_code"], found["headers"])
		if slices.Contains(p.names, "media_type") {
			out.X = gotree.CallOf(x.Qual("fastapi", "NewTypedJSON"), found["content"], found["status_code"], found["headers"], found["media_type"])
		}
	default:
		out.X = gotree.CallOf(x.Qual("fastapi", "NewResponse"), found["content"], found["status_code"], found["headers"], found["media_type"])
	}
	return out, true
}
