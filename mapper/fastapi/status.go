// This file maps the constants of fastapi.status.

package fastapi

import (
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// statuses is a line for each constant; its name holds its value.
func statuses() rule.Table {
	var table rule.Table
	for line := range strings.Lines(statusStub) {
		name, _, ok := strings.Cut(line, ": int")
		if !ok {
			continue
		}
		for _, module := range []string{"fastapi.status.", "starlette.status."} {
			table = append(table, rule.Rule{Py: module + name, Do: status})
		}
	}
	return table
}

// status names a status as net/http does.
//
//	status.HTTP_404_NOT_FOUND  =>  http.StatusNotFound
func status(x rule.Context, m rule.Match) (rule.Value, bool) {
	e, ok := m.Node.(pyast.Expr)
	if !ok {
		return rule.Value{}, false
	}
	c := x.Const(e)
	if c == nil {
		return rule.Value{}, false
	}
	code := x.Status(&pyast.Constant{Value: pyast.Int{Small: c.Int}}, gotree.Num{Text: strconv.FormatInt(c.Int, 10)})
	return rule.Value{X: code, Type: "int", Const: true, Pure: true}, true
}
