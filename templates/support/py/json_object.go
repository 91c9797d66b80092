// Writing JSON objects: keys, their order and their text.

package py

import (
	"math"
	"math/big"
	"slices"
	"strings"
	"unicode/utf8"
)

func (w *jsonWriter) object(d anyDict) error {
	pairs := make([]Pair[any, any], 0, d.Len())
	for k, v := range d.allAny() {
		pairs = append(pairs, Pair[any, any]{k, v})
	}
	return w.pairs(pairs)
}

// textKeyed is a dict that can write itself while all of its keys are texts.
type textKeyed interface {
	writeJSON(w *jsonWriter) (done bool, err error)
}

// keyedPlace is a text key with the place of its entry.
type keyedPlace struct {
	key string
	at  int
}

// writeJSON writes d when its keys are texts; done is false when some are not.
func (d *Dict[K, V]) writeJSON(w *jsonWriter) (done bool, err error) {
	if d.Len() == 0 {
		w.write("{}")
		return true, nil
	}
	entries := d.entries
	var room [few]keyedPlace
	places := room[:0]
	for i := range entries {
		if entries[i].deleted {
			continue
		}
		key, ok := keyText(&entries[i].key)
		if !ok {
			return false, nil
		}
		places = append(places, keyedPlace{key, i})
	}
	if w.opt.SortKeys {
		slices.SortStableFunc(places, func(a, b keyedPlace) int { return strings.Compare(a.key, b.key) })
	}
	w.open('{')
	for n, p := range places {
		w.separate(n)
		w.text(p.key)
		w.write(w.opt.KeySeparator)
		if err := writeJSONValue(w, &entries[p.at].value); err != nil {
			return true, err
		}
	}
	w.close('}')
	return true, nil
}

// keyText returns a key that is a text.
func keyText[K any](key *K) (string, bool) {
	switch key := any(key).(type) {
	case *string:
		return *key, true
	case *any:
		s, ok := (*key).(string)
		return s, ok
	}
	return "", false
}

func writeJSONValue[V any](w *jsonWriter, v *V) error {
	switch v := any(v).(type) {
	case *any:
		return w.value(*v)
	case *string:
		w.text(*v)
		return nil
	}
	return w.value(*v)
}

func (w *jsonWriter) fields(x JSONFielder) error {
	var pairs []Pair[any, any]
	for _, f := range x.JSONFields() {
		pairs = append(pairs, Pair[any, any]{f.Key, f.Value})
	}
	return w.pairs(pairs)
}

func (w *jsonWriter) pairs(pairs []Pair[any, any]) error {
	if len(pairs) == 0 {
		w.write("{}")
		return nil
	}
	pairs, err := w.ordered(pairs)
	if err != nil {
		return err
	}
	n := 0
	for _, p := range pairs {
		key, ok := jsonKey(p.Key)
		switch {
		case w.opt.RefuseNaN && notFinite(p.Key):
			return notCompliant()
		case !ok && w.opt.SkipKeys:
			continue
		case !ok:
			return raisef(TypeError, "keys must be str, int, float, bool or None, not %s", TypeName(p.Key))
		case n == 0:
			w.open('{')
		}
		w.separate(n)
		n++
		w.text(key)
		w.write(w.opt.KeySeparator)
		if err := w.value(p.Value); err != nil {
			return err
		}
	}
	if n == 0 {
		w.open('{')
	}
	w.close('}')
	return nil
}

// ordered sorts the pairs when the options say so. Keys of types that have no
// order among them raise TypeError (SEMANTICS J12, J14).
func (w *jsonWriter) ordered(pairs []Pair[any, any]) ([]Pair[any, any], error) {
	if !w.opt.SortKeys {
		return pairs, nil
	}
	if texts(pairs) {
		slices.SortStableFunc(pairs, func(a, b Pair[any, any]) int { return strings.Compare(a.Key.(string), b.Key.(string)) })
		return pairs, nil
	}
	keys := make([]any, len(pairs))
	for i, p := range pairs {
		keys[i] = p.Key
	}
	order, err := sortOrder(keys, nil, false)
	if err != nil {
		return nil, err
	}
	return picked(pairs, order), nil
}

// texts reports whether every key is a string.
func texts(pairs []Pair[any, any]) bool {
	for _, p := range pairs {
		if _, ok := p.Key.(string); !ok {
			return false
		}
	}
	return true
}

// notFinite reports whether a key is nan or infinity.
func notFinite(k any) bool {
	f, ok := k.(float64)
	return ok && (math.IsNaN(f) || math.IsInf(f, 0))
}

func notCompliant() error {
	return ValueError.New("Out of range float values are not JSON compliant")
}

// jsonKey returns the text of a key that JSON can name.
func jsonKey(k any) (string, bool) {
	switch k := k.(type) {
	case string:
		return k, true
	case float64:
		return jsonFloat(k), true
	case nil, bool, int, *big.Int:
		return constantText(k), true
	case Mixed:
		return jsonKey(k.PyBase())
	}
	return "", false
}

// text writes a string with its quotes.
func (w *jsonWriter) text(s string) {
	w.buf = append(w.buf, '"')
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := decodeRune(s[i:])
			w.wide(r, s[i:i+size])
			i += size
			continue
		}
		plain := i
		for i < len(s) && s[i] < 0x7f && s[i] >= ' ' && s[i] != '"' && s[i] != '\\' {
			i++
		}
		if i > plain {
			w.write(s[plain:i])
			continue
		}
		i++
		w.narrow(c)
	}
	w.buf = append(w.buf, '"')
}

// narrow writes an ASCII character.
func (w *jsonWriter) narrow(c byte) {
	switch {
	case c == '"' || c == '\\':
		w.buf = append(w.buf, '\\')
		w.buf = append(w.buf, c)
	case c == '\n':
		w.write(`\n`)
	case c == '\r':
		w.write(`\r`)
	case c == '\t':
		w.write(`\t`)
	case c == '\f':
		w.write(`\f`)
	case c == '\b':
		w.write(`\b`)
	case c < 0x20 || c == 0x7f && !w.opt.KeepUnicode:
		w.escaped(rune(c))
	default:
		w.buf = append(w.buf, c)
	}
}

// wide writes any other character, escaped unless Unicode is kept; beyond the
// basic plane as a surrogate pair.
func (w *jsonWriter) wide(r rune, raw string) {
	switch {
	case w.opt.KeepUnicode:
		w.write(raw)
	case r > 0xffff:
		r -= 0x10000
		w.escaped(0xd800 + r>>10)
		w.escaped(0xdc00 + r&0x3ff)
	default:
		w.escaped(r)
	}
}

func (w *jsonWriter) escaped(r rune) {
	const hex = "0123456789abcdef"
	w.buf = append(w.buf, '\\', 'u', hex[r>>12&15], hex[r>>8&15], hex[r>>4&15], hex[r&15])
}
