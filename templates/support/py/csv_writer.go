// Writing of comma-separated values: Python's csv.writer and csv.DictWriter.

package py

import "strings"

// CSVError is csv.Error.
var CSVError = NewClass("Error", Exception)

// CSVOptions are the parameters of a dialect that differ from those of the dialect "excel".
type CSVOptions struct {
	Delimiter, Quote, LineEnd string // "" for a comma, a double quote and \r\n
	Quoting                   int    // csv.QUOTE_MINIMAL, QUOTE_ALL or QUOTE_NONNUMERIC
	SkipSpace                 bool   // skipinitialspace
}

// The ways of quoting: csv.QUOTE_MINIMAL and so on.
const (
	QuoteMinimal = iota
	QuoteAll
	QuoteNonNumeric
)

func (o CSVOptions) delimiter() string { return orText(o.Delimiter, ",") }
func (o CSVOptions) quote() string     { return orText(o.Quote, `"`) }
func (o CSVOptions) lineEnd() string   { return orText(o.LineEnd, "\r\n") }

// CSVDelimiter returns a delimiter that is chosen at run time, or raises TypeError for a text that is not one character. Quotes
// and the ends of lines as delimiters are not ported.
func CSVDelimiter(s string) (string, error) {
	switch {
	case StrLen(s) != 1:
		return "", TypeError.New(`"delimiter" must be a 1-character string`)
	case s == "\"" || s == "\n" || s == "\r" || s == " " || s[0] >= 0x80:
		return "", NotPorted.New("this delimiter is not ported")
	}
	return s, nil
}

func orText(text, fallback string) string {
	if text == "" {
		return fallback
	}
	return text
}

// A CSVWriter is what csv.writer returns.
type CSVWriter struct {
	write func(text string) error
	opt   CSVOptions
}

// NewCSVWriter returns csv.writer(file, ...) for a StringIO.
func NewCSVWriter(file *StringIO, opt CSVOptions) *CSVWriter {
	return &CSVWriter{opt: opt, write: func(text string) error {
		file.Write(text)
		return nil
	}}
}

// NewCSVFileWriter returns csv.writer(file, ...) for a file.
func NewCSVFileWriter(file *TextFile, opt CSVOptions) *CSVWriter {
	return &CSVWriter{opt: opt, write: func(text string) error {
		_, err := file.Write(text)
		return err
	}}
}

// WriteRow is w.writerow(row), or raises csv.Error for what is not iterable.
func (w *CSVWriter) WriteRow(row any) error {
	items, err := ToList(row)
	if err != nil {
		return raisef(CSVError, "iterable expected, not %s", label(row))
	}
	fields := make([]string, items.Len())
	for i, item := range items.Values() {
		fields[i] = w.field(item)
	}
	line := strings.Join(fields, w.opt.delimiter())
	if len(fields) > 0 && line == "" && len(fields) == 1 {
		line = w.opt.quote() + w.opt.quote()
	}
	return w.write(line + w.opt.lineEnd())
}

// WriteRows is w.writerows(rows), or raises as WriteRow does.
func (w *CSVWriter) WriteRows(rows any) error { return each(rows, w.WriteRow) }

// field returns the text of a value, in quotes where it needs them.
func (w *CSVWriter) field(item any) string {
	text, numeric := "", false
	switch item := item.(type) {
	case nil:
	case float64:
		text, numeric = FormatFloat(item), true
	default:
		text = Str(item)
		_, numeric = integer(item)
		if _, isFloat := item.(Floater); isFloat {
			numeric = true
		}
	}
	special := w.opt.delimiter() + w.opt.quote() + w.opt.lineEnd()
	if w.opt.Quoting == QuoteMinimal && !strings.ContainsAny(text, special) || w.opt.Quoting == QuoteNonNumeric && numeric {
		return text
	}
	q := w.opt.quote()
	return q + strings.ReplaceAll(text, q, q+q) + q
}

// PyTypeName returns "writer".
func (w *CSVWriter) PyTypeName() string { return "writer" }

// A CSVDictWriter is a csv.DictWriter.
type CSVDictWriter struct {
	writer *CSVWriter
	names  []any
	ignore bool
	rest   any
}

// NewCSVDictWriter returns csv.DictWriter by a writer; ignore is extrasaction="ignore", rest what stands for missing values.
func NewCSVDictWriter(w *CSVWriter, names any, ignore bool, rest any) (*CSVDictWriter, error) {
	all, err := ToList(names)
	if err != nil {
		return nil, err
	}
	return &CSVDictWriter{w, all.Values(), ignore, rest}, nil
}

// WriteHeader is w.writeheader().
func (w *CSVDictWriter) WriteHeader() error { return w.writer.WriteRow(NewList(w.names...)) }

// WriteRow is w.writerow(row), or raises ValueError for keys that are no field.
func (w *CSVDictWriter) WriteRow(row any) error {
	d, ok := row.(anyDict)
	if !ok {
		return raisef(AttributeError, "'%s' object has no attribute 'keys'", label(row))
	}
	known := NewDict[any, bool]()
	out := NewList[any]()
	for _, name := range w.names {
		if err := known.setAny(name, true); err != nil {
			return err
		}
		v, found, err := d.getAny(name)
		if err != nil {
			return err
		}
		if !found {
			v = w.rest
		}
		out.Append(v)
	}
	var wrong []string
	for k := range d.allAny() {
		if _, found, _ := known.getAny(k); !found {
			wrong = append(wrong, Repr(k))
		}
	}
	if len(wrong) > 0 && !w.ignore {
		return ValueError.New("dict contains fields not in fieldnames: " + strings.Join(wrong, ", "))
	}
	return w.writer.WriteRow(out)
}

// WriteRows is w.writerows(rows), or raises as WriteRow does.
func (w *CSVDictWriter) WriteRows(rows any) error { return each(rows, w.WriteRow) }

// each calls write for every item of rows, up to its first error.
func each(rows any, write func(any) error) error {
	items, err := Iter(rows)
	if err != nil {
		return err
	}
	for row := range items {
		if err := write(row); err != nil {
			return err
		}
	}
	return nil
}

// PyTypeName returns "DictWriter".
func (w *CSVDictWriter) PyTypeName() string { return "DictWriter" }
