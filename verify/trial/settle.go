// This file brings the results into order when every session has been played.

package trial

import (
	"cmp"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/compare"
)

// settle takes what is noise after all out of the differences, and lists the masks.
func (t *run) settle() {
	r := t.result
	if len(r.Reached) == 0 {
		r.Reached = t.meant // an original that does not say which rules are reached
	}
	r.Different = t.withoutNoise(r.Different)
	r.After = t.withoutNoise(r.After)
	r.Places, r.NoisePlaces = len(t.places), len(t.noise)
	for m, n := range t.masks {
		m.Count = n
		r.Masks = append(r.Masks, m)
	}
	slices.SortFunc(r.Masks, func(a, b Mask) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Where, b.Where), strings.Compare(a.Kind, b.Kind))
	})
}

// withoutNoise returns the findings that differ elsewhere than where the originals have differed.
func (t *run) withoutNoise(list []Finding) []Finding {
	var out []Finding
	for _, f := range list {
		f.Differences = slices.DeleteFunc(slices.Clone(f.Differences), func(d compare.Difference) bool {
			where := place(&f, compare.General(d.Where))
			if !t.noisy[where] || !d.MayBeNoise() {
				return false
			}
			t.masks[Mask{Where: where, Kind: string(compare.Random)}]++
			return true
		})
		if len(f.Differences) == 0 {
			t.result.Same++
			continue
		}
		out = append(out, f)
	}
	return out
}

// Group is findings that differ in the same way.
type Group struct {
	Findings []Finding // the first one is the shortest request
}

// Groups returns the findings grouped by the route and by what differs, the largest group first.
func Groups(list []Finding) []Group {
	byKey := map[string]int{}
	var out []Group
	for _, f := range list {
		key := f.key()
		i, known := byKey[key]
		if !known {
			i = len(out)
			byKey[key] = i
			out = append(out, Group{})
		}
		out[i].Findings = append(out[i].Findings, f)
	}
	for _, g := range out {
		slices.SortStableFunc(g.Findings, func(a, b Finding) int { return a.size() - b.size() })
	}
	slices.SortStableFunc(out, func(a, b Group) int { return len(b.Findings) - len(a.Findings) })
	return out
}

// key is equal for findings that differ in the same way.
func (f *Finding) key() string {
	var b strings.Builder
	b.WriteString(strings.ToUpper(f.Request.Method) + " " + f.Rule + " " + f.After)
	for _, d := range f.Differences {
		b.WriteString("\n" + compare.General(d.Where))
		if d.Where == "status" {
			b.WriteString(" " + d.Flask + " " + d.Gin)
		}
	}
	return b.String()
}

func (f *Finding) size() int { return len(f.Request.Wire()) }
