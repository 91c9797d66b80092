// This file holds the command explain, which prints what is known about a diagnostic code.

package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"github.com/flask2gin/flask2gin/diag"
)

func newExplainCmd(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:     "explain [CODE]",
		Short:   "Say what a diagnostic means, why it is so and what helps",
		Long:    "Say what a diagnostic means, why it is so and what helps. Without a code, list them all.",
		Example: "  flask2gin explain F2G0008\n  flask2gin explain",
		Args:    cobra.MaximumNArgs(1),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			return completeCodes(args), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				listCodes(s)
				return nil
			}
			return runExplain(s, args[0])
		},
	}
}

func completeCodes(args []string) []string {
	if len(args) > 0 {
		return nil
	}
	var list []string
	for _, code := range diag.Codes() {
		list = append(list, code.String()+"\t"+diag.Lookup(code).Title)
	}
	return list
}

func listCodes(s *streams) {
	for _, code := range diag.Codes() {
		e := diag.Lookup(code)
		s.printf("%s  %-7s  %s\n", code, e.Level, e.Title)
	}
}

func runExplain(s *streams, text string) error {
	code, err := parseCode(text)
	if err != nil {
		return &exit{code: exitUsage, err: err, next: "flask2gin explain"}
	}
	s.printf("%s", explanation(diag.Lookup(code), s.outStyle()))
	return nil
}

// parseCode takes F2G3004, f2g3004 or 3004 and refuses what is not in the table.
func parseCode(text string) (diag.Code, error) {
	number, err := strconv.Atoi(strings.TrimPrefix(strings.ToUpper(text), "F2G"))
	if code := diag.Code(number); err == nil && diag.Lookup(code).Title != "" {
		return code, nil
	}
	return 0, fmt.Errorf("no code %q", text)
}

// explanation returns the page of one code.
func explanation(e diag.Entry, style diag.Style) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s%s%s  %s  (%s)\n", style.Bold, e.Code, style.Reset, e.Title, e.Level)
	for _, part := range []struct{ head, text string }{{"What", e.What}, {"Why", e.Why}} {
		prose(&b, style, part.head, part.text)
	}
	example(&b, style, "Python", e.Python)
	example(&b, style, "Go", e.Go)
	prose(&b, style, "When it is not exact", e.Limit)
	prose(&b, style, "Next", e.Next)
	return b.String()
}

func prose(b *strings.Builder, style diag.Style, head, text string) {
	if text == "" {
		return
	}
	fmt.Fprintf(b, "\n%s%s%s\n", style.Bold, head, style.Reset)
	for _, line := range wrap(text, 76) {
		fmt.Fprintf(b, "    %s\n", line)
	}
}

func example(b *strings.Builder, style diag.Style, head, code string) {
	if code == "" {
		return
	}
	fmt.Fprintf(b, "\n%s%s%s\n", style.Bold, head, style.Reset)
	for line := range strings.Lines(strings.Trim(code, "\n")) {
		fmt.Fprintf(b, "    %s\n", strings.TrimRight(line, "\n"))
	}
}

// wrap breaks text into lines of at most width bytes where its words allow it.
func wrap(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		switch {
		case line == "":
			line = word
		case len(line)+1+len(word) > width:
			lines, line = append(lines, line), word
		default:
			line += " " + word
		}
	}
	return append(lines, line)
}
