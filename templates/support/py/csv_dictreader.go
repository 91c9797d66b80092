// Reading of comma-separated values by the names of their columns: Python's csv.DictReader.

package py

import "iter"

// A CSVDictReader is a csv.DictReader.
type CSVDictReader struct {
	reader *CSVReader
	names  *List[any] // nil before the first row is read
}

// NewCSVDictReader returns csv.DictReader by a reader; nil names are those in the first row.
func NewCSVDictReader(r *CSVReader, names any) (*CSVDictReader, error) {
	d := &CSVDictReader{reader: r}
	if names == nil {
		return d, nil
	}
	all, err := ToList(names)
	d.names = all
	return d, err
}

// FieldNames returns r.fieldnames, None where there is no first row.
func (d *CSVDictReader) FieldNames() (any, error) {
	if d.names == nil {
		row, ok, err := d.reader.Row()
		if err != nil || !ok {
			return nil, err
		}
		d.names = ListOfAny(row)
	}
	return d.names, nil
}

// LineNumber returns r.line_num, how many lines were read.
func (d *CSVDictReader) LineNumber() int { return d.reader.lines }

// Row returns the next row that is not empty; ok is false at the end. It raises csv.Error as a reader does.
func (d *CSVDictReader) Row() (row *Dict[any, any], ok bool, err error) {
	if _, err := d.FieldNames(); err != nil {
		return nil, false, err
	}
	values := NewList[string]()
	for values.Len() == 0 {
		if values, ok, err = d.reader.Row(); err != nil || !ok {
			return nil, false, err
		}
	}
	names := []any{}
	if d.names != nil {
		names = d.names.Values()
	}
	row = NewDict[any, any]()
	all := ListOfAny(values).Values()
	for i, name := range names {
		var v any
		if i < len(all) {
			v = all[i]
		}
		row.Set(name, v)
	}
	if len(all) > len(names) {
		row.Set(nil, NewList(all[len(names):]...))
	}
	return row, true, nil
}

// Next returns next(r), or raises StopIteration.
func (d *CSVDictReader) Next() (*Dict[any, any], error) {
	row, ok, err := d.Row()
	if err == nil && !ok {
		err = StopIteration.New()
	}
	return row, err
}

// Rows returns list(r).
func (d *CSVDictReader) Rows() (*List[*Dict[any, any]], error) {
	out := NewList[*Dict[any, any]]()
	for {
		row, ok, err := d.Row()
		if err != nil || !ok {
			return out, err
		}
		out.Append(row)
	}
}

// PyIter yields the rows; what raises csv.Error ends the request.
func (d *CSVDictReader) PyIter() iter.Seq[any] {
	return func(yield func(any) bool) {
		for {
			row, ok, err := d.Row()
			if err != nil {
				panic(err)
			}
			if !ok || !yield(row) {
				return
			}
		}
	}
}

// PyTypeName returns "DictReader".
func (d *CSVDictReader) PyTypeName() string { return "DictReader" }
