// Reading of comma-separated values: Python's csv.reader and csv.DictReader.

package py

import (
	"iter"
	"strings"
)

// A CSVReader is what csv.reader returns.
type CSVReader struct {
	next  func() (any, bool)
	opt   CSVOptions
	lines int

	state int
	field strings.Builder
	row   []string
}

// The states of CPython's parser.
const (
	csvStart = iota
	csvField
	csvInField
	csvQuoted
	csvQuote
	csvEnd
)

// csvNoMore stands for the end of a line that has no line end.
const csvNoMore = -2

// NewCSVReader returns csv.reader(lines, ...), or raises TypeError for what is not iterable.
func NewCSVReader(lines any, opt CSVOptions) (*CSVReader, error) {
	r := &CSVReader{opt: opt}
	switch lines := lines.(type) {
	case *StringIO:
		r.next = func() (any, bool) {
			line := lines.ReadLine()
			return line, line != ""
		}
		return r, nil
	case *TextFile:
		r.next = func() (any, bool) {
			line, err := lines.ReadLine()
			return line, err == nil && line != ""
		}
		return r, nil
	}
	items, err := ToList(lines)
	if err != nil {
		return nil, raisef(TypeError, "'%s' object is not iterable", label(lines))
	}
	at := 0
	r.next = func() (any, bool) {
		if at++; at > items.Len() {
			return nil, false
		}
		return items.items[at-1], true
	}
	return r, nil
}

// LineNumber returns r.line_num, how many lines were read.
func (r *CSVReader) LineNumber() int { return r.lines }

// Row returns the next row; ok is false at the end. What is no text, and line ends within fields, raise csv.Error.
func (r *CSVReader) Row() (row *List[string], ok bool, err error) {
	r.row, r.state = nil, csvStart
	r.field.Reset()
	for {
		line, more := r.next()
		if !more {
			if r.field.Len() > 0 || r.state == csvQuoted {
				r.save()
				return NewList(r.row...), true, nil
			}
			return nil, false, nil
		}
		text, isText := line.(string)
		if !isText {
			return nil, false, raisef(CSVError, "iterator should return strings, not %s (the file should be opened in text mode)", label(line))
		}
		r.lines++
		for _, c := range text {
			if err := r.take(c); err != nil {
				return nil, false, err
			}
		}
		if err := r.take(csvNoMore); err != nil {
			return nil, false, err
		}
		if r.state == csvStart {
			return NewList(r.row...), true, nil
		}
	}
}

func (r *CSVReader) save() {
	r.row = append(r.row, r.field.String())
	r.field.Reset()
}

// take goes on by one character, as parse_process_char of CPython does.
func (r *CSVReader) take(c rune) error {
	ends := c == '\n' || c == '\r' || c == csvNoMore
	switch {
	case r.state == csvEnd:
		return r.behind(c)
	case r.state == csvStart && c == csvNoMore:
	case r.state == csvStart && ends:
		r.state = csvEnd
	case r.state == csvQuoted:
		r.quoted(c)
	case r.state == csvQuote && r.isQuote(c):
		r.field.WriteRune(c)
		r.state = csvQuoted
	case ends:
		r.save()
		if r.state = csvEnd; c == csvNoMore {
			r.state = csvStart
		}
	case string(c) == r.opt.delimiter():
		r.save()
		r.state = csvField
	case r.state != csvInField && r.state != csvQuote && r.isQuote(c):
		r.state = csvQuoted
	case r.state != csvInField && r.state != csvQuote && c == ' ' && r.opt.SkipSpace:
		r.state = csvField
	default:
		r.field.WriteRune(c)
		r.state = csvInField
	}
	return nil
}

func (r *CSVReader) isQuote(c rune) bool { return c != csvNoMore && string(c) == r.opt.quote() }

func (r *CSVReader) quoted(c rune) {
	switch {
	case c == csvNoMore:
	case r.isQuote(c):
		r.state = csvQuote
	default:
		r.field.WriteRune(c)
	}
}

// behind takes what follows a line end.
func (r *CSVReader) behind(c rune) error {
	switch c {
	case '\n', '\r':
	case csvNoMore:
		r.state = csvStart
	default:
		return CSVError.New("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")
	}
	return nil
}

// Next returns next(r), or raises StopIteration.
func (r *CSVReader) Next() (*List[string], error) {
	row, ok, err := r.Row()
	if err == nil && !ok {
		err = StopIteration.New()
	}
	return row, err
}

// NextOr returns next(r, fallback).
func (r *CSVReader) NextOr(fallback any) (any, error) {
	row, ok, err := r.Row()
	if err != nil || !ok {
		return fallback, err
	}
	return row, nil
}

// Rows returns list(r).
func (r *CSVReader) Rows() (*List[*List[string]], error) {
	out := NewList[*List[string]]()
	for {
		row, ok, err := r.Row()
		if err != nil || !ok {
			return out, err
		}
		out.Append(row)
	}
}

// PyIter yields the rows; what raises csv.Error ends the request.
func (r *CSVReader) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for {
			row, ok, err := r.Row()
			if err != nil {
				panic(err)
			}
			if !ok || !yield(row) {
				return
			}
		}
	}
}

// PyTypeName returns "reader".
func (r *CSVReader) PyTypeName() string { return "reader" }
