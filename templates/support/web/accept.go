// The Accept header (werkzeug.datastructures.MIMEAccept, SEMANTICS B57).
package web

import (
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
}

type acceptItem struct {
	value       string
	quality     float64
	specificity []bool
}

var (
	qualityValue  = regexp.MustCompile(`^-?[0-9]+(\.[0-9]+)?$`)
	mimeSeparator = regexp.MustCompile(`/|\s*;\s*`)
)

// AcceptMimetypes returns request.accept_mimetypes.
func AcceptMimetypes(c *gin.Context) *Accept {
	a := &Accept{}
	header, _ := Header(c, "Accept")
	a.Provided = header != ""
	for _, item := range splitList(header) {
		value, options := parseOptions(item)
		quality := 1.0
		if q, ok := options["q"]; ok {
			f, err := strconv.ParseFloat(strings.TrimSpace(q), 64)
			if err != nil || f < 0 || f > 1 || !qualityValue.MatchString(strings.TrimSpace(q)) {
				continue
			}
			quality = f
			delete(options, "q")
		}
		for _, name := range sortedKeys(options) {
			value += "; " + name + "=" + options[name]
		}
		a.items = append(a.items, acceptItem{value, quality, specificity(value)})
	}
	slices.SortStableFunc(a.items, func(x, y acceptItem) int {
		if d := compareSpecificity(y.specificity, x.specificity); d != 0 {
			return d
		}
		switch {
		case x.quality > y.quality:
			return -1
		case x.quality < y.quality:
			return 1
		}
		return 0
	})
	return a
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
		if mimeMatches(mimetype, item.value) {
			return item.quality
		}
	}
	return 0
}

// Has reports whether the client names the type, be it with quality 0.
func (a *Accept) Has(mimetype string) bool {
	return slices.ContainsFunc(a.items, func(i acceptItem) bool { return mimeMatches(mimetype, i.value) })
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
		i := slices.IndexFunc(a.items, func(i acceptItem) bool { return mimeMatches(offer, i.value) })
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
