// The parser of Python's regular expressions (CPython's re._parser): text to a tree.

package py

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// RegexError is re.error.
var RegexError = NewClass("error", Exception)

// A regexNode is a part of a regular expression.
type regexNode struct {
	op       regexOp
	char     rune         // of a literal
	set      *regexSet    // of a set
	at       byte         // of a position: ^ $ A Z b B
	group    int          // of a group, 0 for one that captures nothing, of a back-reference and of a condition
	min, max int          // of a repeat
	items    []*regexNode // of a sequence, the alternatives of a branch, or the one part
	add, del int          // the flags that a group turns on and off
	negate   bool         // of an assertion
	behind   bool
}

type regexOp int

const (
	rxSequence regexOp = iota
	rxLiteral
	rxAny
	rxSet
	rxAt
	rxBranch
	rxGroup
	rxAtomic
	rxGreedy
	rxLazy
	rxPossessive
	rxAssert
	rxBackref
	rxCondition
)

const regexNoLimit = math.MaxInt32

// A regexParser is a tokenizer and the state of the parse: a token is a character, or a backslash with the next one.
type regexParser struct {
	text   string
	chars  []rune
	index  int
	next   string // "" at the end
	flags  int
	names  map[string]int
	order  []string // of groups, "" for one without a name
	open   []bool   // by group
	widths [][2]int // by group
	behind int      // the number of groups when the outermost lookbehind began, or 0
	refs   map[int]int
}

// parseRegex returns the tree of a pattern, or raises re.error.
func parseRegex(pattern string, flags int) (root *regexNode, p *regexParser, err error) {
	p = &regexParser{
		text: pattern, chars: Runes(pattern), flags: flags, names: map[string]int{}, order: []string{""},
		open: []bool{true}, widths: [][2]int{{}}, refs: map[int]int{},
	}
	defer func() {
		switch failure := recover().(type) {
		case nil:
		case *Error:
			root, err = nil, failure
		default:
			panic(failure)
		}
	}()
	p.advance()
	root = p.alternatives(flags&Verbose != 0, 0)
	if p.next != "" {
		p.fail("unbalanced parenthesis", 0)
	}
	for group, pos := range p.refs {
		if group >= len(p.open) {
			panic(regexError("invalid group reference "+strconv.Itoa(group), pattern, pos))
		}
	}
	return root, p, nil
}

// regexError returns re.error with the place that its text names.
func regexError(msg, pattern string, pos int) *Error {
	chars := Runes(pattern)
	before := chars[:min(pos, len(chars))]
	line, column := 1, pos+1
	for i, c := range before {
		if c == '\n' {
			line, column = line+1, pos-i
		}
	}
	text := msg + " at position " + strconv.Itoa(pos)
	if slices.Contains(chars, '\n') {
		text += " (line " + strconv.Itoa(line) + ", column " + strconv.Itoa(column) + ")"
	}
	e := RegexError.New(text)
	return e.Set("msg", msg).Set("pattern", pattern).Set("pos", pos).Set("lineno", line).Set("colno", column)
}

// fail raises re.error so many characters before the current token.
func (p *regexParser) fail(msg string, offset int) { panic(regexError(msg, p.text, p.tell()-offset)) }

func (p *regexParser) tell() int { return p.index - len([]rune(p.next)) }

// advance reads the next token.
func (p *regexParser) advance() {
	if p.index >= len(p.chars) {
		p.next = ""
		return
	}
	size := 1
	if p.chars[p.index] == '\\' {
		if p.index+1 >= len(p.chars) {
			panic(regexError("bad escape (end of pattern)", p.text, len(p.chars)-1))
		}
		size = 2
	}
	p.next = Text(p.chars[p.index : p.index+size])
	p.index += size
}

func (p *regexParser) get() string {
	token := p.next
	p.advance()
	return token
}

func (p *regexParser) match(token string) bool {
	if p.next != token {
		return false
	}
	p.advance()
	return true
}

func (p *regexParser) seek(index int) {
	p.index = index
	p.advance()
}

// while reads at most n tokens of a set of characters.
func (p *regexParser) while(n int, set string) string {
	text := ""
	for ; n > 0 && p.next != "" && strings.Contains(set, p.next); n-- {
		text += p.get()
	}
	return text
}

