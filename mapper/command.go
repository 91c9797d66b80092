// This file translates the commands of Flask's command line, which become commands of the generated program.

package mapper

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/codegen"
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rewrite"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// command is a command, or a group of them, and what became of it.
type command struct {
	py     *ir.Command
	params []commandParam
	out    *rewrite.Func
	reason *Reason
	subs   []*command
}

// giveCommands tells inference the types of what commands are given.
func (m *project) giveCommands(given map[*ir.Symbol]ir.Type, add func(*ir.Func)) {
	m.commands = m.readCommands(m.app.Commands)
	for _, c := range eachCommand(m.commands) {
		if c.reason != nil {
			continue
		}
		add(c.py.Func)
		for _, p := range c.params {
			given[p.symbol] = p.typ
		}
	}
}

// eachCommand returns the commands in all groups.
func eachCommand(list []*command) []*command {
	var out []*command
	for _, c := range list {
		if !c.py.Group {
			out = append(out, c)
		}
		out = append(out, eachCommand(c.subs)...)
	}
	return out
}

// readCommands reads what commands declare. Of two commands of one name the later one is there; a group is told by its
// name.
func (m *project) readCommands(list []*ir.Command) []*command {
	var out []*command
	for _, py := range list {
		c := &command{py: py}
		if py.Group {
			c.subs = m.readCommands(py.Commands)
			if len(c.subs) == 0 {
				continue
			}
		} else {
			m.readCommand(c)
		}
		if i := slices.IndexFunc(out, func(other *command) bool { return other.py.Name == py.Name && py.Name != "" }); i >= 0 {
			out[i] = c
			continue
		}
		out = append(out, c)
	}
	return out
}

// readCommand reads the declarations of one command.
func (m *project) readCommand(c *command) {
	if c.py.Func == nil {
		c.reason = &Reason{diag.NoCommand, "the function of the command was not found", c.py.Place}
		return
	}
	c.params, c.reason = readParams(c.py)
}

// translateCommands translates the functions of the commands. A group's own function has nothing to do, else its commands
// are stubs.
func (m *project) translateCommands() { m.translateGroup(m.commands, nil) }

func (m *project) translateGroup(list []*command, above *Reason) {
	for _, c := range list {
		if c.py.Group {
			reason := above
			if fn := c.py.Func; fn != nil && !doesNothing(fn) {
				reason = &Reason{diag.NoCommand, "the function of the group " + c.py.Name + " does something, which is not translated", c.py.Place}
			}
			m.translateGroup(c.subs, reason)
			continue
		}
		if c.reason == nil {
			c.reason = above
		}
		if c.reason != nil {
			continue
		}
		c.out = m.unit.Function(c.py.Func, rewrite.CommandMode)
		c.reason = m.reasonOf(c.out)
	}
}

// commandNotes lists the commands that are stubs, and those that are exact under a condition.
func (m *project) commandNotes() []codegen.Note {
	return m.groupNotes(m.commands, "")
}

func (m *project) groupNotes(list []*command, group string) []codegen.Note {
	var out []codegen.Note
	for _, c := range list {
		name := strings.TrimSpace(group + c.py.Name)
		path, line := placeOf(c.py.Place)
		switch {
		case c.py.Group:
			out = append(out, m.groupNotes(c.subs, name+" ")...)
		case c.reason != nil:
			out = append(out, codegen.Note{Code: c.reason.Code.String(), Path: path, Line: line,
				Message: "the command " + name + " is a stub: " + c.reason.Message})
		case len(c.out.Conditions) > 0:
			out = append(out, codegen.Note{Path: path, Line: line,
				Message: "the command " + name + " is exact if " + strings.Join(c.out.Conditions, ", and ")})
		}
	}
	return out
}

// commandsFile returns the file of package app with the commands, nil where there are none.
func (m *project) commandsFile() []*gotree.File {
	if len(m.commands) == 0 {
		return nil
	}
	a := &assembly{project: m, states: map[*rewrite.State]gotree.Ident{}, scope: gotree.NewScope(nil, "click", "web", "py", "args")}
	used := map[*rewrite.State]bool{}
	for _, c := range eachCommand(m.commands) {
		if c.reason == nil && c.out.State != nil {
			used[c.out.State] = true
		}
	}
	a.runAll(a.folders)
	a.declareStates(used)
	root := &gotree.Composite{Type: m.qual("click", "Command"), Elts: []gotree.Element{
		{Key: gotree.Ident{Name: "Commands"}, Value: a.commandList(m.commands)},
	}}
	a.add(gotree.Ret(&gotree.Unary{Op: "&", X: root}))
	fn := &gotree.Func{
		Name: "Commands", Doc: "Commands returns the commands that the program has besides serving the app.",
		Type: gotree.FuncType{Results: []gotree.Param{{Type: gotree.Ptr(m.qual("click", "Command"))}}},
		Body: &gotree.Block{Stmts: a.stmts},
	}
	return []*gotree.File{{Dir: "app", Name: "commands", Package: "app", Decls: []gotree.Decl{fn}}}
}

