// The functions that testdata/record_csv.py calls by name.

package py

func csvOptions(options any) CSVOptions {
	opt := CSVOptions{}
	for k, v := range options.(*Dict[any, any]).All() {
		switch k {
		case "delimiter":
			opt.Delimiter = v.(string)
		case "quotechar":
			opt.Quote = v.(string)
		case "lineterminator":
			opt.LineEnd = v.(string)
		case "quoting":
			opt.Quoting = v.(int)
		case "skipinitialspace":
			opt.SkipSpace = v.(bool)
		}
	}
	return opt
}

func failureText(err error) string { return AsError(err).Class.Name + ": " + err.Error() }

func csvWritten(a []any) (any, error) {
	f := NewStringIO()
	w := NewCSVWriter(f, csvOptions(a[1]))
	out := NewList[any]()
	for _, row := range a[0].(*List[any]).Values() {
		if err := w.WriteRow(row); err != nil {
			out.Append(failureText(err))
		}
	}
	return NewList[any](f.Value(), out), nil
}

func csvRows(r *CSVReader) *List[any] {
	out := NewList[any]()
	for {
		row, ok, err := r.Row()
		if err != nil {
			out.Append(failureText(err))
			return out
		}
		if !ok {
			return out
		}
		out.Append(listOf(row))
	}
}

func csvRead(a []any) (any, error) {
	r, err := NewCSVReader(NewStringIOOf(a[0].(string)), csvOptions(a[1]))
	if err != nil {
		return nil, err
	}
	return NewList[any](csvRows(r), r.LineNumber()), nil
}

func csvDictRead(a []any) (any, error) {
	r, err := NewCSVReader(NewStringIOOf(a[0].(string)), CSVOptions{})
	if err != nil {
		return nil, err
	}
	d, err := NewCSVDictReader(r, a[1])
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for {
		row, ok, err := d.Row()
		if err != nil {
			out.Append(failureText(err))
			break
		}
		if !ok {
			break
		}
		out.Append(row)
	}
	names, err := d.FieldNames()
	return NewList[any](out, names, d.LineNumber()), err
}

func csvDictWritten(a []any) (any, error) {
	f := NewStringIO()
	w, err := NewCSVDictWriter(NewCSVWriter(f, CSVOptions{}), a[0], a[2].(bool), "-")
	if err != nil {
		return nil, err
	}
	if err := w.WriteHeader(); err != nil {
		return nil, err
	}
	if err := w.WriteRows(a[1]); err != nil {
		return nil, err
	}
	return f.Value(), nil
}

func stringIOSteps(a []any) (any, error) {
	f := NewStringIOOf(a[0].(string))
	switch a[1] {
	case nil:
		f.Universal()
	case "":
		f.AnyEnd()
	}
	out := NewList[any]()
	for _, step := range a[2].(*List[any]).Values() {
		t := step.(Tuple)
		v, err := stringIOStep(f, t[0].(string), t[1])
		if err != nil {
			v = failureText(err)
		}
		out.Append(v)
	}
	return NewList[any](out, f.Value(), f.Tell()), nil
}

func stringIOStep(f *StringIO, name string, arg any) (any, error) {
	switch name {
	case "write":
		return f.Write(arg.(string)), nil
	case "read":
		if arg == nil {
			return f.Read(-1), nil
		}
		return f.Read(arg.(int)), nil
	case "readline":
		return f.ReadLine(), nil
	case "readlines":
		return listOf(f.ReadLines()), nil
	case "seek":
		return orNil(f.Seek(arg.(int)))
	case "tell":
		return f.Tell(), nil
	case "truncate":
		return orNil(f.Truncate(arg.(int)))
	case "end":
		return f.SeekEnd(), nil
	}
	return ToList(f)
}

var recordedCSV = map[string]recordedFunc{
	"CSVWrite": csvWritten, "CSVRead": csvRead, "CSVDictRead": csvDictRead, "CSVDictWrite": csvDictWritten, "StringIOSteps": stringIOSteps,
	"CSVReadLines": func(a []any) (any, error) {
		r, err := NewCSVReader(a[0], CSVOptions{})
		return csvRows(r), err
	},
}
