// This file makes a failing session smaller while it still fails: fewer steps, then fewer headers, less of the query,
// less of the body, shorter texts in its last request.

package plan

import (
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
)

// shrinker counts what it asks.
type shrinker struct {
	fails  func(exchange.Session) bool
	budget int
	best   exchange.Session
}

// Shrink returns the smallest session it finds whose last step still fails as the given one's does. Fails plays a session
// on fresh sides and says whether the same difference remains; it is called at most budget times. What is returned has
// failed, or is the session as it was given.
func Shrink(s exchange.Session, fails func(exchange.Session) bool, budget int) exchange.Session {
	k := &shrinker{fails: fails, budget: budget, best: s}
	if len(s.Steps) == 0 {
		return s
	}
	k.steps()
	k.last(dropQuery)
	k.last(dropBody)
	k.last(dropHeader)
	k.last(dropQueryPart)
	k.last(dropBodyPart)
	k.last(shorten)
	k.binds()
	return k.best
}

// try takes a candidate when it fails too.
func (k *shrinker) try(candidate exchange.Session) bool {
	if k.budget <= 0 {
		return false
	}
	k.budget--
	if !k.fails(candidate) {
		return false
	}
	k.best = candidate
	return true
}

// steps leaves out what goes before the last step: everything, then halves, quarters, single steps.
func (k *shrinker) steps() {
	for size := len(k.best.Steps) - 1; size > 0; size = (size + 1) / 2 {
		for from := len(k.best.Steps) - 1 - size; from > -size; from -= size {
			start, end := max(from, 0), from+size
			if end > len(k.best.Steps)-1 {
				continue
			}
			candidate := k.best
			candidate.Steps = slices.Concat(k.best.Steps[:start], k.best.Steps[end:])
			k.try(candidate)
		}
		if size == 1 {
			return
		}
	}
}

// change returns a request without its i-th part of some sort, and false when it has no such part.
type change func(r exchange.Request, i int) (exchange.Request, bool)

// last makes the last request smaller, part by part.
func (k *shrinker) last(smaller change) {
	for i := 0; k.budget > 0; {
		n := len(k.best.Steps) - 1
		r, ok := smaller(k.best.Steps[n].Request, i)
		if !ok {
			return
		}
		candidate := k.best
		candidate.Steps = slices.Clone(k.best.Steps)
		candidate.Steps[n].Request = r
		if !k.try(candidate) {
			i++ // where it was taken, the next part has moved up
		}
	}
}

func dropQuery(r exchange.Request, i int) (exchange.Request, bool) {
	path, _, found := strings.Cut(r.Target, "?")
	if !found || i > 0 {
		return r, false
	}
	r.Target = path
	return r, true
}

func dropBody(r exchange.Request, i int) (exchange.Request, bool) {
	if r.Body == nil || i > 0 {
		return r, false
	}
	r.Body = nil
	r.Header = slices.DeleteFunc(slices.Clone(r.Header), func(h exchange.Header) bool { return strings.EqualFold(h.Name, "Content-Type") })
	return r, true
}

func dropHeader(r exchange.Request, i int) (exchange.Request, bool) {
	if i >= len(r.Header) {
		return r, false
	}
	r.Header = slices.Delete(slices.Clone(r.Header), i, i+1)
	return r, true
}

func dropQueryPart(r exchange.Request, i int) (exchange.Request, bool) {
	path, query, found := strings.Cut(r.Target, "?")
	parts := strings.Split(query, "&")
	if !found || len(parts) < 2 || i >= len(parts) {
		return r, false
	}
	r.Target = path + "?" + strings.Join(slices.Delete(parts, i, i+1), "&")
	return r, true
}

// dropBodyPart leaves out the i-th member or item of a JSON body, or the i-th pair of a form.
func dropBodyPart(r exchange.Request, i int) (exchange.Request, bool) {
	if tree, ok := readTree(r.Body); ok {
		left := i
		smaller, dropped := tree.without(&left)
		r.Body = []byte(smaller.String())
		return r, dropped
	}
	parts := strings.Split(string(r.Body), "&")
	if !strings.Contains(string(r.Body), "=") || strings.Contains(string(r.Body), "\r\n") || len(parts) < 2 || i >= len(parts) {
		return r, false
	}
	r.Body = []byte(strings.Join(slices.Delete(parts, i, i+1), "&"))
	return r, true
}

// shorten halves the longest run of one letter or digit in the target or the body.
func shorten(r exchange.Request, i int) (exchange.Request, bool) {
	if i > 1 {
		return r, false
	}
	if start, length := longestRun(r.Target); length > 3 && i == 0 {
		r.Target = r.Target[:start] + r.Target[start+length/2:]
		return r, true
	}
	start, length := longestRun(string(r.Body))
	if length <= 3 {
		return r, false
	}
	r.Body = []byte(string(r.Body[:start]) + string(r.Body[start+length/2:]))
	return r, true
}

func longestRun(text string) (start, length int) {
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && text[j] == text[i] {
			j++
		}
		letter := text[i] >= 'a' && text[i] <= 'z' || text[i] >= 'A' && text[i] <= 'Z' || text[i] >= '0' && text[i] <= '9'
		if letter && j-i > length {
			start, length = i, j-i
		}
		i = j
	}
	return start, length
}

// binds forgets the bindings that nothing uses any more; that needs no proof.
func (k *shrinker) binds() {
	var text strings.Builder
	for _, step := range k.best.Steps {
		text.Write(step.Request.Wire())
	}
	steps := slices.Clone(k.best.Steps)
	for i := range steps {
		steps[i].Bind = slices.DeleteFunc(slices.Clone(steps[i].Bind), func(b exchange.Bind) bool {
			return !strings.Contains(text.String(), "${"+b.Name+"}")
		})
	}
	k.best.Steps = steps
}