// until reads a name up to a terminator.
func (p *regexParser) until(terminator, name string) string {
	text := ""
	for {
		token := p.get()
		switch {
		case token == "" && text == "":
			p.fail("missing "+name, 0)
		case token == "":
			p.fail("missing "+terminator+", unterminated name", StrLen(text))
		case token == terminator && text == "":
			p.fail("missing "+name, 1)
		case token == terminator:
			return text
		}
		text += token
	}
}

// alternatives parses a|b|c.
func (p *regexParser) alternatives(verbose bool, nested int) *regexNode {
	var items []*regexNode
	for {
		items = append(items, p.sequence(verbose, nested+1, nested == 0 && len(items) == 0))
		if !p.match("|") {
			break
		}
		if nested == 0 {
			verbose = p.flags&Verbose != 0
		}
	}
	if len(items) == 1 {
		return items[0]
	}
	return &regexNode{op: rxBranch, items: items}
}

// sequence parses what stands between bars and parentheses.
func (p *regexParser) sequence(verbose bool, nested int, first bool) *regexNode {
	seq := &regexNode{op: rxSequence}
	for p.next != "" && p.next != "|" && p.next != ")" {
		token := p.get()
		if verbose && strings.Contains(" \t\n\r\v\f", token) {
			continue
		}
		if verbose && token == "#" {
			for token != "" && token != "\n" {
				token = p.get()
			}
			continue
		}
		switch {
		case token[0] == '\\':
			seq.items = append(seq.items, p.escape(token))
		case token == "[":
			seq.items = append(seq.items, p.class())
		case strings.Contains("*+?{", token):
			p.repeat(seq, token)
		case token == ".":
			seq.items = append(seq.items, &regexNode{op: rxAny})
		case token == "(":
			verbose = p.parenthesis(seq, verbose, nested, first)
		case token == "^" || token == "$":
			seq.items = append(seq.items, &regexNode{op: rxAt, at: token[0]})
		default:
			seq.items = append(seq.items, literal(Runes(token)[0]))
		}
	}
	return seq
}

func literal(c rune) *regexNode { return &regexNode{op: rxLiteral, char: c} }

// repeat makes the last item of seq one that repeats.
func (p *regexParser) repeat(seq *regexNode, token string) {
	here := p.tell()
	low, high := 0, regexNoLimit
	switch token {
	case "?":
		high = 1
	case "+":
		low = 1
	case "{":
		var ok bool
		if low, high, ok = p.bounds(here); !ok {
			seq.items = append(seq.items, literal('{'))
			return
		}
	}
	back := p.tell() - here + 1
	if len(seq.items) == 0 || seq.items[len(seq.items)-1].op == rxAt {
		p.fail("nothing to repeat", back)
	}
	item := seq.items[len(seq.items)-1]
	if item.op == rxGreedy || item.op == rxLazy || item.op == rxPossessive {
		p.fail("multiple repeat", back)
	}
	op := rxGreedy
	if p.match("?") {
		op = rxLazy
	} else if p.match("+") {
		op = rxPossessive
	}
	seq.items[len(seq.items)-1] = &regexNode{op: op, min: low, max: high, items: []*regexNode{item}}
}

// bounds reads what follows a brace; false when it is no repeat but a brace.
func (p *regexParser) bounds(here int) (low, high int, ok bool) {
	const digits = "0123456789"
	if p.next == "}" {
		return 0, 0, false
	}
	lo := p.while(len(p.chars), digits)
	hi := lo
	if p.match(",") {
		hi = p.while(len(p.chars), digits)
	}
	if !p.match("}") {
		p.seek(here)
		return 0, 0, false
	}
	low, high = 0, regexNoLimit
	for text, to := range map[string]*int{lo: &low, hi: &high} {
		if text == "" {
			continue
		}
		n, err := strconv.Atoi(text)
		if err != nil || n >= 1<<32-1 {
			panic(OverflowError.New("the repetition number is too large"))
		}
		*to = min(n, regexNoLimit)
	}
	if lo == hi && lo != "" {
		low = high
	}
	if high < low {
		p.fail("min repeat greater than max repeat", p.tell()-here)
	}
	return low, high, true
}
