// The steps of groups, alternatives and assertions in Python's regular expressions.

package py

import "slices"

// kept tries a step and takes back what it captured when it fails.
func (r *regexRun) kept(try func() bool) bool {
	marks, last := slices.Clone(r.marks), r.last
	if try() {
		return true
	}
	copy(r.marks, marks)
	r.last = last
	return false
}

func regexBranch(steps []regexStep) regexStep {
	return func(r *regexRun, pos int, next regexNext) bool {
		for _, step := range steps {
			if r.kept(func() bool { return step(r, pos, next) }) {
				return true
			}
		}
		return false
	}
}

func regexGroup(body regexStep, group int) regexStep {
	if group == 0 {
		return body
	}
	return func(r *regexRun, pos int, next regexNext) bool {
		before := r.marks[2*group]
		r.marks[2*group] = pos
		matched := body(r, pos, func(end int) bool {
			outer, last := r.marks[2*group+1], r.last
			r.marks[2*group+1], r.last = end, group
			if next(end) {
				return true
			}
			r.marks[2*group+1], r.last = outer, last
			return false
		})
		if !matched {
			r.marks[2*group] = before
		}
		return matched
	}
}

// regexAtomic takes the first way in which a part matches, and no other.
func regexAtomic(body regexStep) regexStep {
	return func(r *regexRun, pos int, next regexNext) bool {
		end := pos
		found := r.kept(func() bool {
			return body(r, pos, func(at int) bool {
				end = at
				return true
			})
		})
		return found && next(end)
	}
}

func regexCondition(steps []regexStep, group int) regexStep {
	return func(r *regexRun, pos int, next regexNext) bool {
		if r.marks[2*group] >= 0 && r.marks[2*group+1] >= r.marks[2*group] {
			return steps[0](r, pos, next)
		}
		if len(steps) > 1 {
			return steps[1](r, pos, next)
		}
		return next(pos)
	}
}

// regexAssertion compiles lookahead and lookbehind; the latter must be of one width, or re.error is raised.
func regexAssertion(body regexStep, n *regexNode) (regexStep, error) {
	if n.behind && n.min != n.max {
		e := RegexError.New("look-behind requires fixed-width pattern")
		return nil, e.Set("msg", "look-behind requires fixed-width pattern")
	}
	back := 0
	if n.behind {
		back = n.min
	}
	return func(r *regexRun, pos int, next regexNext) bool {
		from := pos - back
		if n.negate {
			marks, last := slices.Clone(r.marks), r.last
			found := from >= 0 && body(r, from, func(int) bool { return true })
			copy(r.marks, marks)
			r.last = last
			return !found && next(pos)
		}
		return from >= 0 && r.kept(func() bool { return body(r, from, func(int) bool { return true }) }) && next(pos)
	}, nil
}
