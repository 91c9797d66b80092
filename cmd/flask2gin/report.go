// This file holds how the commands print their diagnostics: with the folders that were named in the next steps.

package main

import (
	"strings"

	"github.com/flask2gin/flask2gin/diag"
)

// printReport prints the diagnostics on stderr. Where a next step names the placeholders DIR and OUT of a command line
// of inspect or convert, the command that runs takes its place, so that the line can be pasted.
func printReport(s *streams, list []diag.Diagnostic, inspect, convert string) error {
	for i := range list {
		next := list[i].Hint()
		next = strings.ReplaceAll(next, "flask2gin inspect DIR", inspect)
		list[i].Next = strings.ReplaceAll(next, "flask2gin convert DIR -o OUT", convert)
	}
	return diag.Text(s.err, list, s.errStyle())
}
