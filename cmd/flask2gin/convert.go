// This file holds the command convert, which writes the Gin project.

package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/templates/support/replay"
)

// convertOptions are the flags of convert.
type convertOptions struct {
	dir       string
	out       string
	app       string
	flask     string
	json      bool
	dryRun    bool
	check     bool
	with      []string
	packages  string
	exchanges string
}

func newConvertCmd(s *streams) *cobra.Command {
	var opt convertOptions
	c := &cobra.Command{
		Use:   "convert DIR -o OUT",
		Short: "Write the Gin project",
		Long: "Write the Gin project of an app. It is built in full beside OUT, type-checked there and swapped in\n" +
			"at once; files that flask2gin did not write, or that were edited since, are never overwritten.",
		Example: "  flask2gin convert ./shop -o ./shop-go\n" +
			"  flask2gin convert ./shop -o ./shop-go --exchanges shop.exchanges\n" +
			"  flask2gin convert ./shop -o ./shop-go --dry-run | git apply --stat\n" +
			"  flask2gin convert ./shop -o ./shop-go --check",
		Args: oneArg("the folder of the app"),
		RunE: func(c *cobra.Command, args []string) error {
			opt.dir = args[0]
			if opt.out == "" {
				return usageError(c, errors.New("no output folder: want -o OUT"))
			}
			if err := checkVersion(c, opt.flask); err != nil {
				return err
			}
			for _, name := range opt.with {
				if !slices.Contains(flask2gin.MiddlewareNames(), name) {
					return usageError(c, fmt.Errorf("no middleware is called %q: want one of %s", name, strings.Join(flask2gin.MiddlewareNames(), ", ")))
				}
			}
			return runConvert(c.Context(), s, opt)
		},
	}
	c.Flags().StringVarP(&opt.out, "out", "o", "", "the `folder` to write the project into")
	c.Flags().StringVar(&opt.flask, "flask", "", "the `version` of Flask that serves the app, when its files do not say")
	packagesFlag(c, &opt.packages)
	c.Flags().StringVar(&opt.app, "app", "", "the app as `module:attr`, when there are several")
	c.Flags().StringSliceVar(&opt.with, "with", nil, "ready-made `middleware` to add: "+strings.Join(flask2gin.MiddlewareNames(), ", "))
	c.Flags().StringVar(&opt.exchanges, "exchanges", "", "a `file` that verify --record has written, for the project's own test")
	c.Flags().BoolVar(&opt.json, "json", false, "print a JSON document")
	c.Flags().BoolVar(&opt.dryRun, "dry-run", false, "print what would change as a patch, and write nothing")
	c.Flags().BoolVar(&opt.check, "check", false, "end with 1 when the output is not up to date, and write nothing")
	c.MarkFlagsMutuallyExclusive("dry-run", "check")
	c.MarkFlagsMutuallyExclusive("dry-run", "json")
	return c
}

func runConvert(ctx context.Context, s *streams, opt convertOptions) error {
	var r diag.Report
	bar := s.newProgress()
	tree, err := read(opt.dir, opt.packages, &r)
	if err != nil {
		return err
	}
	exchanges, err := readExchanges(opt.exchanges)
	if err != nil {
		return err
	}
	result, err := flask2gin.Convert(ctx, tree, flask2gin.Options{
		App: opt.app, Flask: opt.flask, With: opt.with, Exchanges: exchanges, Progress: bar.step, Version: version(),
	}, &r)
	if err == nil && result.Output != nil {
		err = result.Write(ctx, opt.out, opt.mode(), &r)
	}
	bar.end()
	if err != nil {
		return err
	}
	if err := printConvert(s, opt, result, r.All()); err != nil {
		return err
	}
	return ended(result.Outcome)
}

// readExchanges returns the file of recorded exchanges, nil for no name. It refuses what is none.
func readExchanges(path string) ([]byte, error) {
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, &exit{code: exitUsage, err: err}
	}
	if sessions, err := replay.Parse(string(data)); err != nil || len(sessions) == 0 {
		return nil, &exit{code: exitUsage, err: fmt.Errorf("%s holds no recorded exchanges: %w", path, cmp.Or(err, errors.New("no session")))}
	}
	return data, nil
}

// versionPattern is what --flask takes.
var versionPattern = regexp.MustCompile(`^[0-9]+(\.[0-9]+)*$`)

// checkVersion refuses what is no version.
func checkVersion(c *cobra.Command, text string) error {
	if text == "" || versionPattern.MatchString(text) {
		return nil
	}
	return usageError(c, fmt.Errorf("--flask %q: want a version such as 3.1", text))
}

// command returns the command line that converts.
func (opt convertOptions) command() string {
	line := "flask2gin convert " + quote(opt.dir) + " -o " + quote(opt.out)
	if opt.flask != "" {
		line += " --flask " + quote(opt.flask)
	}
	if opt.packages != "" {
		line += " --packages " + quote(opt.packages)
	}
	if len(opt.with) > 0 {
		line += " --with " + strings.Join(opt.with, ",")
	}
	if opt.exchanges != "" {
		line += " --exchanges " + quote(opt.exchanges)
	}
	return line
}

// mode returns what is done with the output.
func (opt convertOptions) mode() flask2gin.WriteMode {
	switch {
	case opt.dryRun:
		return flask2gin.DryRun
	case opt.check:
		return flask2gin.CheckOnly
	}
	return flask2gin.WriteAll
}

func printConvert(s *streams, opt convertOptions, result *flask2gin.Result, list []diag.Diagnostic) error {
	if opt.json {
		return printJSON(s, result.Document)
	}
	if err := printReport(s, list, opt.command(), opt.command()); err != nil {
		return err
	}
	if result.Outcome != flask2gin.Done && result.Outcome != flask2gin.Findings {
		return nil
	}
	if opt.dryRun {
		s.printf("%s", result.Patch)
		return nil
	}
	printSummary(s, result.Document, convertNext(opt, result))
	return nil
}

// convertNext returns the command that follows a conversion.
func convertNext(opt convertOptions, result *flask2gin.Result) string {
	switch {
	case opt.check && len(result.Drift) > 0:
		return opt.command()
	case opt.check:
		return ""
	case result.Outcome == flask2gin.Findings:
		return fmt.Sprintf("read %s/MIGRATION.md, then cd %s && go run .", opt.out, quote(opt.out))
	}
	return fmt.Sprintf("cd %s && go run .", quote(opt.out))
}
