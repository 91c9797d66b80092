// This file holds the command man, which writes the manual pages.

package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
)

func newManCmd(s *streams) *cobra.Command {
	return &cobra.Command{
		Use:     "man [DIR]",
		Short:   "Print the manual page, or write the pages of all commands into a folder",
		Example: "  flask2gin man | man -l -\n  flask2gin man /usr/local/share/man/man1",
		Args:    cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			root := c.Root()
			root.DisableAutoGenTag = true
			if len(args) == 0 {
				return doc.GenMan(root, manHeader(), s.out)
			}
			return runMan(root, args[0])
		},
	}
}

func runMan(root *cobra.Command, dir string) error {
	info, err := os.Stat(dir)
	if err != nil || !info.IsDir() {
		return &exit{code: exitUsage, err: fmt.Errorf("%s is not a folder", dir), next: "mkdir -p " + dir}
	}
	if err := doc.GenManTree(root, manHeader(), dir); err != nil {
		return &exit{code: exitEnvironment, err: fmt.Errorf("writing the manual pages: %w", err)}
	}
	return nil
}

// manHeader carries a fixed date, so that the pages are the same whenever they are written.
func manHeader() *doc.GenManHeader {
	date := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	return &doc.GenManHeader{Title: "FLASK2GIN", Section: "1", Source: "flask2gin", Manual: "flask2gin", Date: &date}
}
