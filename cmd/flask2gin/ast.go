// This file holds the command ast, which prints syntax trees in the form that a few lines of Python print from
// CPython's own.

package main

import (
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser/pyast"
)

func newASTCmd(s *streams) *cobra.Command {
	var positions bool
	c := &cobra.Command{
		Use:   "ast [--pos] FILE...",
		Short: "Print syntax trees as S-expressions",
		Long: "Print the syntax tree of each file, one S-expression per statement, with CPython's own names.\n" +
			"A file starts with a line \"# FILE ok N\", N being its number of statements, or \"# FILE error LINE:COLUMN\".",
		Example: "  flask2gin ast app.py\n  flask2gin ast --pos app.py | head",
		Args:    cobra.MinimumNArgs(1),
		RunE:    func(_ *cobra.Command, args []string) error { return runAST(s, args, positions) },
	}
	c.Flags().BoolVar(&positions, "pos", false, "write a node as Name@line:column-endline:endcolumn")
	return c
}

func runAST(s *streams, paths []string, positions bool) error {
	broken := false
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			return &exit{code: exitUsage, err: err}
		}
		ok, err := printAST(s, path, raw, positions)
		if err != nil {
			return err
		}
		broken = broken || !ok
	}
	if broken {
		return &exit{code: exitFindings}
	}
	return nil
}

// printAST prints one file and reports whether it is free of errors.
func printAST(s *streams, path string, raw []byte, positions bool) (bool, error) {
	var r diag.Report
	file, module := flask2gin.Parse(path, raw, &r)
	if module.Broken {
		s.printf("# %s error %s\n", path, firstError(r.All()))
		return false, diag.Text(s.err, r.All(), s.errStyle())
	}
	return true, pyast.Dump(s.out, file, module, positions)
}

// firstError returns the place of the first error as CPython's SyntaxError has it: both counted from 1.
func firstError(list []diag.Diagnostic) string {
	for _, d := range list {
		if d.Level == diag.Error && d.File != nil {
			line, column := d.Place()
			return fmt.Sprintf("%d:%d", line, column)
		}
	}
	return "0:0"
}
