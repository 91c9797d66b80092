// This file holds app.cli: commands of Flask's command line (Flask documentation, "Command Line Interface"), which answer no
// requests.

package discover

import (
	"strings"

	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/eval"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// commands is app.cli, a blueprint's cli, or a group of either.
type commands struct {
	eval.Hosted
	h  *host
	of *ir.Command // the group
}

// newCommands returns a group that stands in none yet, such as flask.cli.AppGroup makes.
func newCommands(h *host) *commands { return &commands{h: h, of: &ir.Command{Group: true}} }

// init is AppGroup.__init__.
func (c *commands) init(in *eval.Interp, call *eval.Call) eval.Value {
	c.of.Name, c.of.Help, c.of.Place = text(call.Arg(0, "name")), text(call.Arg(-1, "help")), in.Place(call.Node)
	return eval.None()
}

// Attr implements eval.Object.
func (c *commands) Attr(_ *eval.Interp, name string) (eval.Value, bool) {
	switch name {
	case "__init__":
		return native(name, c.init)
	case "name":
		return eval.Text(c.of.Name), true
	case "short_help", "help":
		return eval.Text(c.of.Help), true
	case "command":
		return native(name, func(_ *eval.Interp, call *eval.Call) eval.Value {
			return registers(name, func(in *eval.Interp, at *eval.Call, fn eval.Value) { c.note(in, at.Node, call, fn) })
		})
	case "group":
		return native(name, func(_ *eval.Interp, call *eval.Call) eval.Value { return c.group(call) })
	case "add_command":
		return native(name, c.addCommand)
	}
	return nil, false
}

// SetAttr implements eval.Object.
func (c *commands) SetAttr(_ *eval.Interp, name string, v eval.Value, _ pyast.Node, _ pyast.Expr) {
	switch name {
	case "short_help", "help":
		c.of.Help = text(v)
	}
}

// group is the decorator that makes a group of a function, which runs before the group's commands.
func (c *commands) group(given *eval.Call) eval.Value {
	return &eval.Native{Name: "group", Call: func(in *eval.Interp, at *eval.Call) eval.Value {
		inner := &commands{h: c.h, of: newCommand(in, at.Node, given, at.Arg(0, "f"))}
		inner.of.Group = true
		c.add(in, inner.of)
		return inner
	}}
}

// addCommand is Group.add_command(cmd, name).
func (c *commands) addCommand(in *eval.Interp, call *eval.Call) eval.Value {
	cmd := orNone(call.Arg(0, "cmd"))
	if group, ok := eval.Plain(cmd).(*commands); ok {
		if name := text(call.Arg(1, "name")); name != "" {
			group.of.Name = name
		}
		c.add(in, group.of)
		return eval.None()
	}
	out := newCommand(in, call.Node, &eval.Call{}, cmd)
	if name := text(call.Arg(1, "name")); name != "" {
		out.Name = name
	}
	c.add(in, out)
	return eval.None()
}

// add puts a command into the group.
func (c *commands) add(in *eval.Interp, cmd *ir.Command) {
	if c.h.frozen || in.Shadow() {
		return
	}
	c.of.Commands = append(c.of.Commands, cmd)
}

func (c *commands) note(in *eval.Interp, at pyast.Node, given *eval.Call, fn eval.Value) {
	c.add(in, newCommand(in, at, given, fn))
}

// newCommand describes the command that a function becomes by the arguments of a decorator.
func newCommand(in *eval.Interp, at pyast.Node, given *eval.Call, fn eval.Value) *ir.Command {
	out := &ir.Command{Place: in.Place(at), Name: text(given.Arg(0, "name")), Help: text(given.Arg(-1, "help"))}
	f, ok := eval.Plain(fn).(*eval.Function)
	if !ok || f.Func == nil {
		return out
	}
	out.Func = f.Func
	if out.Help == "" {
		out.Help = f.Func.Doc
	}
	if out.Name == "" {
		out.Name = decoratedName(f.Func)
	}
	if out.Name == "" {
		out.Name = functionCommand(f.Name)
	}
	return out
}

// decoratedName returns the name that click.command gives to a function.
func decoratedName(fn *ir.Func) string {
	for _, d := range fn.Decorators() {
		call, ok := d.(*pyast.Call)
		if !ok || fn.Definer().Qualified(call.Func) != "click.command" {
			continue
		}
		args := call.Args
		for _, k := range call.Keywords {
			if k.Arg == "name" {
				args = append(args[:len(args):len(args)], k.Value)
			}
		}
		if len(args) == 0 {
			continue
		}
		if c := lower.Fold(fn.Definer(), args[0]); c != nil && c.Kind == ir.ConstStr {
			return c.Text
		}
	}
	return ""
}

// functionCommand returns the name that click makes of a function's (click.decorators.command of Click 8.2).
func functionCommand(name string) string {
	name = strings.ReplaceAll(strings.ToLower(name), "_", "-")
	if head, tail, ok := lastCut(name); ok && (tail == "command" || tail == "cmd" || tail == "group" || tail == "grp") {
		return head
	}
	return name
}

func lastCut(name string) (head, tail string, ok bool) {
	i := strings.LastIndexByte(name, '-')
	if i < 0 {
		return name, "", false
	}
	return name[:i], name[i+1:], true
}

// cliOf returns the cli of a blueprint: the group that cli_group names, the blueprint's own, or the app's for None.
func (b *blueprint) cliOf() *commands {
	if b.commands != nil {
		return b.commands
	}
	b.commands = newCommands(b.h)
	b.commands.of.Place = b.place
	switch {
	case b.cliGroup == nil:
		b.commands.of.Name = b.name
	case eval.IsNone(b.cliGroup):
		b.commands = b.h.cli
		return b.commands
	default:
		b.commands.of.Name = text(b.cliGroup)
	}
	b.h.cli.of.Commands = append(b.h.cli.of.Commands, b.commands.of)
	return b.commands
}
