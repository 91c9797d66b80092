// Likeness of texts: Python's difflib.SequenceMatcher of two texts, and get_close_matches.

package py

import (
	"cmp"
	"slices"
)

// A SequenceMatcher is a difflib.SequenceMatcher(None, a, b) of two texts.
type SequenceMatcher struct {
	a, b   []rune
	places map[rune][]int // where the characters of b stand, but for the popular ones
}

// NewSequenceMatcher returns difflib.SequenceMatcher(None, a, b). Characters that make up more than a hundredth of a text
// b of 200 characters or more begin no match (difflib, "autojunk").
func NewSequenceMatcher(a, b string) *SequenceMatcher {
	m := &SequenceMatcher{a: Runes(a), b: Runes(b), places: map[rune][]int{}}
	for i, r := range m.b {
		m.places[r] = append(m.places[r], i)
	}
	if n := len(m.b); n >= 200 {
		for r, at := range m.places {
			if len(at) > n/100+1 {
				delete(m.places, r)
			}
		}
	}
	return m
}

// Ratio returns m.ratio(): twice the matching characters by all characters, 1.0 of two empty texts.
func (m *SequenceMatcher) Ratio() float64 {
	all := len(m.a) + len(m.b)
	if all == 0 {
		return 1
	}
	return 2 * float64(m.matching()) / float64(all)
}

// PyTypeName returns "SequenceMatcher".
func (m *SequenceMatcher) PyTypeName() string { return "SequenceMatcher" }

// textSpan is a part of both texts.
type textSpan struct{ aFrom, aTo, bFrom, bTo int }

// matching counts the characters of the matching blocks: of the longest one, and of those before and behind it.
func (m *SequenceMatcher) matching() int {
	total := 0
	todo := []textSpan{{0, len(m.a), 0, len(m.b)}}
	for len(todo) > 0 {
		s := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		i, j, size := m.longest(s)
		if size == 0 {
			continue
		}
		total += size
		if s.aFrom < i && s.bFrom < j {
			todo = append(todo, textSpan{s.aFrom, i, s.bFrom, j})
		}
		if i+size < s.aTo && j+size < s.bTo {
			todo = append(todo, textSpan{i + size, s.aTo, j + size, s.bTo})
		}
	}
	return total
}

// longest returns the longest block that is in both parts, the first of several.
func (m *SequenceMatcher) longest(s textSpan) (i, j, size int) {
	i, j = s.aFrom, s.bFrom
	lengths := map[int]int{}
	for x := s.aFrom; x < s.aTo; x++ {
		next := map[int]int{}
		for _, y := range m.places[m.a[x]] {
			if y < s.bFrom {
				continue
			}
			if y >= s.bTo {
				break
			}
			k := lengths[y-1] + 1
			next[y] = k
			if k > size {
				i, j, size = x-k+1, y-k+1, k
			}
		}
		lengths = next
	}
	for i > s.aFrom && j > s.bFrom && m.a[i-1] == m.b[j-1] {
		i, j, size = i-1, j-1, size+1
	}
	for i+size < s.aTo && j+size < s.bTo && m.a[i+size] == m.b[j+size] {
		size++
	}
	return i, j, size
}

// CloseMatches returns difflib.get_close_matches(word, possibilities, n, cutoff): the texts most like word, the best
// first. It raises ValueError of an n or a cutoff out of range.
func CloseMatches(word string, possibilities *List[string], n int, cutoff float64) (*List[string], error) {
	if n <= 0 {
		return nil, ValueError.New("n must be > 0: " + Repr(n))
	}
	if !(cutoff >= 0 && cutoff <= 1) {
		return nil, ValueError.New("cutoff must be in [0.0, 1.0]: " + Repr(cutoff))
	}
	type match struct {
		ratio float64
		text  string
	}
	var found []match
	for _, text := range possibilities.items {
		if ratio := NewSequenceMatcher(text, word).Ratio(); ratio >= cutoff {
			found = append(found, match{ratio, text})
		}
	}
	slices.SortStableFunc(found, func(x, y match) int {
		return cmp.Or(cmp.Compare(y.ratio, x.ratio), -slices.Compare(Runes(x.text), Runes(y.text)))
	})
	out := NewList[string]()
	for _, m := range found[:min(n, len(found))] {
		out.Append(m.text)
	}
	return out, nil
}
