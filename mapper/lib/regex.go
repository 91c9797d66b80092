// This file maps module re: patterns become variables of the package, made once.

package lib

import (
	"strings"

	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// regexes is the functions of re and the methods of patterns.
var regexes = rule.Table{
	{Py: `re.compile(pattern)`, Do: compiled},
	{Py: `re.compile(pattern, flags)`, Do: compiled},
	{Py: `re.search(pattern, string)`, Do: matching("Search")},
	{Py: `re.search(pattern, string, flags)`, Do: matching("Search")},
	{Py: `re.match(pattern, string)`, Do: matching("Match")},
	{Py: `re.match(pattern, string, flags)`, Do: matching("Match")},
	{Py: `re.fullmatch(pattern, string)`, Do: matching("FullMatch")},
	{Py: `re.fullmatch(pattern, string, flags)`, Do: matching("FullMatch")},
	{Py: `re.findall(pattern, string)`, Do: matching("FindAll")},
	{Py: `re.findall(pattern, string, flags)`, Do: matching("FindAll")},
	{Py: `re.finditer(pattern, string)`, Do: matching("FindIter")},
	{Py: `re.finditer(pattern, string, flags)`, Do: matching("FindIter")},
	{Py: `re.sub(pattern, repl, string)`, Do: replacing},
	{Py: `re.sub(pattern, repl, string, count)`, Do: replacing},
	{Py: `re.sub(pattern, repl, string, flags=flags)`, Do: replacing},
	{Py: `re.sub(pattern, repl, string, count, flags)`, Do: replacing},
	{Py: `re.subn(pattern, repl, string)`, Do: replacingCounted},
	{Py: `re.subn(pattern, repl, string, count)`, Do: replacingCounted},
	{Py: `re.subn(pattern, repl, string, flags=flags)`, Do: replacingCounted},
	{Py: `re.split(pattern, string)`, Do: splitting},
	{Py: `re.split(pattern, string, maxsplit)`, Do: splitting},
	{Py: `re.split(pattern, string, flags=flags)`, Do: splitting},
	{Py: `re.escape((pattern @ str))`, Go: `py.RegexEscape(pattern)`},
	{Py: `re.Pattern.search(p, string)`, Do: matching("Search")},
	{Py: `re.Pattern.match(p, string)`, Do: matching("Match")},
	{Py: `re.Pattern.fullmatch(p, string)`, Do: matching("FullMatch")},
	{Py: `re.Pattern.findall(p, string)`, Do: matching("FindAll")},
	{Py: `re.Pattern.finditer(p, string)`, Do: matching("FindIter")},
	{Py: `re.Pattern.sub(p, repl, string)`, Do: replacing},
	{Py: `re.Pattern.sub(p, repl, string, count)`, Do: replacing},
	{Py: `re.Pattern.subn(p, repl, string)`, Do: replacingCounted},
	{Py: `re.Pattern.subn(p, repl, string, count)`, Do: replacingCounted},
	{Py: `re.Pattern.split(p, string)`, Do: splitting},
	{Py: `re.Pattern.split(p, string, maxsplit)`, Do: splitting},
	{Py: `(p @ re.Pattern).pattern`, Go: `p.Text()`},
	{Py: `(p @ re.Pattern).groups`, Go: `p.Groups()`},
}

// matches is the methods of match objects.
var matches = rule.Table{
	{Py: `re.Match.group(m)`, Go: `m.Whole()`},
	{Py: `re.Match.group(m, 0)`, Go: `m.Whole()`},
	{Py: `re.Match.group(m, group)`, Go: `m.Group(group)`},
	{Py: `re.Match.group(m, *groups)`, Go: `m.GroupsOf(groups...)`},
	{Py: `(m @ re.Match)[0]`, Go: `m.Whole()`},
	{Py: `(m @ re.Match)[group]`, Go: `m.Group(group)`},
	{Py: `re.Match.groups(m)`, Go: `m.Groups(nil)`},
	{Py: `re.Match.groups(m, fallback)`, Go: `m.Groups(fallback)`},
	{Py: `re.Match.groupdict(m)`, Go: `m.GroupDict(nil)`},
	{Py: `re.Match.groupdict(m, fallback)`, Go: `m.GroupDict(fallback)`},
	{Py: `re.Match.start(m)`, Go: `m.Start(0)`},
	{Py: `re.Match.start(m, group)`, Go: `m.Start(group)`},
	{Py: `re.Match.end(m)`, Go: `m.End(0)`},
	{Py: `re.Match.end(m, group)`, Go: `m.End(group)`},
	{Py: `re.Match.span(m)`, Go: `m.Span(0)`},
	{Py: `re.Match.span(m, group)`, Go: `m.Span(group)`},
	{Py: `re.Match.expand(m, (template @ str))`, Go: `m.Expand(template)`},
	{Py: `(m @ re.Match).string`, Go: `m.Subject()`},
	{Py: `(m @ re.Match).lastgroup`, Go: `m.LastGroup()`},
	{Py: `(m @ re.Match).lastindex`, Go: `m.LastIndex()`},
}

// compiled maps re.compile of a constant.
//
//	re.compile(r"\d+")  =>  py.MustCompile(`\d+`)
func compiled(x rule.Context, m rule.Match) (rule.Value, bool) {
	v, _, ok := pattern(x, m)
	return v, ok
}

// pattern returns the *py.Pattern that a call uses, and its text when that is known. A constant becomes a variable of
// the package; another pattern is compiled, and kept, when the program comes to it.
func pattern(x rule.Context, m rule.Match) (v rule.Value, text string, ok bool) {
	if p := m.Args["p"]; p != nil {
		v = x.Hoist(x.Expr(p, ""), "pattern")
		return v, assignedPattern(x, p), v.Type == "*py.Pattern" && v.OK == nil && !v.MayNil
	}
	flags, ok := regexFlags(x, m.Args["flags"])
	if !ok {
		return v, "", false
	}
	c := x.Const(m.Args["pattern"])
	if c == nil {
		return cachedPattern(x, m.Args["pattern"], flags)
	}
	if c.Kind != ir.ConstStr {
		return v, "", false
	}
	call := gotree.CallOf(x.Qual("py", "MustCompile"), gotree.Str{Value: c.Text, Raw: strings.ContainsAny(c.Text, `\"`)})
	call.Args = append(call.Args, flagNames(x, flags)...)
	v = rule.Value{X: call, Type: "*py.Pattern"}
	return x.PackageVar(strings.Join(flags, "|")+" "+c.Text, patternName(m), v), c.Text, true
}

// patternName names the variable of a pattern by what it is for.
func patternName(m rule.Match) string {
	if call, ok := m.Node.(*pyast.Call); ok {
		if a, ok := call.Func.(*pyast.Attribute); ok && a.Attr == "split" {
			return "separator_pattern"
		}
	}
	return "pattern"
}

// cachedPattern compiles a pattern that is no constant.
func cachedPattern(x rule.Context, e pyast.Expr, flags []string) (rule.Value, string, bool) {
	if x.TypeOf(e) != ir.Type(ir.Str) {
		v := x.Hoist(x.Expr(e, ""), "pattern")
		return v, "", v.Type == "*py.Pattern" && v.OK == nil && len(flags) == 0
	}
	call := gotree.CallOf(x.Qual("py", "Cached"), x.Hoist(x.Expr(e, "string"), "pattern").X)
	call.Args = append(call.Args, flagNames(x, flags)...)
	return x.Hoist(rule.Value{X: call, Type: "*py.Pattern", Fails: true}, "pattern"), "", true
}

// assignedPattern returns the text of the constant that a pattern's name was compiled from, or "".
func assignedPattern(x rule.Context, p pyast.Expr) string {
	call, ok := x.Assigned(p).(*pyast.Call)
	if !ok || x.Qualified(call.Func) != "re.compile" || len(call.Args) == 0 {
		return ""
	}
	if c := x.Const(call.Args[0]); c != nil && c.Kind == ir.ConstStr {
		return c.Text
	}
	return ""
}

// regexFlagNames are the flags by their names in module re.
var regexFlagNames = map[string]string{
	"I": "IgnoreCase", "IGNORECASE": "IgnoreCase", "M": "Multiline", "MULTILINE": "Multiline", "S": "DotAll", "DOTALL": "DotAll",
	"X": "Verbose", "VERBOSE": "Verbose", "A": "ASCIIOnly", "ASCII": "ASCIIOnly", "U": "", "UNICODE": "", "NOFLAG": "",
}

// regexFlags reads an expression of flags such as re.I | re.M.
func regexFlags(x rule.Context, e pyast.Expr) ([]string, bool) {
	switch e := e.(type) {
	case nil:
		return nil, true
	case *pyast.BinOp:
		left, ok1 := regexFlags(x, e.Left)
		right, ok2 := regexFlags(x, e.Right)
		return append(left, right...), ok1 && ok2 && e.Op == pyast.BitOr
	case *pyast.Constant:
		n, isInt := e.Value.(pyast.Int)
		v, fits := n.Int64()
		return nil, isInt && fits && v == 0
	}
	name, ok := strings.CutPrefix(x.Qualified(e), "re.")
	flag, known := regexFlagNames[name]
	if !ok || !known {
		return nil, false
	}
	if flag == "" {
		return nil, true
	}
	return []string{flag}, true
}

func flagNames(x rule.Context, flags []string) []gotree.Expr {
	var out []gotree.Expr
	for _, name := range flags {
		out = append(out, x.Qual("py", name))
	}
	return out
}

// subject returns the text that is searched. A value whose type is not known must turn out to be text.
func subject(x rule.Context, e pyast.Expr) (rule.Value, bool) {
	v := x.Hoist(x.Expr(e, ""), "text")
	if v.Type == "string" && v.OK == nil {
		return v, true
	}
	if v.Type == "[]byte" {
		return v, false
	}
	v, ok := x.Build("py.RegexText(s)", map[string]rule.Value{"s": v})
	if !ok {
		return v, false
	}
	return x.Hoist(v, "text"), true
}

// matching maps the functions that look for matches.
//
//	re.search(r"\d+", s)  =>  pattern.Search(s)
func matching(method string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		p, text, ok := pattern(x, m)
		if !ok {
			return rule.Value{}, false
		}
		s, ok := subject(x, m.Args["string"])
		if !ok {
			return rule.Value{}, false
		}
		name := method
		if name == "FindAll" {
			name = findAll(text, hasFlags(x, m))
		}
		v, ok := x.Build("p."+name+"(s)", map[string]rule.Value{"p": p, "s": s})
		v.MayNil = strings.HasPrefix(v.Type, "*py.Match")
		return v, ok
	}
}

