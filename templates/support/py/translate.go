// str.maketrans and str.translate.

package py

// MakeTrans returns str.maketrans(from, to, remove): a table of code points for
// Translate. Lengths that differ raise ValueError.
func MakeTrans(from, to, remove string) (*Dict[any, any], error) {
	x, y := Runes(from), Runes(to)
	if len(x) != len(y) {
		return nil, ValueError.New("the first two maketrans arguments must have equal length")
	}
	table := NewDict[any, any]()
	for i, r := range x {
		table.Set(int(r), int(y[i]))
	}
	for _, r := range Runes(remove) {
		table.Set(int(r), nil)
	}
	return table, nil
}

// MakeTransDict returns str.maketrans(d), whose keys are single characters or
// ints.
func MakeTransDict(d any) (*Dict[any, any], error) {
	source, ok := d.(anyDict)
	if !ok {
		return nil, TypeError.New("if you give only one argument to maketrans it must be a dict")
	}
	table := NewDict[any, any]()
	for k, v := range source.allAny() {
		switch key := k.(type) {
		case int:
			table.Set(key, v)
		case string:
			runes := Runes(key)
			if len(runes) != 1 {
				return nil, ValueError.New("string keys in translate table must be of length 1")
			}
			table.Set(int(runes[0]), v)
		default:
			return nil, TypeError.New("keys in translate table must be strings or integers")
		}
	}
	return table, nil
}

// Translate returns s.translate(table); what the table does not have stays.
func Translate(s string, table any) (string, error) {
	var failed error
	text := mapRunes(s, func(r rune) string {
		v, err := GetItem(table, int(r))
		if _, missing := Is(err, LookupError); missing {
			return runeText(r)
		}
		out, err := translated(v, err)
		if err != nil && failed == nil {
			failed = err
		}
		return out
	})
	return text, failed
}

// translated returns the text of one entry of a table.
func translated(v any, err error) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", err
	case string:
		return v, err
	case int:
		if v < 0 || v > 0x10ffff {
			return "", ValueError.New("character mapping must be in range(0x110000)")
		}
		return runeText(rune(v)), err
	}
	return "", TypeError.New("character mapping must return integer, None or str")
}
