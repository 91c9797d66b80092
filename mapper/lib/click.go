// This file maps what commands print with Click.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// notStyled is the condition of text with colours, which Click leaves out where nobody sees them.
const notStyled = "what commands print goes to no terminal, which would show colours"

var echoes = rule.Table{
	{Py: `click.echo()`, Go: `click.Echo("")`},
	{Py: `click.echo(message)`, Do: echo("Echo")},
	{Py: `click.echo(message, err=True)`, Do: echo("EchoError")},
	{Py: `click.echo(message, file=sys.stderr)`, Do: echo("EchoError")},
	{Py: `click.echo(message, nl=False)`, Do: echo("EchoPlain")},
	{Py: `click.secho(message, **styles)`, Do: styled, If: notStyled},
}

// echo maps click.echo of a value that is no bytes.
//
//	click.echo("n: " + str(n))  =>  click.Echo("n: " + strconv.Itoa(n))
func echo(name string) func(rule.Context, rule.Match) (rule.Value, bool) {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		switch x.TypeOf(m.Args["message"]) {
		case ir.Bytes, ir.Any, ir.None:
			return rule.Value{}, false
		}
		v := x.Text(x.Several([]pyast.Expr{m.Args["message"]}, []string{""})[0])
		return rule.Value{X: gotree.CallOf(x.Qual("click", name), v.X)}, true
	}
}

// styled maps click.secho with constant styles as click.echo.
func styled(x rule.Context, m rule.Match) (rule.Value, bool) {
	name := "Echo"
	for _, k := range m.Node.(*pyast.Call).Keywords {
		c := x.Const(k.Value)
		switch {
		case c == nil || k.Arg == "file":
			return rule.Value{}, false
		case k.Arg == "err" && c.Bool && name == "Echo":
			name = "EchoError"
		case k.Arg == "nl" && !c.Bool && name == "Echo":
			name = "EchoPlain"
		case k.Arg == "err" && c.Bool, k.Arg == "nl" && !c.Bool:
			return rule.Value{}, false
		}
	}
	return echo(name)(x, m)
}
