// This file translates what only commands of the command line do.

package rewrite

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// exitCall translates sys.exit in a command; in a view it would raise SystemExit through the server.
//
//	sys.exit(3)  =>  return click.Exit(3)
func (t *translator) exitCall(e *pyast.Call) (rule.Value, bool) {
	if t.host().out.Mode != CommandMode || t.Qualified(e.Func) != "sys.exit" || len(e.Args) > 1 || len(e.Keywords) > 0 || hasStar(e.Args) {
		return rule.Value{}, false
	}
	call := gotree.CallOf(t.qual("click", "Exit"))
	for _, arg := range e.Args {
		call.Args = append(call.Args, t.plain(arg, "any").X)
	}
	return rule.Value{X: call, Never: true}, true
}
