// Regular expressions with Python's meaning (module re). Go's package regexp has another one: \d, \w, \s and \b are
// of ASCII there, $ does not match before a newline at the end, and there is no looking around.

package py

import (
	"iter"
	"slices"
	"sync"
)

// The flags of module re.
const (
	IgnoreCase  = 2
	Multiline   = 8
	DotAll      = 16
	unicodeFlag = 32
	Verbose     = 64
	ASCIIOnly   = 256
)

// A Pattern is a compiled regular expression, re.Pattern.
type Pattern struct {
	text  string
	flags int
	start regexStep
	names []string // of the groups, "" for one without a name
}

// Compile returns re.compile(pattern, flags), or raises re.error.
func Compile(pattern string, flags int) (*Pattern, error) {
	root, parser, err := parseRegex(pattern, flags)
	if err != nil {
		return nil, err
	}
	flags = parser.flags
	if flags&ASCIIOnly == 0 {
		flags |= unicodeFlag
	} else if flags&unicodeFlag != 0 {
		return nil, ValueError.New("ASCII and UNICODE flags are incompatible")
	}
	start, err := compileRegex(root, flags)
	if err != nil {
		return nil, err
	}
	return &Pattern{text: pattern, flags: flags, start: start, names: parser.order}, nil
}

// MustCompile returns re.compile(pattern, flags) of a pattern that is known to be right.
func MustCompile(pattern string, flags ...int) *Pattern {
	p, err := Compile(pattern, allFlags(flags))
	if err != nil {
		panic(err)
	}
	return p
}

func allFlags(flags []int) int {
	all := 0
	for _, flag := range flags {
		all |= flag
	}
	return all
}

// compiled holds the patterns that were made while the program runs.
var compiled sync.Map

type patternKey struct {
	text  string
	flags int
}

// Cached returns re.compile(pattern, flags) and keeps it, as re's own functions do, or raises re.error.
func Cached(pattern string, flags ...int) (*Pattern, error) {
	key := patternKey{pattern, allFlags(flags)}
	if p, ok := compiled.Load(key); ok {
		return p.(*Pattern), nil
	}
	p, err := Compile(pattern, key.flags)
	if err == nil {
		compiled.Store(key, p)
	}
	return p, err
}

// Groups returns p.groups, the number of groups.
func (p *Pattern) Groups() int { return len(p.names) - 1 }

// Text returns p.pattern.
func (p *Pattern) Text() string { return p.text }

// Search returns p.search(text), nil for no match.
func (p *Pattern) Search(text string) *Match {
	s := newSubject(text)
	for pos := range len(s.runes) + 1 {
		if m := p.at(s, pos, nil); m != nil {
			return m
		}
	}
	return nil
}

// Match returns p.match(text): at the beginning of text, nil for no match.
func (p *Pattern) Match(text string) *Match { return p.at(newSubject(text), 0, nil) }

// FullMatch returns p.fullmatch(text), nil when not all of text matches.
func (p *Pattern) FullMatch(text string) *Match {
	s := newSubject(text)
	return p.at(s, 0, func(end int) bool { return end == len(s.runes) })
}

// at matches at one position; accept may refuse an end.
func (p *Pattern) at(s *subject, pos int, accept func(end int) bool) *Match {
	r := &regexRun{text: s.runes, marks: slices.Repeat([]int{-1}, 2*len(p.names))}
	matched := p.start(r, pos, func(end int) bool {
		r.marks[0], r.marks[1] = pos, end
		return accept == nil || accept(end)
	})
	if !matched {
		return nil
	}
	return &Match{pattern: p, subject: s, marks: r.marks, last: r.last}
}

// FindIter returns the matches of p.finditer(text), in order.
func (p *Pattern) FindIter(text string) []*Match { return slices.Collect(p.matches(newSubject(text))) }

// matches goes through a text: behind an empty match the next one at the same place must not be empty.
func (p *Pattern) matches(s *subject) iter.Seq[*Match] {
	return func(yield func(*Match) bool) {
		moved := true
		for pos := 0; pos <= len(s.runes); {
			accept := func(int) bool { return true }
			if from := pos; !moved {
				accept = func(end int) bool { return end > from }
			}
			m := p.at(s, pos, accept)
			if m == nil {
				pos, moved = pos+1, true
				continue
			}
			if !yield(m) {
				return
			}
			moved = m.marks[1] != m.marks[0]
			pos = m.marks[1]
		}
	}
}

// FindAll returns p.findall(text) of a pattern with one group or none.
func (p *Pattern) FindAll(text string) *List[string] {
	found := NewList[string]()
	for m := range p.matches(newSubject(text)) {
		found.Append(m.text(min(1, p.Groups())))
	}
	return found
}

// FindAllTuples returns p.findall(text) of a pattern with several groups.
func (p *Pattern) FindAllTuples(text string) *List[Tuple] {
	found := NewList[Tuple]()
	for m := range p.matches(newSubject(text)) {
		var t Tuple
		for i := range p.Groups() {
			t = append(t, m.text(i+1))
		}
		found.Append(t)
	}
	return found
}

// FindAllAny returns p.findall(text): texts, or tuples of them where there are several groups.
func (p *Pattern) FindAllAny(text string) *List[any] {
	found := NewList[any]()
	if p.Groups() > 1 {
		for _, t := range p.FindAllTuples(text).Values() {
			found.Append(t)
		}
		return found
	}
	for _, t := range p.FindAll(text).Values() {
		found.Append(t)
	}
	return found
}

// Split returns p.split(text, limit), 0 for no limit: the texts between the matches, and what the groups matched,
// None for those that did not.
func (p *Pattern) Split(text string, limit int) *List[any] {
	s := newSubject(text)
	parts := NewList[any]()
	at := 0
	for m := range p.matches(s) {
		if limit > 0 && parts.Len() >= limit*(p.Groups()+1) || limit < 0 {
			break
		}
		parts.Append(s.slice(at, m.marks[0]))
		for i := range p.Groups() {
			parts.Append(m.value(i+1, nil))
		}
		at = m.marks[1]
	}
	parts.Append(s.slice(at, len(s.runes)))
	return parts
}

// SplitStrings returns p.split(text, limit) of a pattern without groups.
func (p *Pattern) SplitStrings(text string, limit int) *List[string] {
	parts := NewList[string]()
	for _, part := range p.Split(text, limit).Values() {
		parts.Append(part.(string))
	}
	return parts
}

// PyTypeName returns "Pattern".
func (p *Pattern) PyTypeName() string { return "Pattern" }
