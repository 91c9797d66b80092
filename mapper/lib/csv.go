// This file maps module csv over text files in memory and on disk.

package lib

import (
	"github.com/flask2gin/flask2gin/codegen/gotree"
	"github.com/flask2gin/flask2gin/ir"
	"github.com/flask2gin/flask2gin/mapper/rule"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

// goodLineEnds is the condition of readers whose rows are run through: what raises csv.Error on the way ends the request.
const goodLineEnds = "csv texts have no carriage returns within their lines"

// separated is module csv.
var separated = rule.Table{
	{Py: `csv.writer(csvfile, **options)`, Do: csvWriter},
	{Py: `csv._writer.writerow(w, row)`, Go: `w.WriteRow(row)`},
	{Py: `csv._writer.writerows(w, rows)`, Go: `w.WriteRows(rows)`},
	{Py: `csv.DictWriter(f, fieldnames, **options)`, Do: csvDictWriter},
	{Py: `csv.DictWriter.writeheader(w)`, Go: `w.WriteHeader()`},
	{Py: `csv.DictWriter.writerow(w, rowdict)`, Go: `w.WriteRow(rowdict)`},
	{Py: `csv.DictWriter.writerows(w, rowdicts)`, Go: `w.WriteRows(rowdicts)`},
	{Py: `csv.reader(csvfile, **options)`, Do: csvReader},
	{Py: `csv.DictReader(f, **options)`, Do: csvDictReader},
	{Py: `csv.DictReader(f, fieldnames, **options)`, Do: csvDictReader},
	{Py: `list((r @ csv._reader))`, Go: `r.Rows()`},
	{Py: `list((r @ csv.DictReader))`, Go: `r.Rows()`},
	{Py: `next((r @ csv._reader))`, Go: `r.Next()`},
	{Py: `next((r @ csv._reader), fallback)`, Go: `r.NextOr(fallback)`},
	{Py: `next((r @ csv.DictReader))`, Go: `r.Next()`},
	{Py: `(r @ csv._reader).line_num`, Go: `r.LineNumber()`},
	{Py: `(r @ csv.DictReader).line_num`, Go: `r.LineNumber()`},
	{Py: `(r @ csv.DictReader).fieldnames`, Go: `r.FieldNames()`},
}

// csvWriter maps csv.writer.
//
//	csv.writer(out, delimiter=";")  =>  py.NewCSVWriter(out, py.CSVOptions{Delimiter: ";"})
func csvWriter(x rule.Context, m rule.Match) (rule.Value, bool) {
	opt, rest, ok := csvOptions(x, m.More)
	if !ok || len(rest) > 0 {
		return rule.Value{}, false
	}
	return writerOf(x, m.Args["csvfile"], opt)
}

func writerOf(x rule.Context, file pyast.Expr, opt gotree.Expr) (rule.Value, bool) {
	f := x.Hoist(x.Expr(file, ""), "file")
	fn := map[string]string{"*py.StringIO": "NewCSVWriter", "*py.TextFile": "NewCSVFileWriter"}[f.Type]
	if fn == "" || f.OK != nil || f.MayNil {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(x.Qual("py", fn), f.X, opt), Type: "*py.CSVWriter"}, true
}

// csvDictWriter maps csv.DictWriter.
//
//	csv.DictWriter(out, fieldnames=names)  =>  py.NewCSVDictWriter(py.NewCSVWriter(out, py.CSVOptions{}), names, false, "")
func csvDictWriter(x rule.Context, m rule.Match) (rule.Value, bool) {
	opt, rest, ok := csvOptions(x, m.More)
	if !ok {
		return rule.Value{}, false
	}
	ignore, missing := gotree.Expr(gotree.False), gotree.Expr(gotree.Str{})
	for _, k := range rest {
		c := x.Const(k.Value)
		switch {
		case c == nil || c.Kind != ir.ConstStr:
			return rule.Value{}, false
		case k.Arg == "extrasaction" && c.Text == "ignore":
			ignore = gotree.True
		case k.Arg == "extrasaction" && c.Text == "raise":
		case k.Arg == "restval":
			missing = gotree.Str{Value: c.Text}
		default:
			return rule.Value{}, false
		}
	}
	w, ok := writerOf(x, m.Args["f"], opt)
	if !ok {
		return rule.Value{}, false
	}
	names, ok := x.Convert(x.Hoist(x.Expr(m.Args["fieldnames"], ""), "names"), "any")
	if !ok {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(x.Qual("py", "NewCSVDictWriter"), w.X, names.X, ignore, missing), Type: "*py.CSVDictWriter", Fails: true}, true
}

// csvReader maps csv.reader.
//
//	csv.reader(lines)  =>  py.NewCSVReader(lines, py.CSVOptions{})
func csvReader(x rule.Context, m rule.Match) (rule.Value, bool) {
	opt, rest, ok := csvOptions(x, m.More)
	if !ok || len(rest) > 0 {
		return rule.Value{}, false
	}
	x.Require(goodLineEnds)
	return readerOf(x, m.Args["csvfile"], opt)
}

func readerOf(x rule.Context, lines pyast.Expr, opt gotree.Expr) (rule.Value, bool) {
	f, ok := x.Convert(gather(x, x.Hoist(x.Expr(lines, ""), "lines")), "any")
	if !ok {
		return rule.Value{}, false
	}
	return rule.Value{X: gotree.CallOf(x.Qual("py", "NewCSVReader"), f.X, opt), Type: "*py.CSVReader", Fails: true}, true
}

// csvDictReader maps csv.DictReader.
//
//	csv.DictReader(lines)  =>  py.NewCSVDictReader(reader, nil)
func csvDictReader(x rule.Context, m rule.Match) (rule.Value, bool) {
	opt, rest, ok := csvOptions(x, m.More)
	if !ok || len(rest) > 0 {
		return rule.Value{}, false
	}
	x.Require(goodLineEnds)
	r, ok := readerOf(x, m.Args["f"], opt)
	if !ok {
		return rule.Value{}, false
	}
	r = x.Hoist(r, "reader")
	names := rule.Value{X: gotree.Nil, Type: "any", Pure: true}
	if e := m.Args["fieldnames"]; e != nil {
		if names, ok = x.Convert(x.Hoist(x.Expr(e, ""), "names"), "any"); !ok {
			return rule.Value{}, false
		}
	}
	return rule.Value{X: gotree.CallOf(x.Qual("py", "NewCSVDictReader"), r.X, names.X), Type: "*py.CSVDictReader", Fails: true}, true
}

// csvOptions reads the parameters of a dialect that are constants, and returns the other keywords.
func csvOptions(x rule.Context, keywords []*pyast.Keyword) (opt gotree.Expr, rest []*pyast.Keyword, ok bool) {
	lit := &gotree.Composite{Type: x.Qual("py", "CSVOptions")}
	fields := map[string]string{"delimiter": "Delimiter", "quotechar": "Quote", "lineterminator": "LineEnd"}
	for _, k := range keywords {
		c := x.Const(k.Value)
		var value gotree.Expr
		name := fields[k.Arg]
		switch {
		case name == "Delimiter" && c == nil && x.TypeOf(k.Value) == ir.Type(ir.Str):
			checked := gotree.CallOf(x.Qual("py", "CSVDelimiter"), x.Expr(k.Value, "string").X)
			value = x.Hoist(rule.Value{X: checked, Type: "string", Fails: true}, "delimiter").X
		case name != "" && c != nil && c.Kind == ir.ConstStr && c.Text != "" && (name == "LineEnd" || len(c.Text) == 1):
			value = gotree.Str{Value: c.Text}
		case k.Arg == "quoting":
			if c != nil && c.Kind == ir.ConstInt && c.Int == 0 {
				continue
			}
			mode := map[string]string{"csv.QUOTE_MINIMAL": "QuoteMinimal", "csv.QUOTE_ALL": "QuoteAll", "csv.QUOTE_NONNUMERIC": "QuoteNonNumeric"}[x.Qualified(k.Value)]
			if mode == "" {
				return nil, nil, false
			}
			name, value = "Quoting", x.Qual("py", mode)
		case k.Arg == "skipinitialspace" && c != nil && c.Kind == ir.ConstBool:
			name, value = "SkipSpace", gotree.Ident{Name: map[bool]string{true: "true", false: "false"}[c.Bool]}
		case name != "" || k.Arg == "" || k.Arg == "dialect" || k.Arg == "escapechar" || k.Arg == "doublequote" || k.Arg == "strict":
			return nil, nil, false
		default:
			rest = append(rest, k)
			continue
		}
		lit.Elts = append(lit.Elts, gotree.Element{Key: gotree.Ident{Name: name}, Value: value})
	}
	return lit, rest, true
}
