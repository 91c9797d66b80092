// The functions that testdata/record_decimal.py calls by name.

package py

import "strings"

func decimals(f func(d Decimal) (any, error)) recordedFunc {
	return func(a []any) (any, error) {
		d, err := NewDecimal(a[0].(string))
		if err != nil {
			return nil, err
		}
		return f(d)
	}
}

func shown(v any, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	if d, ok := v.(Decimal); ok {
		return d.PyRepr(), nil
	}
	return v, nil
}

func decimalOp(op string, a, b any) (any, error) {
	switch op {
	case "+":
		return shown(Add(a, b))
	case "-":
		return shown(Sub(a, b))
	case "*":
		return shown(Mul(a, b))
	case "/":
		return shown(TrueDiv(a, b))
	case "//":
		return shown(FloorDiv(a, b))
	case "%":
		return shown(Mod(a, b))
	case "<":
		return orNil(Lt(a, b))
	case "<=":
		return orNil(Le(a, b))
	}
	return Eq(a, b), nil
}

func sameKeys(d Decimal) any {
	out := NewList[any]()
	if d.IsNaN() {
		return out
	}
	for _, n := range []any{0, 1, -1, 100, 2.5, 0.1, 1000} {
		keys := NewDict[any, any]()
		keys.Set(n, true)
		if _, found, err := keys.getAny(d); found && err == nil {
			out.Append(n)
		}
	}
	return out
}

func dequeSteps(a []any) (any, error) {
	d, err := NewDequeMax(a[0], a[1])
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for _, step := range a[2].(*List[any]).Values() {
		t := step.(Tuple)
		v, err := dequeStep(d, t[0].(string), t[1].(*List[any]).Values())
		if err != nil {
			v = AsError(err).Class.Name + ": " + err.Error()
		}
		out.Append(v)
	}
	items, err := ToList(d)
	return NewList[any](out, Repr(d), d.Len(), items, OrNone(d.MaxLen())), err
}

func dequeStep(d *Deque, name string, a []any) (any, error) {
	n := 0
	if len(a) > 0 {
		n, _ = a[0].(int)
	}
	switch name {
	case "append":
		d.Append(a[0])
	case "appendleft":
		d.AppendLeft(a[0])
	case "pop":
		return d.Pop()
	case "popleft":
		return d.PopLeft()
	case "extend":
		return nil, d.Extend(a[0])
	case "extendleft":
		return nil, d.ExtendLeft(a[0])
	case "rotate":
		d.Rotate(n)
	case "remove":
		return nil, d.Remove(a[0])
	case "insert":
		return nil, d.Insert(n, a[1])
	case "clear":
		d.Clear()
	case "reverse":
		d.Reverse()
	case "count":
		return d.Count(a[0]), nil
	case "index":
		return orNil(d.Index(a[0]))
	default:
		return dequeItem(d, name, a)
	}
	return nil, nil
}

func dequeItem(d *Deque, name string, a []any) (any, error) {
	switch name {
	case "get":
		return GetItem(d, a[0])
	case "set":
		return nil, SetItem(d, a[0], a[1])
	case "del":
		return nil, DelItem(d, a[0])
	case "in":
		return orNil(In(a[0], d))
	}
	return Repr(d), nil
}

func heapSteps(a []any) (any, error) {
	h := a[0].(*List[any]).Copy()
	if err := Heapify(h); err != nil {
		return nil, err
	}
	out := NewList[any](h.Copy())
	for _, step := range a[1].(*List[any]).Values() {
		t := step.(Tuple)
		var v any
		var err error
		switch t[0] {
		case "heappush":
			err = HeapPush(h, t[1])
		case "heappop":
			v, err = HeapPop(h)
		case "heappushpop":
			v, err = HeapPushPop(h, t[1])
		case "heapreplace":
			v, err = HeapReplace(h, t[1])
		}
		if err != nil {
			v = AsError(err).Class.Name + ": " + err.Error()
		}
		out.Append(NewList[any](v, h.Copy()))
	}
	return out, nil
}

func wrapping(opt WrapOptions) recordedFunc {
	return func(a []any) (any, error) {
		lines, err := Wrap(a[0].(string), a[1].(int), opt)
		if err != nil {
			return nil, err
		}
		return listOf(lines), nil
	}
}

