// This file holds the kinds of values that may differ from run to run, and how they are recognised by their shape.

package compare

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Kind is a kind of noise.
type Kind string

// The kinds. Unknown is a difference between A and B that fits none of the others: nothing can be said of the port there.
const (
	Time    Kind = "time"
	UUID    Kind = "uuid"
	Token   Kind = "token"  // random signs, 16 or more
	Random  Kind = "random" // fewer signs, or a number
	Order   Kind = "order"
	Unknown Kind = "unknown"
)

// Paired reports whether values of the kind are compared after all: each value of the port stands for one of the original,
// always the same one.
func (k Kind) Paired() bool { return k == UUID || k == Token }

// shape is what a token looks like.
type shape int

const (
	plain    shape = iota // a word, a space, a sign
	uuidText              // 8-4-4-4-12
	httpDate              // of HTTP headers
	isoTime               // of isoformat() and str()
	digits                // an integer
	decimal               // a number with a fraction or an exponent
	code                  // hexadecimal digits, base 64 and the like, long enough to be no word
)

// token is a piece of text of one shape.
type token struct {
	shape shape
	text  string
}

// lexer cuts a text: the first alternative that matches wins, and its group says the shape.
var lexer = regexp.MustCompile(`(?s)` + strings.Join([]string{
	`(\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b)`,
	`((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT)`,
	`(\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)`,
	`(\b\d+(?:\.\d+(?:[eE][-+]?\d+)?|[eE][-+]\d+)\b)`,
	`(\b\d+\b)`,
	`([A-Za-z0-9_-]{16,})`,
	`([A-Za-z0-9_]+)`,
	`(.)`,
}, "|"))

// shapes are those of the groups of lexer.
var shapes = []shape{uuidText, httpDate, isoTime, decimal, digits, code, plain, plain}

// cut returns the tokens of a text.
func cut(text string) []token {
	var out []token
	for _, m := range lexer.FindAllStringSubmatchIndex(text, -1) {
		for i, s := range shapes {
			if m[2*i+2] >= 0 {
				out = append(out, token{s, text[m[0]:m[1]]})
				break
			}
		}
	}
	return out
}

// kindOf returns the kind of noise that the two tokens of A and B are.
func kindOf(a, b token) Kind {
	switch {
	case a.shape == uuidText && b.shape == uuidText:
		return UUID
	case isMoment(a) && isMoment(b):
		return Time
	case isWord(a) && isWord(b) && len(a.text) >= 16 && len(b.text) >= 16:
		return Token
	case a.shape == b.shape, isWord(a) && isWord(b):
		return Random
	case isNumber(a) && isNumber(b):
		return Random
	}
	return Unknown
}

func isNumber(t token) bool { return t.shape == digits || t.shape == decimal }

func isWord(t token) bool {
	return (t.shape == code || t.shape == digits || t.shape == plain) && t.text != "" && strings.Trim(t.text, wordRunes) == ""
}

const wordRunes = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

// layouts are the forms of isoTime, without what follows the seconds.
var layouts = []string{
	"2006-01-02T15:04:05.999999999Z07:00", "2006-01-02 15:04:05.999999999Z07:00", "2006-01-02T15:04:05.999999999Z0700",
	"2006-01-02T15:04:05.999999999", "2006-01-02 15:04:05.999999999", "2006-01-02T15:04", "2006-01-02 15:04",
}

// moment returns the point in time that a token names. A number is one when it is seconds or milliseconds since 1970
// of a day near now.
func moment(t token) (time.Time, bool) {
	switch t.shape {
	case httpDate:
		m, err := time.Parse("Mon, 02 Jan 2006 15:04:05 GMT", t.text)
		return m, err == nil
	case isoTime:
		for _, layout := range layouts {
			if m, err := time.Parse(layout, t.text); err == nil {
				return m, true
			}
		}
	case digits, decimal:
		return epoch(t.text)
	}
	return time.Time{}, false
}

// epoch reads a number as the time of a year around now.
func epoch(text string) (time.Time, bool) {
	v, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return time.Time{}, false
	}
	for _, unit := range []float64{1, 1e3, 1e6, 1e9} {
		m := time.UnixMicro(int64(v / unit * 1e6))
		if d := time.Since(m); d < 400*24*time.Hour && d > -400*24*time.Hour {
			return m, true
		}
	}
	return time.Time{}, false
}

func isMoment(t token) bool { _, ok := moment(t); return ok }

// The patience for times that are equal on both originals, and for those that differ.
const (
	sameInstant = 2 * time.Second
	oneRequest  = 15 * time.Second
)

// fits reports whether the port's token is of the same kind of noise as the originals'.
func fits(kind Kind, a, b, p token) bool {
	switch kind {
	case Time:
		return a.shape == p.shape && spelledAlike(a, p) && near(a, b, p, oneRequest)
	case UUID:
		return p.shape == uuidText && p.text[14] == a.text[14] && isUpper(p.text) == isUpper(a.text)
	case Random, Token:
		return fitsRandom(a, b, p)
	case Unknown:
		return true
	}
	return false
}

// spelledAlike reports whether two times have the same form: a zone or none, a fraction of seconds or none.
func spelledAlike(a, p token) bool {
	form := func(t token) string {
		text := fraction.ReplaceAllString(t.text, ".")
		return regexp.MustCompile(`\d+`).ReplaceAllString(text, "0")
	}
	if a.shape == decimal {
		return p.shape == decimal
	}
	return form(a) == form(p)
}

var fraction = regexp.MustCompile(`\.\d+`)

// near reports whether the port's time lies near the originals'.
func near(a, b, p token, patience time.Duration) bool {
	ma, okA := moment(a)
	mb, okB := moment(b)
	mp, okP := moment(p)
	return okA && okB && okP && mp.Sub(ma).Abs() <= patience+ma.Sub(mb).Abs()
}

// fitsRandom reports whether the port's value is made of the same signs as the originals', as many where those agree.
func fitsRandom(a, b, p token) bool {
	if isNumber(a) && isNumber(b) {
		return a.shape == p.shape || b.shape == p.shape
	}
	if !isWord(p) {
		return p.shape == a.shape || p.shape == b.shape
	}
	if len(a.text) == len(b.text) && len(a.text) >= 8 && len(p.text) != len(a.text) {
		return false
	}
	allowed := alphabet(a.text + b.text)
	return strings.Trim(p.text, allowed) == ""
}

// alphabets are what random texts are made of, the smaller ones first.
var alphabets = []string{
	"0123456789", "0123456789abcdef", "0123456789ABCDEF", "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
	"abcdefghijklmnopqrstuvwxyz0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", wordRunes,
}

// alphabet returns the smallest of them that a text is made of.
func alphabet(text string) string {
	i := slices.IndexFunc(alphabets, func(set string) bool { return strings.Trim(text, set) == "" })
	if i < 0 {
		return wordRunes
	}
	return alphabets[i]
}

func isUpper(text string) bool { return strings.ToUpper(text) == text && strings.ToLower(text) != text }