// findAll returns the method that gives what findall gives for the pattern: texts, or tuples where it has groups.
func findAll(text string, flags bool) string {
	switch groups, ok := ir.RegexGroups(text, flags); {
	case text == "" || !ok:
		return "FindAllAny"
	case groups > 1:
		return "FindAllTuples"
	}
	return "FindAll"
}

// hasFlags reports whether the pattern of a call may have flags.
func hasFlags(x rule.Context, m rule.Match) bool {
	if p := m.Args["p"]; p != nil {
		call, ok := x.Assigned(p).(*pyast.Call)
		return !ok || len(call.Args) != 1 || len(call.Keywords) > 0
	}
	return m.Args["flags"] != nil
}

// replacing maps sub with a template that is text.
//
//	re.sub(r"\s+", "-", s)  =>  pattern.Sub("-", s)
func replacing(x rule.Context, m rule.Match) (rule.Value, bool) {
	if x.TypeOf(m.Args["repl"]) != ir.Type(ir.Str) {
		return replacingBy(x, m)
	}
	with, text, ok := replacement(x, m)
	if !ok {
		return rule.Value{}, false
	}
	literal, isText := with["repl"].X.(gotree.Str)
	plain := isText && !strings.Contains(literal.Value, `\`) && text != ""
	if m.Args["count"] == nil && plain {
		return x.Build("p.ReplaceAll(repl, s)", with)
	}
	with["count"] = countOf(x, m)
	return x.Build("p.Sub(repl, s, count)", with)
}

// replacingCounted maps subn with a template that is text.
//
//	re.subn(r"\s+", "-", s)  =>  pattern.SubCounted("-", s, 0)
func replacingCounted(x rule.Context, m rule.Match) (rule.Value, bool) {
	if x.TypeOf(m.Args["repl"]) != ir.Type(ir.Str) {
		return rule.Value{}, false
	}
	with, _, ok := replacement(x, m)
	if !ok {
		return rule.Value{}, false
	}
	with["count"] = countOf(x, m)
	return x.Build("p.SubCounted(repl, s, count)", with)
}

// replacement returns the pattern p, the template repl and the subject s of sub and subn, and the pattern's text; false when
// one has no translation.
func replacement(x rule.Context, m rule.Match) (with map[string]rule.Value, text string, ok bool) {
	p, text, ok := pattern(x, m)
	if !ok {
		return nil, "", false
	}
	repl := x.Hoist(x.Expr(m.Args["repl"], "string"), "template")
	s, ok := subject(x, m.Args["string"])
	return map[string]rule.Value{"p": p, "repl": repl, "s": s}, text, ok
}

// countOf returns the count of sub and subn: 0, which is all, where none is given.
func countOf(x rule.Context, m rule.Match) rule.Value {
	if m.Args["count"] == nil {
		return rule.Value{X: gotree.Num{Text: "0"}, Type: "int", Pure: true, Const: true}
	}
	return x.Hoist(x.Expr(m.Args["count"], "int"), "count")
}

// replacingBy maps sub with a function.
//
//	re.sub(r"_(\w)", lambda m: m.group(1).upper(), s)  =>  pattern.SubCall(func(m any) (any, error) {...}, s, 0)
func replacingBy(x rule.Context, m rule.Match) (rule.Value, bool) {
	if _, isFunc := x.TypeOf(m.Args["repl"]).(ir.Callable); !isFunc {
		return rule.Value{}, false
	}
	p, _, ok := pattern(x, m)
	if !ok {
		return rule.Value{}, false
	}
	s, ok := subject(x, m.Args["string"])
	if !ok {
		return rule.Value{}, false
	}
	fn, ok := x.Key(m.Args["repl"])
	if !ok {
		return rule.Value{}, false
	}
	count := countOf(x, m)
	return x.Build("p.SubCall(fn, s, count)", map[string]rule.Value{"p": p, "fn": fn, "s": s, "count": count})
}

// splitting maps split.
//
//	re.split(r",\s*", s)  =>  separatorPattern.SplitStrings(s, 0)
func splitting(x rule.Context, m rule.Match) (rule.Value, bool) {
	p, text, ok := pattern(x, m)
	if !ok {
		return rule.Value{}, false
	}
	s, ok := subject(x, m.Args["string"])
	if !ok {
		return rule.Value{}, false
	}
	with := map[string]rule.Value{"p": p, "s": s, "limit": {X: gotree.Num{Text: "0"}, Type: "int", Pure: true, Const: true}}
	if m.Args["maxsplit"] != nil {
		with["limit"] = x.Hoist(x.Expr(m.Args["maxsplit"], "int"), "limit")
	}
	if groups, ok := ir.RegexGroups(text, hasFlags(x, m)); text != "" && ok && groups == 0 {
		return x.Build("p.SplitStrings(s, limit)", with)
	}
	return x.Build("p.Split(s, limit)", with)
}
