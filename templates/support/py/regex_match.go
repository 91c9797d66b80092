// The matcher of Python's regular expressions: it tries alternatives in CPython's order, going back where one fails.

package py

import "slices"

// A regexRun is one attempt to match.
type regexRun struct {
	text  []rune
	marks []int // the start and end of each group, -1 for none
	last  int   // the group that was closed last, 0 for none
}

// A regexNext goes on behind a part that matched.
type regexNext func(pos int) bool

// A regexStep matches a part at a position and goes on; false means that there is no way on.
type regexStep func(r *regexRun, pos int, next regexNext) bool

// compileRegex returns the step of a part under flags, or raises re.error.
func compileRegex(n *regexNode, flags int) (regexStep, error) {
	switch n.op {
	case rxSequence:
		return regexSequence(n.items, flags)
	case rxLiteral, rxAny, rxSet:
		one := oneRune(n, flags)
		return func(r *regexRun, pos int, next regexNext) bool {
			return pos < len(r.text) && one(r.text[pos]) && next(pos+1)
		}, nil
	case rxAt:
		return func(r *regexRun, pos int, next regexNext) bool { return isAt(n.at, r.text, pos, flags) && next(pos) }, nil
	case rxBackref:
		return regexBackref(n.group, flags), nil
	case rxGreedy, rxLazy, rxPossessive:
		return regexRepeat(n, flags)
	}
	steps := make([]regexStep, len(n.items))
	for i, item := range n.items {
		step, err := compileRegex(item, regexInner(n, flags))
		if err != nil {
			return nil, err
		}
		steps[i] = step
	}
	switch n.op {
	case rxBranch:
		return regexBranch(steps), nil
	case rxGroup:
		return regexGroup(steps[0], n.group), nil
	case rxAtomic:
		return regexAtomic(steps[0]), nil
	case rxCondition:
		return regexCondition(steps, n.group), nil
	}
	return regexAssertion(steps[0], n)
}

// regexInner returns the flags within a group that sets some.
func regexInner(n *regexNode, flags int) int {
	if n.add&typeFlags != 0 {
		flags &^= typeFlags
	}
	return (flags | n.add) &^ n.del
}

func regexSequence(items []*regexNode, flags int) (regexStep, error) {
	out := func(_ *regexRun, pos int, next regexNext) bool { return next(pos) }
	for i, item := range slices.Backward(items) {
		step, err := compileRegex(item, flags)
		if err != nil {
			return nil, err
		}
		if i == len(items)-1 {
			out = step
			continue
		}
		rest := out
		out = func(r *regexRun, pos int, next regexNext) bool {
			return step(r, pos, func(pos int) bool { return rest(r, pos, next) })
		}
	}
	return out, nil
}

// oneRune returns the test of a part that matches one character.
func oneRune(n *regexNode, flags int) func(rune) bool {
	switch {
	case n.op == rxAny && flags&DotAll != 0:
		return func(rune) bool { return true }
	case n.op == rxAny:
		return func(c rune) bool { return c != '\n' }
	case n.op == rxSet:
		return func(c rune) bool { return n.set.has(c, flags) }
	case flags&IgnoreCase != 0:
		return func(c rune) bool { return equalCase(n.char, c, flags) }
	}
	return func(c rune) bool { return c == n.char }
}

// isAt reports whether a position is one that ^ $ \A \Z \b or \B matches.
func isAt(at byte, text []rune, pos, flags int) bool {
	multiline := flags&Multiline != 0
	switch at {
	case 'A':
		return pos == 0
	case 'Z':
		return pos == len(text)
	case '^':
		return pos == 0 || multiline && text[pos-1] == '\n'
	case '$':
		return pos == len(text) || text[pos] == '\n' && (multiline || pos == len(text)-1)
	}
	if len(text) == 0 {
		return false
	}
	before := pos > 0 && isWord(text[pos-1], flags&ASCIIOnly != 0)
	after := pos < len(text) && isWord(text[pos], flags&ASCIIOnly != 0)
	return (before != after) == (at == 'b')
}

func regexBackref(group, flags int) regexStep {
	return func(r *regexRun, pos int, next regexNext) bool {
		from, to := r.marks[2*group], r.marks[2*group+1]
		if from < 0 || to < from {
			return false
		}
		for _, c := range r.text[from:to] {
			if pos >= len(r.text) {
				return false
			}
			same := r.text[pos] == c
			if flags&IgnoreCase != 0 {
				same = regexLower(r.text[pos], flags) == regexLower(c, flags)
			}
			if !same {
				return false
			}
			pos++
		}
		return next(pos)
	}
}

// regexRepeat compiles *, +, ? and braces.
func regexRepeat(n *regexNode, flags int) (regexStep, error) {
	item := n.items[0]
	single := item.op == rxLiteral || item.op == rxAny || item.op == rxSet
	if single && n.op == rxGreedy {
		return regexRepeatOne(oneRune(item, flags), n.min, n.max), nil
	}
	body, err := compileRegex(item, flags)
	if err != nil {
		return nil, err
	}
	if n.op == rxLazy {
		return regexLazy(body, n.min, n.max), nil
	}
	step := regexGreedy(body, n.min, n.max)
	if n.op == rxPossessive {
		return regexAtomic(step), nil
	}
	return step, nil
}

// regexRepeatOne repeats one character as often as it goes.
func regexRepeatOne(one func(rune) bool, low, high int) regexStep {
	return func(r *regexRun, pos int, next regexNext) bool {
		end := pos
		for end < len(r.text) && end-pos < high && one(r.text[end]) {
			end++
		}
		for ; end-pos >= low; end-- {
			if next(end) {
				return true
			}
		}
		return false
	}
}

// regexGreedy repeats a part as often as it goes; a round that matched nothing is the last.
func regexGreedy(body regexStep, low, high int) regexStep {
	return func(r *regexRun, pos int, next regexNext) bool {
		var round func(count, pos, last int) bool
		round = func(count, pos, last int) bool {
			if count < low {
				return body(r, pos, func(end int) bool { return round(count+1, end, last) })
			}
			if count < high && pos != last {
				marks, closed := slices.Clone(r.marks), r.last
				if body(r, pos, func(end int) bool { return round(count+1, end, pos) }) {
					return true
				}
				copy(r.marks, marks)
				r.last = closed
			}
			return next(pos)
		}
		return round(0, pos, -1)
	}
}

// regexLazy repeats a part as seldom as it goes.
func regexLazy(body regexStep, low, high int) regexStep {
	return func(r *regexRun, pos int, next regexNext) bool {
		var round func(count, pos, last int) bool
		round = func(count, pos, last int) bool {
			if count < low {
				return body(r, pos, func(end int) bool { return round(count+1, end, last) })
			}
			marks, closed := slices.Clone(r.marks), r.last
			if next(pos) {
				return true
			}
			copy(r.marks, marks)
			r.last = closed
			if count >= high || pos == last {
				return false
			}
			return body(r, pos, func(end int) bool { return round(count+1, end, pos) })
		}
		return round(0, pos, -1)
	}
}
