// This file prints a report for people.

package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// Style are the escape sequences of a terminal; empty for none.
type Style struct{ Bad, Warn, Dim, Reset string }

// The bounds of a report for people.
const (
	maxGroups = 20
	maxMasks  = 8
)

// Text prints the counts, each group of differences, and what keeps the result from being whole.
func (r *Report) Text(w io.Writer, style Style) {
	p := &printer{w: w, style: style, report: r}
	p.head()
	groups := trial.Groups(r.Result.Different)
	for i, g := range groups {
		if i == maxGroups {
			p.printf("and %d more groups; --json has them all\n\n", len(groups)-maxGroups)
			break
		}
		p.group("different", g)
	}
	for _, g := range trial.Groups(r.Result.Unstable) {
		p.group("unstable", g)
	}
	for _, g := range trial.Groups(r.Result.After) {
		p.group("after "+g.Findings[0].After, g)
	}
	p.masks()
	if r.Every {
		for _, route := range r.Unreached() {
			p.printf("%snot reached%s  %s %s  %s:%d\n", style.Warn, style.Reset, methods(route), route.Rule, route.File, route.Line)
		}
	}
	p.parallel()
	p.end(groups)
}

// printer prints one report.
type printer struct {
	w      io.Writer
	style  Style
	report *Report
}

// printf writes; a closed pipe is no concern of the caller.
func (p *printer) printf(format string, args ...any) { _, _ = fmt.Fprintf(p.w, format, args...) }

// head prints the counts, each with its denominator.
func (p *printer) head() {
	r, res := p.report, p.report.Result
	framework, server := r.Oracle.framework()
	p.printf("%s  %s, %s, Python %s\n", r.App, framework, server, r.Oracle.Python)
	p.printf("%d requests   %d same   %d different", res.Requests, res.Same, len(res.Different))
	for _, c := range []struct {
		n    int
		what string
	}{
		{res.Stubs, "stub"},
		{res.Outside, "outside of a route's condition"},
		{res.Refused, "refused by Go's HTTP server"},
		{len(res.Unstable), "unstable"},
		{res.AfterOf("a stub"), "after a stub"},
		{res.AfterOf("a refusal"), "after a refusal"},
		{res.AfterOf("a condition"), "after an answer outside of a condition"},
	} {
		if c.n > 0 {
			p.printf("   %d %s", c.n, c.what)
		}
	}
	n := r.routes()
	p.printf("\n%d routes   %d compared   %d stub", n.Total, n.Compared, n.Stub)
	if rest := n.Total - n.Compared - n.Stub; rest > 0 {
		p.printf("   %d not reached", rest)
	}
	p.printf("\n%d values compared   %d masked   %d of %d places unsteady\n\n", res.Fields, res.Noisy(), res.NoisePlaces, res.Places)
}

// group prints findings that differ in the same way, by the shortest of them.
func (p *printer) group(word string, g trial.Group) {
	f := p.report.hidden(g.Findings[0])
	p.printf("%s%s%s  %s  %s", p.style.Bad, word, p.style.Reset, f.ID, clean(title(f)))
	if len(g.Findings) > 1 {
		p.printf("  and %d more requests", len(g.Findings)-1)
	}
	p.printf("\n")
	for _, d := range f.Differences {
		p.difference(d)
	}
	if f.Flask.Raised != "" {
		p.printf("  Flask raised %s\n", clean(f.Flask.Raised))
	}
	if f.Route != nil {
		p.printf("  %s %s  %s\n", methods(*f.Route), f.Rule, where(f))
	}
	p.requests(f)
	p.printf("  %s %s\n\n", p.report.Replay, f.ID)
}

// maxBefore bounds how many requests before the last one are printed.
const maxBefore = 5