var recordedStatistics = map[string]func(any) (any, error){
	"Mean": Mean, "Median": Median, "MedianLow": MedianLow, "MedianHigh": MedianHigh, "Mode": Mode, "Variance": Variance, "PVariance": PVariance,
	"FMean":     func(x any) (any, error) { return orNil(FMean(x)) },
	"FSum":      func(x any) (any, error) { return orNil(FSum(x)) },
	"StDev":     func(x any) (any, error) { return orNil(StDev(x)) },
	"PStDev":    func(x any) (any, error) { return orNil(PStDev(x)) },
	"MultiMode": func(x any) (any, error) { return orNil(MultiMode(x)) },
}

var recordedModules = map[string]recordedFunc{
	"Decimal": decimals(func(d Decimal) (any, error) { return d.PyRepr(), nil }),
	"DecimalParts": decimals(func(d Decimal) (any, error) {
		var f any
		if !d.IsNaN() {
			f = d.Float()
		}
		return NewList[any](d.PyStr(), d.PyBool(), d.Adjusted(), f, sameKeys(d)), nil
	}),
	"DecimalInt":       decimals(func(d Decimal) (any, error) { return Int(d) }),
	"DecimalRound":     decimals(func(d Decimal) (any, error) { return Round(d) }),
	"DecimalNormalize": decimals(func(d Decimal) (any, error) { return shown(orNil(d.Normalize())) }),
	"DecimalUnary":     decimals(func(d Decimal) (any, error) { return NewList[any](d.Neg().PyRepr(), d.Abs().PyRepr()), nil }),
	"DecimalFormat":    func(a []any) (any, error) { return orNil(Format(MustDecimal(a[0].(string)), a[1].(string))) },
	"DecimalRoundTo":   func(a []any) (any, error) { return shown(Round(MustDecimal(a[0].(string)), a[1].(int))) },
	"DecimalQuantize": func(a []any) (any, error) {
		return shown(orNil(MustDecimal(a[0].(string)).Quantize(MustDecimal(a[1].(string)), a[2].(string))))
	},
	"DecimalIntegral": func(a []any) (any, error) {
		return MustDecimal(a[0].(string)).ToIntegral(a[1].(string)).PyRepr(), nil
	},
	"DecimalOp": func(a []any) (any, error) {
		return decimalOp(a[0].(string), MustDecimal(a[1].(string)), MustDecimal(a[2].(string)))
	},
	"DecimalPow":       func(a []any) (any, error) { return shown(Pow(MustDecimal(a[0].(string)), a[1])) },
	"DecimalMixed":     func(a []any) (any, error) { return decimalOp(a[0].(string), MustDecimal(a[1].(string)), a[2]) },
	"DecimalMixedLeft": func(a []any) (any, error) { return decimalOp(a[0].(string), a[2], MustDecimal(a[1].(string))) },
	"DecimalFloat":     func(a []any) (any, error) { return shown(orNil(DecimalOf(a[0]))) },
	"DequeSteps":       dequeSteps, "HeapSteps": heapSteps,
	"NLargest":  func(a []any) (any, error) { return orNil(NLargest(a[0].(int), a[1], nil)) },
	"NSmallest": func(a []any) (any, error) { return orNil(NSmallest(a[0].(int), a[1], nil)) },
	"Wrap":      wrapping(WrapOptions{}),
	"WrapLong":  wrapping(WrapOptions{KeepLongWords: true, KeepHyphens: true, InitialIndent: "* ", SubsequentIndent: "  "}),
	"WrapLines": wrapping(WrapOptions{MaxLines: 2}),
	"Fill":      func(a []any) (any, error) { return orNil(Fill(a[0].(string), a[1].(int), WrapOptions{})) },
	"Shorten":   func(a []any) (any, error) { return orNil(Shorten(a[0].(string), a[1].(int), WrapOptions{})) },
	"ShortenBy": func(a []any) (any, error) {
		return orNil(Shorten(a[0].(string), a[1].(int), WrapOptions{Placeholder: new(a[2].(string))}))
	},
	"Dedent":     onText(Dedent),
	"Indent":     func(a []any) (any, error) { return Indent(a[0].(string), a[1].(string)), nil },
	"Statistics": func(a []any) (any, error) { return recordedStatistics[a[0].(string)](a[1]) },
	"TemplateSubstitute": func(a []any) (any, error) {
		return orNil(NewStringTemplate(a[0].(string)).Substitute(a[1]))
	},
	"TemplateSafe": func(a []any) (any, error) { return orNil(NewStringTemplate(a[0].(string)).SafeSubstitute(a[1])) },
	"Time": func(a []any) (any, error) {
		t, err := TimeOfDayFromISO(a[0].(string))
		if err != nil {
			return nil, err
		}
		return NewList[any](t.PyStr(), t.PyRepr()), nil
	},
	"TimeParts": func(a []any) (any, error) {
		t, err := NewTimeOfDay(a[0].(int), a[1].(int), a[2].(int), a[3].(int))
		if err != nil {
			return nil, err
		}
		minutes, _ := t.ISOFormatTo("minutes")
		millis, _ := t.ISOFormatTo("milliseconds")
		return NewList[any](t.PyStr(), t.PyRepr(), strings.ToUpper(t.Strftime("%H.%M.%S %p %I %f %y")), minutes, millis), nil
	},
	"MonthRange": func(a []any) (any, error) { return orNil(MonthRange(a[0].(int), a[1].(int))) },
	"ISOCalendar": func(a []any) (any, error) {
		d, err := NewDate(a[0].(int), a[1].(int), a[2].(int))
		return ISOCalendarOf(d), err
	},
}

