// Unions in Pydantic's smart mode.

package pydantic

// A Choice is one member of a union.
type Choice struct {
	label string
	read  Type[any]
}

// Or makes a member of a union; the label stands in the location of its errors.
func Or[T any](label string, t Type[T]) Choice { return Choice{label, Dynamic(t)} }

// Union reads a value as the member that it fits best: the first that takes it
// exactly, or else the one that bends it least, from left to right. Of models
// the one that finds more of its fields is taken.
func Union(choices ...Choice) Type[any] {
	return func(r *Reader, v any) (any, bool) {
		var best *attempt
		var lines []Line
		for _, choice := range choices {
			a := try(r, choice, v)
			if a.fatal != nil {
				r.stop(a.fatal)
				return nil, false
			}
			if !a.ok {
				lines = append(lines, a.lines...)
				continue
			}
			if a.worst == exact && a.set == 0 {
				return a.value, true
			}
			if best == nil || a.better(best) {
				best = a
			}
		}
		if best == nil {
			r.lines = append(r.lines, lines...)
			return nil, false
		}
		r.loosen(best.worst)
		r.set += best.set
		return best.value, true
	}
}

// An attempt is what became of one member.
type attempt struct {
	value any
	ok    bool
	Reader
}

func try(r *Reader, choice Choice, v any) *attempt {
	a := &attempt{Reader: Reader{loc: append(append([]place{}, r.loc...), place{name: choice.label}), attributes: r.attributes, json: r.json, context: r.context}}
	a.value, a.ok = choice.read(&a.Reader, v)
	return a
}

func (a *attempt) better(b *attempt) bool {
	if a.set > 0 && b.set > 0 && a.set != b.set {
		return a.set > b.set
	}
	return a.worst < b.worst
}
