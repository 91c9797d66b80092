// This file compares texts: where A and B differ, the port may differ likewise; elsewhere it must be equal.

package compare

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// texts compares one text of the port with those of the originals. It returns the kinds of noise in it, and whether the
// port's is the same but for them.
func (c *Comparer) texts(a, b, p string) (noise []Kind, same bool) {
	if a == b {
		if a == p {
			return nil, true
		}
		return c.sameInstant(a, p)
	}
	ta, tb, tp := cut(a), cut(b), cut(p)
	if areBytes(a, b) {
		return []Kind{Random}, len(a) == len(p)
	}
	if aligned(ta, tb) {
		return c.tokens(ta, tb, tp)
	}
	return c.spans(ta, tb, tp)
}

// sameInstant accepts times that the originals gave in the same second, and the port in the next one.
func (c *Comparer) sameInstant(a, p string) ([]Kind, bool) {
	if len(a) > maxText || len(p) > maxText {
		return nil, false
	}
	ta, tp := cut(a), cut(p)
	if len(ta) != len(tp) {
		return nil, false
	}
	var noise []Kind
	for i := range ta {
		switch {
		case ta[i] == tp[i]:
		case ta[i].shape == tp[i].shape && c.isNow(ta[i]) && near(ta[i], ta[i], tp[i], sameInstant):
			noise = append(noise, Time)
		default:
			return nil, false
		}
	}
	return noise, true
}

// maxText bounds the texts that are cut into tokens.
const maxText = 1 << 20

// aligned reports whether two lists of tokens correspond one to one.
func aligned(a, b []token) bool {
	return slices.EqualFunc(a, b, func(x, y token) bool { return x == y || kindOf(x, y) != Unknown })
}

// tokens compares texts whose tokens correspond.
func (c *Comparer) tokens(a, b, p []token) ([]Kind, bool) {
	if sorted(a) == sorted(b) && len(a) > 1 {
		return []Kind{Order}, sorted(a) == sorted(p)
	}
	var noise []Kind
	for i := range a {
		if a[i] != b[i] {
			noise = append(noise, kindOf(a[i], b[i]))
		}
	}
	if len(a) != len(p) {
		return noise, false
	}
	for i := range a {
		if a[i] == b[i] && a[i] == p[i] {
			continue
		}
		if a[i] == b[i] {
			if !(c.isNow(a[i]) && a[i].shape == p[i].shape && near(a[i], b[i], p[i], sameInstant)) {
				return noise, false
			}
			continue
		}
		if kind := kindOf(a[i], b[i]); !fits(kind, a[i], b[i], p[i]) || !c.paired(kind, a[i].text, p[i].text) {
			return noise, false
		}
	}
	return noise, true
}

// sorted returns the tokens in one order, as one text.
func sorted(list []token) string {
	texts := make([]string, len(list))
	for i, t := range list {
		texts[i] = t.text
	}
	slices.Sort(texts)
	return strings.Join(texts, "\x00")
}

// spans compares texts of which one span differs between the originals.
func (c *Comparer) spans(a, b, p []token) ([]Kind, bool) {
	head, tail := 0, 0
	for head < min(len(a), len(b)) && a[head] == b[head] {
		head++
	}
	for tail < min(len(a), len(b))-head && a[len(a)-1-tail] == b[len(b)-1-tail] {
		tail++
	}
	within := func(list []token) string { return join(list[head : len(list)-tail]) }
	ma, mb := within(a), within(b)
	kind := Unknown
	if isOpaque(ma) && isOpaque(mb) {
		kind = Random
	}
	same := len(p) >= head+tail && slices.Equal(a[:head], p[:head]) && slices.Equal(a[len(a)-tail:], p[len(p)-tail:])
	if same && kind == Random {
		same = isOpaque(within(p))
	}
	return []Kind{kind}, same
}

// areBytes reports whether two texts are random bytes: as long as one another, no text, and almost everywhere different.
func areBytes(a, b string) bool {
	if len(a) != len(b) || isPrintable(a) && isPrintable(b) {
		return false
	}
	equal := 0
	for i := range len(a) {
		if a[i] == b[i] {
			equal++
		}
	}
	return 8*equal <= len(a)
}

// isPrintable reports whether a text is UTF-8 without control signs but white space.
func isPrintable(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) && !unicode.IsSpace(r) })
}

// isOpaque reports whether a text is one long word of signs as tokens and digests have them.
func isOpaque(text string) bool {
	return len(text) >= 8 && strings.Trim(text, wordRunes+"+/=.:$%") == ""
}

func join(list []token) string {
	var b strings.Builder
	for _, t := range list {
		b.WriteString(t.text)
	}
	return b.String()
}
