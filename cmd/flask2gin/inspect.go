// This file holds the command inspect, which says what would become of an app and writes nothing.

package main

import (
	"context"
	"encoding/json"

	"github.com/spf13/cobra"

	"github.com/flask2gin/flask2gin"
	"github.com/flask2gin/flask2gin/diag"
)

// inspectOptions are the flags of inspect.
type inspectOptions struct {
	dir      string
	app      string
	flask    string
	json     bool
	sarif    bool
	packages string
}

func newInspectCmd(s *streams) *cobra.Command {
	var opt inspectOptions
	c := &cobra.Command{
		Use:   "inspect DIR",
		Short: "Say what would become of each route of an app",
		Long: "Say what would become of each route of an app: exact, conditional or stub, and why.\n" +
			"DIR is the folder of the app or its only .py file. No Python is run and nothing is written.",
		Example: "  flask2gin inspect ./shop\n  flask2gin inspect ./shop --app 'shop:create_app(\"test\")'\n  flask2gin inspect ./shop --json",
		Args:    oneArg("the folder of the app"),
		RunE: func(c *cobra.Command, args []string) error {
			opt.dir = args[0]
			if err := checkVersion(c, opt.flask); err != nil {
				return err
			}
			return runInspect(c.Context(), s, opt)
		},
	}
	c.Flags().StringVar(&opt.flask, "flask", "", "the `version` of Flask that serves the app, when its files do not say")
	packagesFlag(c, &opt.packages)
	c.Flags().StringVar(&opt.app, "app", "", "the app as `module:attr`, when there are several")
	c.Flags().BoolVar(&opt.json, "json", false, "print a JSON document")
	c.Flags().BoolVar(&opt.sarif, "sarif", false, "print the diagnostics as SARIF 2.1.0")
	c.MarkFlagsMutuallyExclusive("json", "sarif")
	return c
}

func runInspect(ctx context.Context, s *streams, opt inspectOptions) error {
	var r diag.Report
	bar := s.newProgress()
	tree, err := read(opt.dir, opt.packages, &r)
	if err != nil {
		return err
	}
	result, err := flask2gin.Inspect(ctx, tree, flask2gin.Options{App: opt.app, Flask: opt.flask, Progress: bar.step}, &r)
	bar.end()
	if err != nil {
		return err
	}
	if err := printInspect(s, opt, result, r.All()); err != nil {
		return err
	}
	return ended(result.Outcome)
}

func printInspect(s *streams, opt inspectOptions, result *flask2gin.Result, list []diag.Diagnostic) error {
	switch {
	case opt.json:
		return printJSON(s, result.Document)
	case opt.sarif:
		return diag.SARIF(s.out, list, version())
	}
	command := "flask2gin inspect " + quote(opt.dir)
	if err := printReport(s, list, command, "flask2gin convert "+quote(opt.dir)+" -o "+quote(outFor(opt.dir))); err != nil {
		return err
	}
	printSummary(s, result.Document, summaryNext(opt, result))
	return nil
}

// printJSON prints one document, indented, without escaping what only HTML would need.
func printJSON(s *streams, doc *flask2gin.Document) error {
	enc := json.NewEncoder(s.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(doc)
}
