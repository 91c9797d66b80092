// This file maps the methods of str and bytes (Python library reference, "Text Sequence Type").

package python

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// text is the methods of str.
var text = rule.Table{
	{Py: `str.upper(s)`, Go: `py.Upper(s)`},
	{Py: `str.lower(s)`, Go: `py.Lower(s)`},
	{Py: `str.title(s)`, Go: `py.Title(s)`},
	{Py: `str.capitalize(s)`, Go: `py.Capitalize(s)`},
	{Py: `str.swapcase(s)`, Go: `py.SwapCase(s)`},
	{Py: `str.casefold(s)`, Go: `py.CaseFold(s)`},
	{Py: `str.strip(s)`, Go: `py.Strip(s)`},
	{Py: `str.lstrip(s)`, Go: `py.LStrip(s)`},
	{Py: `str.rstrip(s)`, Go: `py.RStrip(s)`},
	{Py: `str.strip(s, chars)`, Go: `py.StripChars(s, chars)`},
	{Py: `str.lstrip(s, chars)`, Go: `py.LStripChars(s, chars)`},
	{Py: `str.rstrip(s, chars)`, Go: `py.RStripChars(s, chars)`},
	{Py: `str.startswith(s, prefix)`, Do: affixes("StartsWith")},
	{Py: `str.endswith(s, suffix)`, Do: affixes("EndsWith")},
	{Py: `str.startswith(s, prefix)`, Go: `strings.HasPrefix(s, prefix)`},
	{Py: `str.endswith(s, suffix)`, Go: `strings.HasSuffix(s, suffix)`},
	{Py: `str.split(s)`, Go: `py.SplitFields(s, -1)`},
	{Py: `str.split(s, sep)`, Do: split},
	{Py: `str.split(s, sep, maxsplit)`, Go: `py.Split(s, sep, maxsplit)`},
	{Py: `str.rsplit(s, sep, maxsplit)`, Go: `py.RSplit(s, sep, maxsplit)`},
	{Py: `str.splitlines(s)`, Go: `py.SplitLines(s, false)`},
	{Py: `str.splitlines(s, keepends)`, Go: `py.SplitLines(s, keepends)`},
	{Py: `str.replace(s, old, new)`, Go: `strings.ReplaceAll(s, old, new)`},
	{Py: `str.replace(s, old, new, (count @ bigint))`, Go: `py.ReplaceBig(s, old, new, count)`},
	{Py: `str.replace(s, old, new, count)`, Go: `py.Replace(s, old, new, count)`},
	{Py: `str.find(s, sub)`, Go: `py.Find(s, sub)`},
	{Py: `str.rfind(s, sub)`, Go: `py.RFind(s, sub)`},
	{Py: `str.index(s, sub)`, Go: `py.IndexStr(s, sub)`},
	{Py: `str.count(s, sub)`, Go: `py.Count(s, sub)`},
	{Py: `str.join(s, items)`, Go: `strings.Join(items, s)`},
	{Py: `str.join(s, items)`, Go: `py.Join(s, items)`},
	{Py: `str.zfill(s, width)`, Go: `py.ZFill(s, width)`},
	{Py: `str.center(s, width)`, Go: `py.Center(s, width, " ")`},
	{Py: `str.center(s, width, fillchar)`, Go: `py.Center(s, width, fillchar)`},
	{Py: `str.ljust(s, width)`, Go: `py.LJust(s, width, " ")`},
	{Py: `str.ljust(s, width, fillchar)`, Go: `py.LJust(s, width, fillchar)`},
	{Py: `str.rjust(s, width)`, Go: `py.RJust(s, width, " ")`},
	{Py: `str.rjust(s, width, fillchar)`, Go: `py.RJust(s, width, fillchar)`},
	{Py: `str.isdigit(s)`, Go: `py.IsDigit(s)`},
	{Py: `str.isdecimal(s)`, Go: `py.IsDecimal(s)`},
	{Py: `str.isnumeric(s)`, Go: `py.IsNumeric(s)`},
	{Py: `str.isalpha(s)`, Go: `py.IsAlpha(s)`},
	{Py: `str.isalnum(s)`, Go: `py.IsAlnum(s)`},
	{Py: `str.isspace(s)`, Go: `py.IsSpace(s)`},
	{Py: `str.isupper(s)`, Go: `py.IsUpper(s)`},
	{Py: `str.islower(s)`, Go: `py.IsLower(s)`},
	{Py: `str.istitle(s)`, Go: `py.IsTitle(s)`},
	{Py: `str.isidentifier(s)`, Go: `py.IsIdentifier(s)`},
	{Py: `str.isascii(s)`, Go: `py.IsASCII(s)`},
	{Py: `str.removeprefix(s, prefix)`, Go: `py.RemovePrefix(s, prefix)`},
	{Py: `str.removesuffix(s, suffix)`, Go: `py.RemoveSuffix(s, suffix)`},
	{Py: `str.encode(s)`, Go: `py.Encode(s, "utf-8", "strict")`},
	{Py: `str.encode(s, encoding)`, Go: `py.Encode(s, encoding, "strict")`},
	{Py: `str.encode(s, encoding, errors)`, Go: `py.Encode(s, encoding, errors)`},
	{Py: `str.maketrans(x)`, Go: `py.MakeTransDict(x)`},
	{Py: `str.maketrans((x @ str), (y @ str))`, Go: `py.MakeTrans(x, y, "")`},
	{Py: `str.maketrans((x @ str), (y @ str), (z @ str))`, Go: `py.MakeTrans(x, y, z)`},
	{Py: `str.translate(s, table)`, Go: `py.Translate(s, table)`},
	{Py: `str.format(s, *args, **kwargs)`, Do: format},
	{Py: `(s @ str) * (n @ int)`, Go: `py.RepeatStr(s, n)`},
	{Py: `bytes.decode(b)`, Go: `py.Decode(b, "utf-8", "strict")`},
	{Py: `bytes.decode(b, encoding)`, Go: `py.Decode(b, encoding, "strict")`},
	{Py: `bytes.decode(b, encoding, errors)`, Go: `py.Decode(b, encoding, errors)`},
	{Py: `bytes.startswith(b, prefix)`, Go: `bytes.HasPrefix(b, prefix)`},
	{Py: `bytes.endswith(b, suffix)`, Go: `bytes.HasSuffix(b, suffix)`},
	{Py: `bytes.join(sep, items)`, Go: `py.JoinBytes(sep, items)`},
	{Py: `bytes.hex(b)`, Go: `hex.EncodeToString(b)`},
}

// affixes maps s.startswith and s.endswith with a tuple of texts.
//
//	name.endswith((".png", ".jpg"))  =>  py.EndsWith(name, ".png", ".jpg")
func affixes(fn string) rule.Do {
	return func(x rule.Context, m rule.Match) (rule.Value, bool) {
		argument := m.Args["prefix"]
		if argument == nil {
			argument = m.Args["suffix"]
		}
		tuple, ok := argument.(*pyast.Tuple)
		if !ok {
			return rule.Value{}, false
		}
		operands := append([]pyast.Expr{m.Args["s"]}, tuple.Elts...)
		wants := make([]string, len(operands))
		for i, e := range operands {
			if wants[i] = "string"; x.TypeOf(e) != ir.Type(ir.Str) {
				return rule.Value{}, false
			}
		}
		call := gotree.CallOf(x.Qual("py", fn))
		for _, v := range x.Several(operands, wants) {
			call.Args = append(call.Args, v.X)
		}
		return rule.Value{X: call, Type: "bool"}, true
	}
}
