// This file reads what the decorators of Click declare of a command's parameters (Click documentation, "Parameters").

package mapper

import (
	"slices"
	"strconv"
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/ir/lower"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// commandParam is a parameter of a command and the parameter of the function that gets its value.
type commandParam struct {
	symbol      *ir.Symbol
	typ         ir.Type
	name        string
	kind        string // of click.Param
	flags, off  []string
	choices     []string
	value       *ir.Const // the default
	required    bool
	many        bool
	showDefault bool
	hidden      bool
	help        string
	metavar     string
	ofFlag      bool // is_flag=True
}

// reader is the method of click.Args that returns the value in the type that the function takes.
func (p *commandParam) reader() string {
	switch p.typ {
	case ir.Type(ir.Str):
		return "Text"
	case ir.Type(ir.Int):
		return "Int"
	case ir.Type(ir.Float):
		return "Float"
	case ir.Type(ir.Bool):
		return "Flag"
	}
	return "Value"
}

// plainDecorators are decorators of commands that change nothing: what they make is there anyway.
var plainDecorators = map[string]bool{"flask.cli.with_appcontext": true, "click.command": true}

// readParams reads the parameters of a command's function, or says what of them has no translation.
func readParams(c *ir.Command) ([]commandParam, *Reason) {
	fn := c.Func
	scope := fn.Definer()
	place := func(n pyast.Node) ir.Place { return ir.Place{File: fn.Module.File, Span: n.Bounds()} }
	refuse := func(n pyast.Node, text string) *Reason { return &Reason{diag.NoCommand, text, place(n)} }
	var out []commandParam
	for _, d := range fn.Decorators() {
		of := d
		call, isCall := d.(*pyast.Call)
		if isCall {
			of = call.Func
		}
		q := scope.Qualified(of)
		if a, isAttr := of.(*pyast.Attribute); plainDecorators[q] || isAttr && a.Attr == "command" && q == "" {
			if isCall && !plainArguments(call) {
				return nil, refuse(d, "the arguments of this command have no translation")
			}
			continue
		}
		if !isCall || q != "click.option" && q != "click.argument" {
			return nil, refuse(d, "this decorator of a command has no translation")
		}
		p, problem := readParam(scope, call, q == "click.option")
		if problem != "" {
			return nil, refuse(d, problem)
		}
		out = append(out, p)
	}
	return bindParams(fn, out, refuse)
}

// plainArguments reports whether a command is given nothing but a name and a text of help.
func plainArguments(call *pyast.Call) bool {
	return len(call.Args) < 2 && !slices.ContainsFunc(call.Keywords, func(k *pyast.Keyword) bool {
		return k.Arg != "name" && k.Arg != "help" && k.Arg != "short_help" && k.Arg != "with_appcontext"
	})
}

// bindParams finds the parameter of the function for each that is declared.
func bindParams(fn *ir.Func, list []commandParam, refuse func(pyast.Node, string) *Reason) ([]commandParam, *Reason) {
	for i := range list {
		at := slices.IndexFunc(fn.Params, func(s *ir.Symbol) bool { return s.Name == list[i].name })
		if at < 0 {
			return nil, refuse(fn.Syntax, "the function has no parameter "+list[i].name)
		}
		list[i].symbol = fn.Params[at]
		list[i].typ = list[i].valueType()
	}
	if len(list) != len(fn.Params) || fn.Args != nil && (fn.Args.Vararg != nil || fn.Args.Kwarg != nil || len(fn.Args.Defaults) > 0) {
		return nil, refuse(fn.Syntax, "the function has parameters that no option or argument is for")
	}
	return list, nil
}

// valueType is the type of what the function gets.
func (p *commandParam) valueType() ir.Type {
	known := map[string]ir.Type{"Text": ir.Str, "Int": ir.Int, "Float": ir.Float, "Flag": ir.Bool}[p.kind]
	switch {
	case p.many:
		return ir.Any
	case p.required || p.value != nil && p.value.Kind != ir.ConstNone:
		return known
	}
	return ir.Optional{Elem: known}
}

// readParam reads click.option(...) or click.argument(...).
func readParam(scope *ir.Func, call *pyast.Call, option bool) (p commandParam, problem string) {
	p.required = !option
	for _, arg := range call.Args {
		c := lower.Fold(scope, arg)
		if c == nil || c.Kind != ir.ConstStr || c.Text == "" {
			return p, "the name of a parameter is not constant"
		}
		p.addName(c.Text, option)
	}
	typed, explicit := false, false
	for _, k := range call.Keywords {
		typed = typed || k.Arg == "type"
		explicit = explicit || k.Arg == "required"
		if problem := p.keyword(scope, k); problem != "" {
			return p, problem
		}
	}
	if p.name == "" {
		p.name = optionName(p.flags)
	}
	if !option && !explicit && p.value != nil || p.many && !explicit {
		p.required = false
	}
	if !typed {
		p.guessKind()
	}
	return p, p.check(option)
}

// addName takes one of the names: a flag, two flags with a slash between them, or the name of the parameter.
func (p *commandParam) addName(text string, option bool) {
	switch {
	case !option:
		p.name = strings.ToLower(strings.ReplaceAll(text, "-", "_"))
	case !strings.HasPrefix(text, "-"):
		p.name = text
	default:
		on, off, both := strings.Cut(text, "/")
		p.flags = append(p.flags, strings.TrimSpace(on))
		if both {
			p.off = append(p.off, strings.TrimSpace(off))
		}
	}
}

// optionName is the name that Click makes of an option's flags: of the first one with two dashes, else of the first.
func optionName(flags []string) string {
	if len(flags) == 0 {
		return ""
	}
	best := flags[0]
	for _, flag := range flags {
		if strings.HasPrefix(flag, "--") {
			best = flag
			break
		}
	}
	return strings.ToLower(strings.ReplaceAll(strings.TrimLeft(best, "-"), "-", "_"))
}

// keyword takes one keyword argument, or says why it has no translation.
func (p *commandParam) keyword(scope *ir.Func, k *pyast.Keyword) string {
	if k.Arg == "type" {
		return p.setType(scope, k.Value)
	}
	c := lower.Fold(scope, k.Value)
	if c == nil {
		return "the argument " + k.Arg + " of a parameter is not constant"
	}
	switch k.Arg {
	case "default":
		p.value = c
	case "help":
		p.help = strings.TrimSpace(c.Text)
	case "metavar":
		p.metavar = c.Text
	case "required":
		p.required = c.Bool
	case "multiple":
		p.many = c.Bool
	case "nargs":
		if c.Int != 1 {
			p.many = true
		}
		if c.Int != 1 && c.Int != -1 {
			return "the argument nargs of a parameter has no translation"
		}
	case "is_flag":
		p.ofFlag = c.Bool
	case "show_default":
		p.showDefault = c.Bool
		if c.Kind != ir.ConstBool {
			return "the argument show_default of a parameter has no translation"
		}
	case "hidden":
		p.hidden = c.Bool
	default:
		return "the argument " + k.Arg + " of a parameter has no translation"
	}
	return ""
}

// setType takes type=.
func (p *commandParam) setType(scope *ir.Func, e pyast.Expr) string {
	switch scope.Qualified(e) {
	case "str", "click.STRING":
		p.kind = "Text"
		return ""
	case "int", "click.INT":
		p.kind = "Int"
		return ""
	case "float", "click.FLOAT":
		p.kind = "Float"
		return ""
	}
	call, ok := e.(*pyast.Call)
	if !ok || scope.Qualified(call.Func) != "click.Choice" || len(call.Args) != 1 || len(call.Keywords) > 0 {
		return "the type of a parameter has no translation"
	}
	c := lower.Fold(scope, call.Args[0])
	if c == nil || len(c.Items) == 0 {
		return "the choices of a parameter are not constant"
	}
	p.kind = "Text"
	for _, item := range c.Items {
		if item.Kind != ir.ConstStr {
			return "the choices of a parameter are no texts"
		}
		p.choices = append(p.choices, item.Text)
	}
	return ""
}

// guessKind finds the kind of a parameter without a type, as Click does: by its default.
func (p *commandParam) guessKind() {
	p.kind = "Text"
	switch {
	case p.ofFlag || len(p.off) > 0:
		p.kind = "Flag"
	case p.value == nil:
	case p.value.Kind == ir.ConstInt:
		p.kind = "Int"
	case p.value.Kind == ir.ConstFloat:
		p.kind = "Float"
	case p.value.Kind == ir.ConstBool:
		p.kind = "Flag"
	}
	if p.kind == "Flag" && p.value == nil {
		p.value = &ir.Const{Kind: ir.ConstBool}
	}
}

// check refuses what is not translated of a parameter as a whole.
func (p *commandParam) check(option bool) string {
	kinds := map[string]ir.ConstKind{"Text": ir.ConstStr, "Int": ir.ConstInt, "Float": ir.ConstFloat, "Flag": ir.ConstBool}
	switch {
	case p.name == "" || option && len(p.flags) == 0:
		return "the parameter has no name"
	case p.value != nil && p.value.Kind != ir.ConstNone && (p.many || p.value.Kind != kinds[p.kind]):
		return "the default of the parameter " + p.name + " is not of its type"
	case p.kind == "Flag" && (p.many || p.required || p.value.Kind != ir.ConstBool || !option):
		return "the flag " + p.name + " has no translation"
	}
	return ""
}

// paramLiteral returns the click.Param of a parameter.
func (a *assembly) paramLiteral(p commandParam) gotree.Expr {
	lit := &gotree.Composite{}
	field := func(name string, value gotree.Expr, set bool) {
		if set {
			lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: value})
		}
	}
	field("Name", gotree.Str{Value: p.name}, true)
	field("Flags", textList(p.flags), len(p.flags) > 0)
	field("Off", textList(p.off), len(p.off) > 0)
	field("Kind", a.qual("click", p.kind), p.kind != "Text")
	field("Choices", textList(p.choices), len(p.choices) > 0)
	if p.value != nil && p.value.Kind == ir.ConstFloat {
		field("Default", floatLiteral(p.value.Float), true)
	} else {
		field("Default", constExpr(p.value), p.value != nil && p.value.Kind != ir.ConstNone)
	}
	field("Required", gotree.True, p.required)
	field("Many", gotree.True, p.many)
	field("Help", gotree.Str{Value: p.help}, p.help != "")
	field("Metavar", gotree.Str{Value: p.metavar}, p.metavar != "")
	field("ShowDefault", gotree.True, p.showDefault)
	field("Hidden", gotree.True, p.hidden)
	return lit
}

// floatLiteral spells a float so that it is one where any value may stand.
func floatLiteral(f float64) gotree.Expr {
	text := strconv.FormatFloat(f, 'g', -1, 64)
	if !strings.ContainsAny(text, ".en") {
		text += ".0"
	}
	return gotree.Num{Text: text}
}

// textList returns a slice of strings.
func textList(list []string) gotree.Expr {
	lit := &gotree.Composite{Type: &gotree.ArrayType{Elem: gotree.Ident{Name: "string"}}}
	for _, s := range list {
		lit.Elts = append(lit.Elts, gotree.Element{Value: gotree.Str{Value: s}})
	}
	return lit
}
