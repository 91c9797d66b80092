// The parts of a compiled rule: what stands between two slashes, as static text
// or as one regular expression, with the weight that orders competing parts.
// The construction is that of werkzeug.routing.rules.Rule._parse_rule.
package web

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// part is a step of the matching machine.
type part struct {
	static   bool
	text     string         // of a static part
	source   string         // the regular expression of a dynamic part
	re       *regexp.Regexp // compiled source, anchored at both ends
	kind     partKind       // what the regular expression comes to
	final    bool           // swallows the rest of the path
	suffixed bool           // final, and the rule ends in a slash
	weight   weight
}

// weight orders the dynamic parts that compete at one place, smaller first.
type weight struct {
	statics   []int // minus the length of each static piece
	arguments []int // the converters' weights
}

func (w weight) compare(o weight) int {
	if d := len(o.statics) - len(w.statics); d != 0 {
		return d
	}
	if d := slices.Compare(w.statics, o.statics); d != 0 {
		return d
	}
	if d := len(o.arguments) - len(w.arguments); d != 0 {
		return d
	}
	return slices.Compare(w.arguments, o.arguments)
}

// same reports whether two parts are one transition of the machine.
func (p *part) same(o *part) bool {
	return p.source == o.source && p.final == o.final && p.suffixed == o.suffixed && p.weight.compare(o.weight) == 0
}

// match applies a dynamic part to its target and returns the variables' texts
// and, for a suffixed part, whether the target ended in the optional slash.
func (p *part) match(target string) (values []string, slash, ok bool) {
	if p.suffixed {
		// The regular expression ends in (?<!/)(/?), which RE2 does not have.
		target, slash = strings.CutSuffix(target, "/")
		if strings.HasSuffix(target, "/") {
			return nil, false, false
		}
	}
	m := p.re.FindStringSubmatch(target)
	if m == nil {
		return nil, false, false
	}
	for i, name := range p.re.SubexpNames() {
		if name != "" {
			values = append(values, m[i])
		}
	}
	return values, slash, true
}

// partKind names the regular expressions of the usual converters, alone between
// two slashes, which need no engine.
type partKind int

const (
	anyPart    partKind = iota
	textPart            // one sign at least
	digitsPart          // digits only
	pathPart            // text that does not begin with a slash
)

// kindOf returns the kind of a part.
func kindOf(p part) partKind {
	switch {
	case p.suffixed:
		return anyPart
	case (p.source == "(?P<w1>[^/]{1,})" || p.source == "(?P<w1>[^/]+)") && !p.final:
		return textPart
	case p.source == "(?P<w1>"+intRegex+")" && !p.final:
		return digitsPart
	case p.source == `(?P<w1>[^/].*?)`:
		return pathPart
	}
	return anyPart
}

// takes reports whether a part of a known kind matches the target.
func (p *part) takes(target string) bool {
	switch {
	case target == "":
		return false
	case p.kind == textPart:
		return true
	case p.kind == pathPart:
		return target[0] != '/' && !strings.Contains(target, "\n")
	}
	for i := range len(target) {
		if target[i] >= utf8.RuneSelf {
			return p.re.MatchString(target)
		}
		if target[i] < '0' || target[i] > '9' {
			return false
		}
	}
	return true
}

// partBuilder collects the parts of a rule from left to right.
type partBuilder struct {
	route  *route
	part   part
	source strings.Builder
	text   strings.Builder
	open   bool // the part has a variable
}

func (b *partBuilder) static(text string) {
	b.part.weight.statics = append(b.part.weight.statics, -runes(text))
	b.route.trace = append(b.route.trace, piece{text: text})
	b.text.WriteString(text)
	b.source.WriteString(regexp.QuoteMeta(text))
}

func (b *partBuilder) variable(name string, c converter) {
	b.open = true
	b.part.final = b.part.final || !c.isolating
	b.part.weight.arguments = append(b.part.weight.arguments, c.weight)
	fmt.Fprintf(&b.source, "(?P<w%d>%s)", len(b.part.weight.arguments), c.regex)
	b.route.trace = append(b.route.trace, piece{dynamic: true, text: name})
	b.route.converters = append(b.route.converters, namedConverter{name, c})
}

func (b *partBuilder) slash() {
	b.route.trace = append(b.route.trace, piece{text: "/"})
	if b.part.final {
		b.text.WriteString("/")
		b.source.WriteString("/")
		return
	}
	b.flush()
}

// finish closes the last part; a final part that ends in a slash is followed by
// an empty one, so that the slash redirect applies to it.
func (b *partBuilder) finish() {
	source := b.source.String()
	if b.part.final && strings.HasSuffix(source, "/") {
		b.part.suffixed = true
		b.source.Reset()
		b.source.WriteString(strings.TrimSuffix(source, "/"))
		b.flush()
	}
	b.flush()
}

func (b *partBuilder) flush() {
	p := b.part
	if b.open {
		p.source = b.source.String()
		p.re = regexp.MustCompile(`\A(?:` + p.source + `)\z`)
		p.kind = kindOf(p)
	} else {
		p.static, p.text = true, b.text.String()
	}
	b.route.parts = append(b.route.parts, p)
	*b = partBuilder{route: b.route}
}
