// The parser of what parentheses hold in Python's regular expressions.

package py

import (
	"strconv"
	"strings"
)

// parenthesis parses what follows an opening parenthesis and returns whether the rest is verbose.
func (p *regexParser) parenthesis(seq *regexNode, verbose bool, nested int, first bool) bool {
	start := p.tell() - 1
	group := &regexNode{op: rxGroup}
	name, capture, add, del := "", true, 0, 0
	if p.match("?") {
		capture = false
		char := p.need()
		switch {
		case char == "P":
			if name = p.extension(seq); name == "" {
				return verbose
			}
			capture = true
		case char == ":":
		case char == "#":
			p.comment(start)
			return verbose
		case char == "=" || char == "!" || char == "<":
			seq.items = append(seq.items, p.assertion(char, verbose, nested, start))
			return verbose
		case char == "(":
			seq.items = append(seq.items, p.condition(verbose, nested, start))
			return verbose
		case char == ">":
			group.op = rxAtomic
		case strings.Contains("iLmsxau", char) || char == "-":
			var global bool
			if add, del, global = p.inlineFlags(char); global {
				if !first || len(seq.items) > 0 {
					p.fail("global flags not at the start of the expression", p.tell()-start)
				}
				return p.flags&Verbose != 0
			}
		default:
			p.fail("unknown extension ?"+char, StrLen(char)+1)
		}
	}
	if capture {
		group.group = p.opengroup(name)
	}
	inner := (verbose || add&Verbose != 0) && del&Verbose == 0
	body := p.alternatives(inner, nested+1)
	p.closing(start)
	if group.group > 0 {
		p.open[group.group] = false
		low, high := p.width(body)
		p.widths[group.group] = [2]int{low, high}
	}
	group.items, group.add, group.del = []*regexNode{body}, add, del
	seq.items = append(seq.items, group)
	return verbose
}

// need returns the next token, which must be there.
func (p *regexParser) need() string {
	token := p.get()
	if token == "" {
		p.fail("unexpected end of pattern", 0)
	}
	return token
}

func (p *regexParser) closing(start int) {
	if !p.match(")") {
		p.fail("missing ), unterminated subpattern", p.tell()-start)
	}
}

// extension parses (?P<name>, whose name it returns, or (?P=name).
func (p *regexParser) extension(seq *regexNode) string {
	if p.match("<") {
		name := p.until(">", "group name")
		p.checkName(name)
		return name
	}
	if !p.match("=") {
		char := p.need()
		p.fail("unknown extension ?P"+char, StrLen(char)+2)
	}
	name := p.until(")", "group name")
	p.checkName(name)
	group, ok := p.names[name]
	if !ok {
		p.fail("unknown group name "+QuoteStr(name), StrLen(name)+1)
	}
	if p.open[group] {
		p.fail("cannot refer to an open group", StrLen(name)+1)
	}
	p.checkBehind(group)
	seq.items = append(seq.items, &regexNode{op: rxBackref, group: group})
	return ""
}

func (p *regexParser) checkName(name string) {
	if !IsIdentifier(name) {
		p.fail("bad character in group name "+QuoteStr(name), StrLen(name)+1)
	}
}

// checkBehind refuses a reference within a lookbehind to a group of it.
func (p *regexParser) checkBehind(group int) {
	if p.behind == 0 {
		return
	}
	if group < len(p.open) && p.open[group] {
		p.fail("cannot refer to an open group", 0)
	}
	if group >= p.behind {
		p.fail("cannot refer to group defined in the same lookbehind subpattern", 0)
	}
}

func (p *regexParser) opengroup(name string) int {
	group := len(p.open)
	p.open, p.widths, p.order = append(p.open, true), append(p.widths, [2]int{}), append(p.order, name)
	if name != "" {
		if other, taken := p.names[name]; taken {
			p.fail("redefinition of group name "+QuoteStr(name)+" as group "+strconv.Itoa(group)+"; was group "+strconv.Itoa(other), StrLen(name)+1)
		}
		p.names[name] = group
	}
	return group
}

func (p *regexParser) comment(start int) {
	for {
		if p.next == "" {
			p.fail("missing ), unterminated comment", p.tell()-start)
		}
		if p.get() == ")" {
			return
		}
	}
}