// commandList returns the commands of a group.
func (a *assembly) commandList(list []*command) gotree.Expr {
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ptr(a.qual("click", "Command"))}, Lines: true}
	for _, c := range list {
		lit.Elts = append(lit.Elts, gotree.Element{Value: a.commandLiteral(c)})
	}
	return lit
}

// commandLiteral returns one command.
func (a *assembly) commandLiteral(c *command) gotree.Expr {
	lit := &gotree.Composite{}
	field := func(name string, value gotree.Expr) {
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: value})
	}
	field("Name", gotree.Str{Value: c.py.Name})
	if c.py.Help != "" {
		field("Help", gotree.Str{Value: c.py.Help})
	}
	switch {
	case c.py.Group:
		field("Commands", a.commandList(c.subs))
		return lit
	case c.reason != nil:
		field("Run", gotree.CallOf(a.qual("click", "Stub"), gotree.Str{Value: c.reason.Code.String()}, gotree.Str{Value: c.reason.Message}))
		return lit
	}
	if len(c.params) > 0 {
		params := &gotree.Composite{Type: &gotree.ArrayType{Elem: a.qual("click", "Param")}, Lines: true}
		for _, p := range c.params {
			params.Elts = append(params.Elts, gotree.Element{Value: a.paramLiteral(p)})
		}
		field("Params", params)
	}
	field("Run", a.runner(c))
	return lit
}

// runner returns the function that calls a command's with the values of its parameters.
func (a *assembly) runner(c *command) gotree.Expr {
	name := "_"
	call := gotree.CallOf(a.member(c.out.Place.Package, c.out.State, c.out.Name))
	for _, s := range c.py.Func.Params {
		i := slices.IndexFunc(c.params, func(p commandParam) bool { return p.symbol == s })
		name = "args"
		call.Args = append(call.Args, gotree.CallOf(gotree.Sel(gotree.Ident{Name: "args"}, c.params[i].reader()), gotree.Str{Value: s.Name}))
	}
	return &gotree.FuncLit{
		Type: gotree.FuncType{
			Params:  []gotree.Param{{Names: []string{name}, Type: gotree.Ptr(a.qual("click", "Args"))}},
			Results: []gotree.Param{{Type: gotree.Ident{Name: "error"}}},
		},
		Body: &gotree.Block{Stmts: []gotree.Stmt{gotree.Ret(call)}},
	}
}

// tellCommands reports the commands that are stubs.
func (m *project) tellCommands() {
	for _, c := range eachCommand(m.commands) {
		if c.reason != nil {
			m.report.Record(diag.Diagnostic{
				Code: c.reason.Code, Level: diag.Note, File: c.reason.Place.File, Path: pathOf(c.reason.Place), Span: c.reason.Place.Span,
				Message: c.reason.Message + " (command " + c.py.Name + ")",
			})
		}
	}
}

// commandDocs lists the commands for the README.
func (m *project) commandDocs() []codegen.CommandDoc { return groupDocs(m.commands, "") }

func groupDocs(list []*command, group string) []codegen.CommandDoc {
	var out []codegen.CommandDoc
	for _, c := range list {
		name := strings.TrimSpace(group + c.py.Name)
		if c.py.Group {
			out = append(out, groupDocs(c.subs, name+" ")...)
			continue
		}
		doc, _, _ := strings.Cut(c.py.Help, "\n")
		if c.reason != nil {
			doc = "not ported: it says so and fails"
		}
		out = append(out, codegen.CommandDoc{Name: name, Doc: doc})
	}
	return out
}

// doesNothing reports whether a function's body is a docstring, pass or dots.
func doesNothing(fn *ir.Func) bool {
	return !slices.ContainsFunc(fn.Body, func(s pyast.Stmt) bool {
		if e, ok := s.(*pyast.ExprStmt); ok {
			_, constant := e.Value.(*pyast.Constant)
			return !constant
		}
		_, pass := s.(*pyast.Pass)
		return !pass
	})
}
