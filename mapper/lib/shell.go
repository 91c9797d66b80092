// This file maps modules shlex and fnmatch, and typing.cast.

package lib

import (
	"github.com/flask2gin/flask2gin/mapper/rule"
)

// shells is modules shlex and fnmatch.
var shells = rule.Table{
	{Py: `shlex.split((s @ str))`, Go: `py.ShellSplit(s)`},
	{Py: `shlex.quote((s @ str))`, Go: `py.ShellQuote(s)`},
	{Py: `fnmatch.fnmatch((name @ str), (pat @ str))`, Go: `py.FnMatch(name, pat)`},
	{Py: `fnmatch.fnmatchcase((name @ str), (pat @ str))`, Go: `py.FnMatch(name, pat)`},
	{Py: `shlex.join((split_command @ list))`, Do: ofTexts("split_command", "py.ShellJoin(xs)")},
	{Py: `fnmatch.filter((names @ list), (pat @ str))`, Do: ofTexts("names", "py.FnFilter(xs, pat)")},
	{Py: `typing.cast(typ, val)`, Do: cast},
}

// ofTexts maps a function of a list of texts.
//
//	fnmatch.filter(names, "*.txt")  =>  py.FnFilter(names, "*.txt")
func ofTexts(list, template string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		v := x.Hoist(x.Expr(m.Args[list], ""), "names")
		if v.Type != "*py.List[string]" || v.MayNil {
			return rule.Value{}, false
		}
		with := map[string]rule.Value{"xs": v}
		if pat := m.Args["pat"]; pat != nil {
			with["pat"] = x.Hoist(x.Expr(pat, "string"), "pattern")
		}
		return x.Build(template, with)
	}
}

// cast maps typing.cast, which returns its second argument.
//
//	cast(str, name)  =>  name
func cast(x rule.Context, m rule.Match) (rule.Value, bool) { return x.Expr(m.Args["val"], ""), true }