// assertion parses a lookahead or lookbehind.
func (p *regexParser) assertion(char string, verbose bool, nested, start int) *regexNode {
	node := &regexNode{op: rxAssert}
	outermost := false
	if char == "<" {
		char = p.need()
		if char != "=" && char != "!" {
			p.fail("unknown extension ?<"+char, StrLen(char)+2)
		}
		node.behind = true
		if outermost = p.behind == 0; outermost {
			p.behind = len(p.open)
		}
	}
	body := p.alternatives(verbose, nested+1)
	if outermost {
		p.behind = 0
	}
	p.closing(start)
	node.negate, node.items = char == "!", []*regexNode{body}
	if node.behind {
		node.min, node.max = p.width(body)
	}
	return node
}

// condition parses (?(group)yes|no).
func (p *regexParser) condition(verbose bool, nested, start int) *regexNode {
	name := p.until(")", "group name")
	back := StrLen(name) + 1
	group := 0
	if IsIdentifier(name) {
		known, ok := p.names[name]
		if !ok {
			p.fail("unknown group name "+QuoteStr(name), back)
		}
		group = known
	} else {
		n, err := ParseInt(name)
		switch {
		case err != nil || n < 0:
			p.fail("bad character in group name "+QuoteStr(name), back)
		case n == 0:
			p.fail("bad group number", back)
		case n >= 1<<30:
			p.fail("invalid group reference "+strconv.Itoa(n), back)
		}
		group = n
		if _, seen := p.refs[n]; !seen {
			p.refs[n] = p.tell() - back
		}
	}
	p.checkBehind(group)
	node := &regexNode{op: rxCondition, group: group, items: []*regexNode{p.sequence(verbose, nested+1, false)}}
	if p.match("|") {
		node.items = append(node.items, p.sequence(verbose, nested+1, false))
		if p.next == "|" {
			p.fail("conditional backref with more than two branches", 0)
		}
	}
	p.closing(start)
	return node
}

// regexFlags are the flags by their letters.
var regexFlags = map[string]int{"i": IgnoreCase, "m": Multiline, "s": DotAll, "x": Verbose, "a": ASCIIOnly, "u": unicodeFlag}

const typeFlags = ASCIIOnly | unicodeFlag

// inlineFlags parses (?i), whose flags are global, or the flags of (?i-s:...).
func (p *regexParser) inlineFlags(char string) (add, del int, global bool) {
	if char != "-" {
		add, char = p.flagLetters(char, "missing -, : or )", ")-:")
	}
	if char == ")" {
		p.flags |= add
		return 0, 0, true
	}
	if char == "-" {
		char = p.get()
		if char == "" {
			p.fail("missing flag", 0)
		}
		if !strings.Contains("iLmsxau", char) {
			p.fail(unknownFlag(char, "missing flag"), StrLen(char))
		}
		del, _ = p.flagLetters(char, "missing :", ":")
	}
	if add&del != 0 {
		p.fail("bad inline flags: flag turned on and off", 1)
	}
	return add, del, false
}

// flagLetters reads flags up to one of the ends, which it returns.
func (p *regexParser) flagLetters(char, missing, ends string) (flags int, end string) {
	for {
		if ends == ":" && regexFlags[char]&typeFlags != 0 {
			p.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", 0)
		}
		if char == "L" {
			p.fail("bad inline flags: cannot use 'L' flag with a str pattern", 0)
		}
		flags |= regexFlags[char]
		if flags&typeFlags == typeFlags {
			p.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", 0)
		}
		char = p.get()
		switch {
		case char == "":
			p.fail(missing, 0)
		case strings.Contains(ends, char):
			return flags, char
		case !strings.Contains("iLmsxau", char):
			p.fail(unknownFlag(char, missing), StrLen(char))
		}
	}
}

func unknownFlag(char, missing string) string {
	if IsAlpha(char) {
		return "unknown flag"
	}
	return missing
}

// width returns how many characters a part can match.
func (p *regexParser) width(n *regexNode) (low, high int) {
	switch n.op {
	case rxLiteral, rxAny, rxSet:
		return 1, 1
	case rxBackref:
		return p.widths[n.group][0], p.widths[n.group][1]
	case rxAt, rxAssert:
		return 0, 0
	case rxGreedy, rxLazy, rxPossessive:
		low, high = p.width(n.items[0])
		return min(low*n.min, regexNoLimit), min(high*n.max, regexNoLimit)
	case rxBranch, rxCondition:
		low = regexNoLimit
		for _, item := range n.items {
			l, h := p.width(item)
			low, high = min(low, l), max(high, h)
		}
		if n.op == rxCondition && len(n.items) == 1 {
			low = 0
		}
		return low, high
	}
	for _, item := range n.items {
		l, h := p.width(item)
		low, high = min(low+l, regexNoLimit), min(high+h, regexNoLimit)
	}
	return low, high
}
