// This file reads gunicorn.conf.py, a Python file whose assignments are the settings.

package deploy

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// readConf returns the settings of a configuration file. What is computed has an empty value.
func readConf(p string, data []byte) []Setting {
	text, err := parser.Decode(data)
	if err != nil {
		return nil
	}
	file := source.NewFile(p, text)
	known := map[string]string{}
	var out []Setting
	for _, s := range parser.ParseFile(file, &diag.Report{}).Body {
		assign, ok := s.(*pyast.Assign)
		if !ok {
			continue
		}
		for _, target := range assign.Targets {
			name, ok := target.(*pyast.Name)
			if !ok {
				continue
			}
			value, literal := literalOf(assign.Value, known)
			if !literal {
				value = ""
				delete(known, name.ID)
			} else {
				known[name.ID] = value
			}
			if confSettings[name.ID] {
				out = append(out, Setting{Name: name.ID, Value: value, Path: p, Line: file.Position(assign.Start).Line})
			}
		}
	}
	return out
}

// confSettings are the settings that mean something to a port, or that a person should know of. Other assignments of
// the file are variables of its own.
var confSettings = wordSet(`bind workers worker_class threads timeout graceful_timeout keepalive max_requests max_requests_jitter
	forwarded_allow_ips worker_connections backlog limit_request_line limit_request_fields limit_request_field_size
	certfile keyfile ca_certs preload_app accesslog access_log_format errorlog loglevel raw_env secure_scheme_headers proxy_protocol chdir root_path`)

func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// literalOf returns a value as text: a constant, a variable of the environment, or texts of both put together.
func literalOf(e pyast.Expr, known map[string]string) (string, bool) {
	switch e := e.(type) {
	case *pyast.Constant:
		return constantText(e.Value)
	case *pyast.Name:
		value, ok := known[e.ID]
		return value, ok
	case *pyast.BinOp:
		left, okLeft := literalOf(e.Left, known)
		right, okRight := literalOf(e.Right, known)
		return left + right, okLeft && okRight && e.Op == pyast.Add && isText(e.Left)
	case *pyast.JoinedStr:
		return joined(e, known)
	case *pyast.List:
		if len(e.Elts) == 1 {
			return literalOf(e.Elts[0], known)
		}
	case *pyast.Call:
		return environment(e, known)
	}
	return "", false
}

// isText reports whether a sum begins with a text, so that it puts texts together.
func isText(e pyast.Expr) bool {
	switch e := e.(type) {
	case *pyast.Constant:
		_, ok := e.Value.(pyast.Str)
		return ok
	case *pyast.BinOp:
		return isText(e.Left)
	case *pyast.JoinedStr:
		return true
	}
	return false
}

func constantText(v pyast.Value) (string, bool) {
	switch v := v.(type) {
	case pyast.Str:
		return string(v), true
	case pyast.Int:
		return v.String(), true
	case pyast.Bool:
		return strconv.FormatBool(bool(v)), true
	}
	return "", false
}

// joined returns an f-string whose parts are literal.
func joined(e *pyast.JoinedStr, known map[string]string) (string, bool) {
	var b strings.Builder
	for _, part := range e.Values {
		x := part
		if f, ok := part.(*pyast.FormattedValue); ok {
			x = f.Value
		}
		value, ok := literalOf(x, known)
		if !ok {
			return "", false
		}
		b.WriteString(value)
	}
	return b.String(), true
}

// environment returns os.environ.get(NAME, default), os.getenv(NAME, default) or int of that as ${NAME:-default}.
func environment(call *pyast.Call, known map[string]string) (string, bool) {
	if name, ok := call.Func.(*pyast.Name); ok && (name.ID == "int" || name.ID == "str") && len(call.Args) == 1 {
		return literalOf(call.Args[0], known)
	}
	fn, ok := call.Func.(*pyast.Attribute)
	if !ok || fn.Attr != "get" && fn.Attr != "getenv" || len(call.Args) == 0 || len(call.Args) > 2 {
		return "", false
	}
	name, ok := literalOf(call.Args[0], known)
	if !ok {
		return "", false
	}
	if len(call.Args) == 1 {
		return "${" + name + "}", true
	}
	otherwise, ok := literalOf(call.Args[1], known)
	return "${" + name + ":-" + otherwise + "}", ok
}
