// The functions that testdata/record_tools.py calls by name.

package py

func counted(f func(a, b any) (any, error)) recordedFunc {
	return func(a []any) (any, error) {
		x, err := CounterFrom(a[0])
		if err != nil {
			return nil, err
		}
		y, err := CounterFrom(a[1])
		if err != nil {
			return nil, err
		}
		v, err := f(x, y)
		return Repr(v), err
	}
}

func onInt(f func(n int) (string, error)) recordedFunc {
	return func(a []any) (any, error) { return orNil(f(a[0].(int))) }
}

func weeks(a []any) (any, error) {
	all, err := MonthCalendar(a[0].(int), a[1].(int))
	if err != nil {
		return nil, err
	}
	out := NewList[any]()
	for _, week := range all.Values() {
		out.Append(listOf(week))
	}
	return out, nil
}

var recordedTools = map[string]recordedFunc{
	"IPAddress": func(a []any) (any, error) {
		ip, err := ParseIP(a[0].(string))
		if err != nil {
			return nil, err
		}
		return NewList[any](ip.String(), ip.PyRepr(), ip.Version(), ip.IsLoopback(), ip.IsMulticast(), ip.IsUnspecified(), ip.IsPrivate()), nil
	},
	"IPNetwork": func(a []any) (any, error) {
		n, err := ParseNetwork(a[0].(string), a[1].(bool))
		if err != nil {
			return nil, err
		}
		return NewList[any](n.String(), n.PyRepr(), n.Version(), n.Prefix(), n.Address().String(), n.Broadcast().String(), n.Count()), nil
	},
	"IPIn": func(a []any) (any, error) {
		ip, err := ParseIP(a[0].(string))
		if err != nil {
			return nil, err
		}
		n, err := ParseNetwork(a[1].(string), false)
		if err != nil {
			return nil, err
		}
		return n.Has(ip), nil
	},
	"LikeRatio": func(a []any) (any, error) { return NewSequenceMatcher(a[0].(string), a[1].(string)).Ratio(), nil },
	"CloseMatches": func(a []any) (any, error) {
		words := NewList[string]()
		for _, item := range a[1].(*List[any]).Values() {
			words.Append(item.(string))
		}
		l, err := CloseMatches(a[0].(string), words, a[2].(int), a[3].(float64))
		if err != nil {
			return nil, err
		}
		return listOf(l), nil
	},
	"HTMLUnescape": onText(HTMLUnescape), "ShellQuote": onText(ShellQuote),
	"ShellSplit": func(a []any) (any, error) {
		l, err := ShellSplit(a[0].(string))
		if err != nil {
			return nil, err
		}
		return listOf(l), nil
	},
	"IntToBytes": func(a []any) (any, error) { return orNil(IntToBytes(a[0], a[1].(int), a[2].(string))) },
	"IntFromBytes": func(a []any) (any, error) {
		n, err := IntFromBytes(a[0].([]byte), a[1].(string))
		if err != nil {
			return nil, err
		}
		return Value(n), nil
	},
	"PowMod":                      func(a []any) (any, error) { return PowMod(a[0], a[1], a[2]) },
	"AllPermutations":             one(AllPermutations),
	"Pairwise":                    one(Pairwise),
	"CombinationsWithReplacement": func(a []any) (any, error) { return orNil(CombinationsWithReplacement(a[0], a[1].(int))) },
	"ProductRepeat":               func(a []any) (any, error) { return orNil(ProductRepeat(a[0].(int), a[1])) },
	"Islice":                      func(a []any) (any, error) { return orNil(Islice(a[0], a[1].(int), a[2].(int))) },
	"IsliceStep":                  func(a []any) (any, error) { return orNil(IsliceStep(a[0], a[1].(int), a[2], a[3].(int))) },
	"ZipStrict":                   func(a []any) (any, error) { return orNil(ZipStrict(a...)) },
	"CompressItems":               func(a []any) (any, error) { return orNil(CompressItems(a[0], a[1])) },
	"HeapMerge":                   func(a []any) (any, error) { return orNil(HeapMerge(a[0], a[1])) },
	"CounterAnd":                  counted(BitAnd),
	"CounterOr":                   counted(BitOr),
	"MonthCalendar":               weeks,
	"WeekdayOf":                   func(a []any) (any, error) { return orNil(WeekdayOf(a[0].(int), a[1].(int), a[2].(int))) },
	"LeapDays":                    func(a []any) (any, error) { return LeapDays(a[0].(int), a[1].(int)), nil },
	"MonthName":                   onInt(MonthName), "MonthAbbr": onInt(MonthAbbr), "DayName": onInt(DayName), "DayAbbr": onInt(DayAbbr),
	"Quantiles": func(a []any) (any, error) { return orNil(Quantiles(a[0], a[1].(int))) },
	"Modf":      func(a []any) (any, error) { return Modf(a[0].(float64)), nil },
	"Dist":      twoArgsOf(Dist),

	"StatusName":        func(a []any) (any, error) { return orNil(StatusName(a[0])) },
	"StatusPhrase":      func(a []any) (any, error) { return orNil(StatusPhrase(a[0])) },
	"StatusDescription": func(a []any) (any, error) { return orNil(StatusDescription(a[0])) },
	"StatusValue":       func(a []any) (any, error) { return orNil(StatusValue(a[0])) },
	"UTCClock":          func(a []any) (any, error) { return orNil(UTCClock(a[0].(string), a[1].(float64))) },
}

func twoArgsOf[T any](f func(a, b any) (T, error)) recordedFunc {
	return func(a []any) (any, error) { return orNil(f(a[0], a[1])) }
}