// requests prints what to send: the smallest requests that are known to show the difference.
func (p *printer) requests(f trial.Finding) {
	last := f.Request
	if n := len(f.Small); n > 0 {
		last = f.Small[n-1]
		for i, r := range f.Small[:n-1] {
			if i == maxBefore {
				p.printf("  and %d more requests\n", n-1-i)
				break
			}
			p.printf("  after %s\n", clean(Curl(p.report.Redactor.Request(r), "FLASK")))
		}
		last = p.report.Redactor.Request(last)
	}
	p.printf("  %s\n  %s\n", clean(Curl(last, "FLASK")), clean(Curl(last, "GIN")))
}

// window is how much of a value is shown around its first difference.
const window = 70

// difference prints both values, one below the other, with a mark under the first place that differs.
func (p *printer) difference(d compare.Difference) {
	flask, gin, mark := around(clean(d.Flask), clean(d.Gin))
	p.printf("  %s\n    Flask  %s\n    Gin    %s\n", clean(d.Where), flask, gin)
	if mark > 0 {
		p.printf("           %s%s^%s\n", strings.Repeat(" ", mark), p.style.Bad, p.style.Reset)
	}
}

// around returns the parts of two texts around the first place where they differ, and its column; 0 when it needs no mark.
func around(a, b string) (shownA, shownB string, column int) {
	ra, rb := []rune(a), []rune(b)
	first := 0
	for first < min(len(ra), len(rb)) && ra[first] == rb[first] {
		first++
	}
	from := max(0, first-window/2)
	if max(len(ra), len(rb)) <= window {
		from = 0
	}
	show := func(r []rune) string {
		text := string(r[min(from, len(r)):min(len(r), from+window)])
		if from > 0 {
			text = "..." + text
		}
		if len(r) > from+window {
			text += fmt.Sprintf("... (%d signs)", len(r))
		}
		return text
	}
	column = first - from
	if from > 0 {
		column += 3
	}
	return show(ra), show(rb), column
}

// clean spells control signs and bytes that are not UTF-8, so that a terminal shows them and does nothing else.
func clean(text string) string {
	if len(text) > 100*maxShown {
		text = text[:100*maxShown]
	}
	var b strings.Builder
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case c == '\n':
			b.WriteString(`\n`)
		case c == '\r':
			b.WriteString(`\r`)
		case c == '\t':
			b.WriteString(`\t`)
		case c == utf8.RuneError && size == 1, c < ' ', c == 0x7f:
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case c >= 0x80 && c < 0xa0, c >= 0x200b && c <= 0x200f, c >= 0x2028 && c <= 0x202e, c >= 0x2066 && c <= 0x2069, c == 0xfeff:
			fmt.Fprintf(&b, `\u%04x`, c)
		default:
			b.WriteRune(c)
		}
		i += size
	}
	return b.String()
}

// masks prints where the originals differ from one another.
func (p *printer) masks() {
	list := p.report.Result.Masks
	for i, m := range list {
		if i == maxMasks {
			p.printf("masked  and at %d more places\n", len(list)-maxMasks)
			break
		}
		p.printf("masked  %s in %s  %d times\n", m.Kind, clean(m.Where), m.Count)
	}
}

// parallel prints what the concurrent replay found.
func (p *printer) parallel() {
	c := p.report.Parallel
	if c == nil {
		return
	}
	p.printf("%d clients at once: %d requests, %d without an answer, %d data races\n", c.Clients, c.Requests, c.Lost, len(c.Races))
	for _, race := range c.Races {
		p.printf("%sdata race%s\n%s\n", p.style.Bad, p.style.Reset, p.report.Redactor.Text(race))
	}
}

// end prints why the result is not whole, and the command that helps.
func (p *printer) end(groups []trial.Group) {
	r := p.report
	switch {
	case len(groups) > 0:
		p.printf("next  %s %s\n", r.Replay, groups[0].Findings[0].ID)
	case r.Result.Compared() == 0:
		p.printf("nothing was compared\n")
	case len(r.Result.Unstable) > 0:
		p.printf("the original answers the same request with another status or Content-Type: it cannot be compared there\n")
	case !r.Result.Stable():
		p.printf("the original differs from itself at %d of %d places, which is more than 2 %%: try --freeze\n", r.Result.NoisePlaces, r.Result.Places)
	}
}
