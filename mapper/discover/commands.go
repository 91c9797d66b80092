// This file holds app.cli: commands of Flask's command line (Flask documentation, "Command Line Interface"), which answer no
// requests.

package discover

import (
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// commands is app.cli, a blueprint's cli, or a group of either.
type commands struct {
	eval.Hosted
	h     *host
	group string // its name and a space, "" for app.cli itself
}

// Attr implements eval.Object.
func (c *commands) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "command":
		return native(name, func(_ *eval.Interp, call *eval.Call) eval.Value {
			given := text(call.Arg(0, "name"))
			return registers(name, func(in *eval.Interp, at *eval.Call, fn eval.Value) { c.note(in, at.Node, given, fn) })
		})
	case "group":
		return native(name, func(_ *eval.Interp, call *eval.Call) eval.Value {
			given := text(call.Arg(0, "name"))
			return &eval.Native{Name: name, Call: func(_ *eval.Interp, at *eval.Call) eval.Value {
				return &commands{h: c.h, group: c.group + commandName(given, at.Arg(0, "f")) + " "}
			}}
		})
	case "add_command":
		return native(name, func(in *eval.Interp, call *eval.Call) eval.Value {
			c.note(in, call.Node, text(call.Arg(1, "name")), call.Arg(0, "cmd"))
			return eval.None()
		})
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (c *commands) SetAttr(*eval.Interp, string, eval.Value, pyast.Node, pyast.Expr) {}

func (c *commands) note(in *eval.Interp, at pyast.Node, given string, fn eval.Value) {
	if c.h.frozen || in.Shadow() {
		return
	}
	c.h.commands = append(c.h.commands, ir.Command{Name: c.group + commandName(given, fn), Place: in.Place(at)})
}

// commandName names a command: by the name that it is given here or by click.command, else by its function.
func commandName(given string, fn eval.Value) string {
	f, ok := fn.(*eval.Function)
	if given != "" || !ok || f.Func == nil {
		return given
	}
	for _, d := range f.Func.Decorators() {
		call, ok := d.(*pyast.Call)
		if !ok || len(call.Args) == 0 || f.Func.Definer().Qualified(call.Func) != "click.command" {
			continue
		}
		if c := lower.Fold(f.Func.Definer(), call.Args[0]); c != nil && c.Kind == ir.ConstStr {
			return c.Text
		}
	}
	return "of " + f.Name
}
