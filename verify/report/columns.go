// This file prints one request with both answers side by side.

package report

import (
	"io"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/verify/exchange"
	"github.com/flask2gin/flask2gin/verify/trial"
)

// The layout of the columns.
const (
	columnWidth = 58
	maxLines    = 400
)

// Pair prints the request and both answers side by side: | marks lines that differ, < and > those of one side alone.
func (r *Report) Pair(w io.Writer, f trial.Finding, style Style) {
	p := &printer{w: w, style: style, report: r}
	f = r.hidden(f)
	p.printf("%s  %s  (%s)\n", f.ID, clean(title(f)), f.Session)
	p.printf("  %s\n  %s\n", clean(Curl(f.Request, "FLASK")), clean(Curl(f.Request, "GIN")))
	if f.Route != nil {
		p.printf("  %s %s  %s\n", methods(*f.Route), f.Rule, where(f))
	}
	if f.Flask.Raised != "" {
		p.printf("  Flask raised %s\n", clean(f.Flask.Raised))
	}
	p.printf("\n  %s   %s\n", pad("Flask"), "Gin")
	for _, row := range rows(lines(f.Flask), lines(f.Gin)) {
		if row.mark == " " {
			p.printf("  %s %s %s\n", pad(row.left), row.mark, row.right)
		} else {
			p.printf("  %s %s%s%s %s\n", pad(row.left), p.style.Bad, row.mark, p.style.Reset, row.right)
		}
	}
	p.printf("\n")
	for _, d := range f.Differences {
		p.difference(d)
	}
	if len(f.Differences) == 0 {
		p.printf("same\n")
	}
}

func pad(text string) string {
	return text + strings.Repeat(" ", max(0, columnWidth-len([]rune(text))))
}

// lines returns an answer as lines of the width of a column.
func lines(a exchange.Answer) []string {
	out := []string{statusLine(a)}
	for _, h := range a.Header {
		out = append(out, wrap(h.Name+": "+h.Value)...)
	}
	out = append(out, "")
	for _, line := range strings.Split(clip(string(a.Body)), "\n") {
		out = append(out, wrap(line)...)
	}
	return out[:min(len(out), maxLines)]
}

// wrap cuts a line to the width of a column.
func wrap(line string) []string {
	text := []rune(clean(line))
	var out []string
	for len(text) > columnWidth {
		out, text = append(out, string(text[:columnWidth])), text[columnWidth:]
	}
	return append(out, string(text))
}

// row is one line of both columns.
type row struct{ left, mark, right string }

// rows aligns two lists of lines by their longest common subsequence.
func rows(a, b []string) []row {
	length := make([][]int, len(a)+1)
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var out []row
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case i < len(a) && j < len(b) && a[i] == b[j]:
			out = append(out, row{a[i], " ", b[j]})
			i, j = i+1, j+1
		case j == len(b) || i < len(a) && length[i+1][j] >= length[i][j+1]:
			out = append(out, row{a[i], "<", ""})
			i++
		default:
			out = append(out, row{"", ">", b[j]})
			j++
		}
	}
	return joined(out)
}

// joined puts a line of one side beside one of the other where they stand in for one another.
func joined(list []row) []row {
	var out []row
	for len(list) > 0 {
		left := run(list, "<")
		right := run(list[left:], ">")
		both := min(left, right)
		for k := range both {
			out = append(out, row{list[k].left, "|", list[left+k].right})
		}
		out = slices.Concat(out, list[both:left], list[left+both:left+right])
		list = list[left+right:]
		if left+right == 0 {
			out, list = append(out, list[0]), list[1:]
		}
	}
	return out
}

// run returns how many rows at the beginning have the mark.
func run(list []row, mark string) int {
	n := 0
	for n < len(list) && list[n].mark == mark {
		n++
	}
	return n
}
