// This file translates jsonify(*args, **kwargs), as wrappers of jsonify call it.

package rewrite

import (
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// jsonStars translates the arguments of jsonify(*args, **kwargs) as the one value that they mean.
func (t *translator) jsonStars(call *pyast.Call) (rule.Value, bool) {
	if len(call.Args) != 1 || len(call.Keywords) != 1 || call.Keywords[0].Arg != "" {
		return rule.Value{}, false
	}
	star, ok := call.Args[0].(*pyast.Starred)
	if !ok {
		return rule.Value{}, false
	}
	vs := t.several([]pyast.Expr{star.Value, call.Keywords[0].Value}, nil)
	v, ok := t.Build("web.JSONArguments(args, kwargs)", map[string]rule.Value{"args": vs[0], "kwargs": vs[1]})
	if !ok {
		return rule.Value{}, false
	}
	return t.Hoist(v, "value"), true
}