func onInts(f func(n, k int) (BigInt, error)) recordedFunc {
	return func(a []any) (any, error) {
		n, err := f(a[0].(int), a[1].(int))
		return n.Value(), err
	}
}

func onNumbers(f func(xs ...any) (BigInt, error)) recordedFunc {
	return func(a []any) (any, error) {
		n, err := f(a[0].(*List[any]).Values()...)
		return n.Value(), err
	}
}

func onNumber(f func(x any) (BigInt, error)) recordedFunc {
	return func(a []any) (any, error) {
		n, err := f(a[0])
		return n.Value(), err
	}
}

// recordedMore is what testdata/record_library.py calls besides.
var recordedMore = map[string]recordedFunc{
	"Comb": onInts(Comb), "Perm": onInts(Perm), "GCDOf": onNumbers(GCDOf), "LCMOf": onNumbers(LCMOf),
	"FloorOf": onNumber(FloorOf), "CeilOf": onNumber(CeilOf), "TruncOf": onNumber(TruncOf),
	"Prod": func(a []any) (any, error) { return Prod(a[0]) },
	"Real": func(a []any) (any, error) {
		f, err := Real(a[0])
		if err != nil {
			return nil, err
		}
		if f < 0 {
			return -f, nil
		}
		return orNil(Sqrt(f))
	},
	"IsCloseBy": func(a []any) (any, error) {
		return orNil(IsCloseBy(a[0].(float64), a[1].(float64), a[2].(float64), a[3].(float64)))
	},
	"CapWords":        onText(CapWords),
	"Normalize":       func(a []any) (any, error) { return orNil(Normalize(a[0].(string), a[1])) },
	"Category":        onTextFails(Category),
	"Combining":       onTextFails(Combining),
	"B64DecodeStrict": one(B64DecodeStrict),
	"B32Encode":       func(a []any) (any, error) { return B32Encode(a[0].([]byte)), nil },
	"B16Encode":       func(a []any) (any, error) { return B16Encode(a[0].([]byte)), nil },
	"PBKDF2": func(a []any) (any, error) {
		return orNil(PBKDF2(a[0].(string), a[1].([]byte), []byte("salt"), a[2].(int), 0))
	},
	"UUIDVersion": func(a []any) (any, error) {
		u, err := ParseUUIDAs(a[0].(string), a[1].(int))
		if err != nil {
			return nil, err
		}
		plain, err := ParseUUID(a[0].(string))
		return NewList[any](u.String(), OrNone(u.Version()), OrNone(plain.Version())), err
	},
	"UUIDOfBytes": func(a []any) (any, error) {
		u, err := UUIDOfBytes(a[0].([]byte))
		return orNil(u.String(), err)
	},
	"UUIDOf": func(a []any) (any, error) {
		u, err := UUIDOf(a[0])
		return orNil(u.String(), err)
	},
}
