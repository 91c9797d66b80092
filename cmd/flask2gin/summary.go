// This file holds what inspect and convert print on stdout for people.

package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/mattn/go-runewidth"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
)

// printSummary prints the app, the routes and statements by fate, each stub with its first reason, and what to do next.
func printSummary(s *streams, doc *flask2gin.Document, next string) {
	for _, a := range doc.Apps {
		s.printf("%s\n", headline(a))
	}
	if len(doc.Apps) > 0 {
		s.printf("%s", counts(doc))
		s.printf("%s", stubs(doc, s.outStyle()))
	}
	if next != "" {
		s.printf("next  %s\n", diag.Plain(next))
	}
}

func headline(a flask2gin.App) string {
	text := fmt.Sprintf("%s  %s", a.Project, map[string]string{"flask": "Flask", "fastapi": "FastAPI"}[a.Kind])
	if a.Flask != "" {
		text += " " + a.Flask
	}
	if a.Werkzeug != "" {
		text += ", Werkzeug " + a.Werkzeug
	}
	if a.Blueprints > 0 {
		text += ", " + plural(a.Blueprints, "blueprint")
	}
	text += fmt.Sprintf(", %s:%d", a.File, a.Line)
	if a.Factory != "" {
		text += " " + a.Factory + "()"
	}
	return diag.Plain(text)
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return grouped(n) + " " + word + "s"
}

// grouped returns n with commas between the thousands.
func grouped(n int) string {
	text := strconv.Itoa(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

func counts(doc *flask2gin.Document) string {
	st := doc.Statements
	rows := [2][4]string{
		{plural(len(doc.Routes), "route"), fated(doc.Count(flask2gin.Exact), "exact"), fated(doc.Count(flask2gin.Conditional), "conditional"), fated(doc.Count(flask2gin.Stub), "stub")},
		{plural(st.Total, "statement"), fated(st.Exact, "exact"), fated(st.Conditional, "conditional"), fated(st.Stub, "stub")},
	}
	var b strings.Builder
	for _, row := range rows {
		line := ""
		for column, cell := range row {
			width := max(len(rows[0][column]), len(rows[1][column]))
			if column == 0 {
				cell += strings.Repeat(" ", width-len(cell))
			} else {
				cell = strings.Repeat(" ", width-len(cell)) + cell
			}
			line += cell + "   "
		}
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	b.WriteString(typed(doc.Typed))
	return b.String()
}

// typed says how many expressions of translated code have no known type; it returns "" when nothing was translated.
func typed(t flask2gin.Typed) string {
	if t.Expressions == 0 {
		return ""
	}
	share := 100 * float64(t.Dynamic) / float64(t.Expressions)
	return fmt.Sprintf("%s   %s (%.1f %%)\n", plural(t.Expressions, "expression"), fated(t.Dynamic, "dynamic"), share)
}

func fated(n int, fate string) string { return grouped(n) + " " + fate }

// stubs lists the routes that are not exact, the stubs first, each with its first reason or its conditions and its place.
func stubs(doc *flask2gin.Document, style diag.Style) string {
	var rows, conditional [][4]string
	for _, r := range doc.Routes {
		switch r.Fate {
		case flask2gin.Stub:
			rows = append(rows, stubRow(r))
		case flask2gin.Conditional:
			row := [4]string{"conditional", label(r), strings.Join(r.Conditions, "; "), fmt.Sprintf("%s:%d", r.File, r.Line)}
			conditional = append(conditional, row)
		case flask2gin.Exact:
		}
	}
	return table(append(rows, conditional...), style)
}

func stubRow(r flask2gin.Route) [4]string {
	why, file, line := "", r.File, r.Line
	if len(r.Reasons) > 0 {
		first := r.Reasons[0]
		why, line = first.Code+" "+first.Message, first.Line
		if first.File != "" {
			file = first.File
		}
	}
	return [4]string{"stub", label(r), why, fmt.Sprintf("%s:%d", file, line)}
}

// label names a route by its own methods and its rule: those that Flask adds to every route are left out.
func label(r flask2gin.Route) string {
	var own []string
	for _, m := range r.Methods {
		if m != "OPTIONS" && m != "HEAD" {
			own = append(own, m)
		}
	}
	if len(own) == 0 {
		own = r.Methods
	}
	return strings.Join(own, ",") + " " + r.Rule
}

// widest is how wide a column of the table gets at most.
const widest = 60

func table(rows [][4]string, style diag.Style) string {
	var widths [4]int
	for i := range rows {
		for column := range rows[i] {
			rows[i][column] = diag.Plain(rows[i][column])
			widths[column] = min(widest, max(widths[column], runewidth.StringWidth(rows[i][column])))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		color := map[string]string{"stub": style.Warning, "conditional": style.Note}[row[0]]
		b.WriteString(color + runewidth.FillRight(row[0], widths[0]) + reset(color, style))
		for column := 1; column < 4; column++ {
			cell := row[column]
			if column < 3 {
				cell = runewidth.FillRight(cell, widths[column])
			}
			b.WriteString("  " + cell)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func reset(color string, style diag.Style) string {
	if color == "" {
		return ""
	}
	return style.Reset
}

// summaryNext returns the command that follows an inspection.
func summaryNext(opt inspectOptions, result *flask2gin.Result) string {
	if result.Outcome != flask2gin.Done && result.Outcome != flask2gin.Findings {
		return ""
	}
	args := []string{"flask2gin", "convert", quote(opt.dir)}
	if opt.app != "" {
		args = append(args, "--app", quote(opt.app))
	}
	return strings.Join(append(args, "-o", quote(outFor(opt.dir))), " ")
}

// outFor proposes an output folder beside dir.
func outFor(dir string) string {
	clean := strings.TrimSuffix(filepath.ToSlash(filepath.Clean(dir)), ".py")
	if clean == "." || clean == ".." || strings.HasSuffix(clean, "/..") {
		return "../app-go"
	}
	if strings.HasPrefix(dir, "./") {
		clean = "./" + clean
	}
	return clean + "-go"
}

// quote returns text as one word of a shell.
func quote(text string) string {
	if text != "" && !strings.ContainsFunc(text, needsQuote) {
		return text
	}
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}

func needsQuote(c rune) bool {
	return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-/:=@,+%", c)
}
