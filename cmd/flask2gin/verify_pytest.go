// This file holds verify --pytest, which runs the app's own tests on Flask and on the port.

package main

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/verify/compare"
	"github.com/flask2gin/flask2gin/verify/pytest"
)

// allTests is the value of --pytest without a path.
const allTests = "."

// gunicorn is the condition of routes that ask for the server: the original must then find it too.
const gunicorn = "gunicorn served the Python app"

// runPytest runs the tests, prints what became of them and returns the end of the command.
func (v *verification) runPytest(ctx context.Context) error {
	result, name, err := v.tests(ctx)
	v.bar.end()
	if printErr := v.printDiagnostics(); printErr != nil {
		return printErr
	}
	if err != nil {
		return err
	}
	if v.opt.json {
		err = v.testsJSON(result)
	} else {
		v.testsText(name, result)
	}
	switch {
	case err != nil:
		return err
	case result.Count("pass/FAIL") > 0:
		return &exit{code: exitFindings}
	case result.Count("pass/pass") == 0:
		return &exit{code: exitEnvironment} // nothing was compared
	}
	return nil
}

// tests runs the tests, and returns the name of the app as well.
func (v *verification) tests(ctx context.Context) (*pytest.Result, string, error) {
	v.redactor = compare.NewRedactor(nil)
	app, err := v.inspect(ctx)
	if err != nil {
		return nil, "", err
	}
	options, err := v.sideOptions(app)
	if err != nil {
		return nil, "", err
	}
	opt := pytest.Options{Dir: options.Dir, Out: options.Out, Python: options.Python}
	if v.opt.pytest != allTests {
		opt.Tests = []string{v.opt.pytest}
	}
	for _, r := range app.Document.Routes {
		opt.Rules = append(opt.Rules, r.Rule)
		if slices.Contains(r.Conditions, gunicorn) {
			opt.Server = "gunicorn/23.0.0"
		}
	}
	v.bar.step("running the tests", 0, 1)
	result, err := pytest.Run(ctx, opt)
	if err != nil {
		return nil, "", v.notStarted(ctx, err)
	}
	for i := range result.Tests {
		result.Tests[i].Message = v.redactor.Text(result.Tests[i].Message)
	}
	return result, app.Document.Apps[0].Project, nil
}

// testsText prints the counts, and each test that passes on Flask alone.
func (v *verification) testsText(name string, result *pytest.Result) {
	v.streams.printf("%s  %d tests", name, len(result.Tests))
	for _, verdict := range pytest.Verdicts {
		if n := result.Count(verdict); n > 0 {
			v.streams.printf("   %d %s", n, verdict)
		}
	}
	v.streams.printf("\n")
	for i := range result.Tests {
		t := &result.Tests[i]
		switch t.Verdict() {
		case "pass/FAIL", "fail/pass":
			line, _, _ := strings.Cut(t.Message, "\n")
			v.streams.printf("%s  %s\n  %s\n", t.Verdict(), diag.Plain(t.ID), diag.Plain(line))
		case "pass/stub":
			v.streams.printf("pass/stub  %s  %s\n", diag.Plain(t.ID), t.Stub)
		}
	}
}

// testsJSON prints the document of --pytest --json.
func (v *verification) testsJSON(result *pytest.Result) error {
	type test struct {
		pytest.Test
		Verdict string `json:"verdict"`
	}
	document := struct {
		Version int    `json:"version"`
		Restart string `json:"restart"`
		Tests   []test `json:"tests"`
	}{Version: 1, Restart: result.Restart, Tests: []test{}}
	for i := range result.Tests {
		document.Tests = append(document.Tests, test{result.Tests[i], result.Tests[i].Verdict()})
	}
	encoder := json.NewEncoder(v.streams.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(document)
}
