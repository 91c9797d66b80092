// This file holds the command rules, which prints the mapping tables.

package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/mapper"
	"github.com/flask2gin/flask2gin/mapper/rule"
)

func newRulesCmd(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:   "rules [PATTERN]",
		Short: "Print the mappings: a line of Python and the line of Go that it becomes",
		Long: "Print the mappings: a line of Python and the line of Go that it becomes, the code of why there is no\n" +
			"translation, or \"code\" where a Go function decides. PATTERN is a regular expression for either side.",
		Example: "  flask2gin rules\n  flask2gin rules request.args\n  flask2gin rules '^str\\.'",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			return runRules(s, strings.Join(args, ""))
		},
	}
}

func runRules(s *streams, pattern string) error {
	wanted, err := regexp.Compile("(?i)" + pattern)
	if err != nil {
		return &exit{code: exitUsage, err: err, next: "flask2gin rules --help"}
	}
	total, shown := 0, 0
	for _, table := range mapper.Tables() {
		rows := ruleRows(table, wanted)
		total, shown = total+len(table.Table), shown+len(rows)
		if len(rows) > 0 {
			s.printf("%s%s%s\n%s\n", s.outStyle().Bold, table.Name, s.outStyle().Reset, ruleText(rows))
		}
	}
	s.printf("%s of %s\n", grouped(shown), plural(total, "rule"))
	if shown == 0 {
		return &exit{code: exitFindings, err: fmt.Errorf("no rule matches %q", pattern), next: "flask2gin rules"}
	}
	return nil
}

// ruleRows returns both sides of each rule of a table that is wanted.
func ruleRows(table rule.Named, wanted *regexp.Regexp) [][2]string {
	var rows [][2]string
	for _, r := range table.Table {
		right := r.Go
		switch {
		case r.Do != nil:
			right = "code"
		case r.Go == "":
			right = r.No.String() + " " + diag.Lookup(r.No).Title
		}
		if r.If != "" {
			right += "  if " + r.If
		}
		if wanted.MatchString(r.Py) || wanted.MatchString(right) {
			rows = append(rows, [2]string{r.Py, right})
		}
	}
	return rows
}

// ruleWidth is how wide the Python side gets before the Go side goes to a line of its own.
const ruleWidth = 52

func ruleText(rows [][2]string) string {
	width := 0
	for _, row := range rows {
		if len(row[0]) <= ruleWidth {
			width = max(width, len(row[0]))
		}
	}
	var b strings.Builder
	for _, row := range rows {
		left := row[0]
		if len(left) > width {
			fmt.Fprintf(&b, "  %s\n", left)
			left = ""
		}
		fmt.Fprintf(&b, "  %-*s  %s\n", width, left, row[1])
	}
	return b.String()
}
