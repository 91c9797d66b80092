// The Accept header (werkzeug.datastructures.MIMEAccept, SEMANTICS B57).
package web

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/gin-gonic/gin"
)

// Accept is what a client takes, best first.
type Accept struct {
	Provided bool // the header was sent
	items    []acceptItem
	matches  func(value, item string) bool
}

type acceptItem struct {
	value       string
	quality     float64
	given       bool // the header says the quality
	specificity []bool
}

var (
	qualityValue  = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)
	mimeSeparator = regexp.MustCompile(`/|\s*;\s*`)
)

// AcceptMimetypes returns request.accept_mimetypes.
func AcceptMimetypes(c *gin.Context) *Accept {
	header, _ := Header(c, "Accept")
	return parseAccept(header, specificity, mimeMatches)
}

// parseAccept reads a header and sorts it, more specific items first, then those
// with the higher quality.
func parseAccept(header string, specific func(string) []bool, matches func(value, item string) bool) *Accept {
	a := &Accept{Provided: header != "", matches: matches}
	for _, item := range splitList(header) {
		value, options := parseOptions(item)
		_, given := options["q"]
		quality, ok := qualityOf(options)
		if !ok {
			continue
		}
		for _, name := range sortedKeys(options) {
			value += "; " + name + "=" + options[name]
		}
		a.items = append(a.items, acceptItem{value, quality, given, specific(value)})
	}
	a.sort()
	return a
}

func (a *Accept) sort() {
	slices.SortStableFunc(a.items, func(x, y acceptItem) int {
		if d := compareSpecificity(y.specificity, x.specificity); d != 0 {
			return d
		}
		return cmp.Compare(y.quality, x.quality)
	})
}

// qualityOf takes q out of the options; ok is false when it is malformed.
func qualityOf(options map[string]string) (quality float64, ok bool) {
	q, given := options["q"]
	if !given {
		return 1, true
	}
	delete(options, "q")
	q = strings.TrimSpace(q)
	quality, err := strconv.ParseFloat(q, 64)
	return quality, err == nil && quality >= 0 && quality <= 1 && qualityValue.MatchString(q)
}

func sortedKeys(m map[string]string) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func specificity(value string) []bool {
	var out []bool
	for _, part := range mimeSeparator.Split(value, -1) {
		out = append(out, part != "*")
	}
	return out
}

func compareSpecificity(a, b []bool) int {
	return slices.CompareFunc(a, b, func(x, y bool) int {
		switch {
		case x == y:
			return 0
		case x:
			return 1
		}
		return -1
	})
}

// Quality returns how much the client likes the type, 0 for not at all.
func (a *Accept) Quality(mimetype string) float64 {
	for _, item := range a.items {
		if a.matches(mimetype, item.value) {
			return item.quality
		}
	}
	return 0
}

// Has reports whether the client names the type, be it with quality 0.
func (a *Accept) Has(mimetype string) bool {
	return slices.ContainsFunc(a.items, func(i acceptItem) bool { return a.matches(mimetype, i.value) })
}

// Best returns the client's first choice; ok is false without any.
func (a *Accept) Best() (string, bool) {
	if len(a.items) == 0 {
		return "", false
	}
	return a.items[0].value, true
}

// BestMatch returns the offer that the client likes best; ok is false when it
// takes none of them or sent no header.
func (a *Accept) BestMatch(offers ...string) (best string, ok bool) {
	quality, specific := -1.0, []bool(nil)
	for _, offer := range offers {
		i := slices.IndexFunc(a.items, func(i acceptItem) bool { return a.matches(offer, i.value) })
		if i < 0 || a.items[i].quality <= 0 || a.items[i].quality < quality {
			continue
		}
		item := a.items[i]
		if item.quality > quality || compareSpecificity(item.specificity, specific) > 0 {
			best, ok, quality, specific = offer, true, item.quality, item.specificity
		}
	}
	return best, ok
}

// AcceptJSON reports whether application/json is named.
func (a *Accept) AcceptJSON() bool { return a.Has("application/json") }

// AcceptHTML reports whether text/html or XHTML is named.
func (a *Accept) AcceptHTML() bool {
	return a.Has("text/html") || a.Has("application/xhtml+xml") || a.Has("application/xml")
}

// mimeMatches reports whether the client's item covers the type.
func mimeMatches(value, item string) bool {
	if !strings.Contains(item, "/") || !strings.Contains(value, "/") {
		return false
	}
	v, i := mimeSeparator.Split(strings.ToLower(value), -1), mimeSeparator.Split(strings.ToLower(item), -1)
	slices.Sort(v[2:])
	slices.Sort(i[2:])
	switch {
	case i[0] == "*" && i[1] != "*":
		return false
	case i[0] == "*", v[0] == "*" && v[1] == "*":
		return true
	case v[0] != i[0]:
		return false
	}
	return i[1] == "*" || v[1] == "*" || slices.Equal(v[1:], i[1:])
}
