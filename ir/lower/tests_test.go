package lower

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/source"
)

func TestSplitTests(t *testing.T) {
	texts := map[string]string{
		"shop/app.py":             "from flask import Flask\nfrom .testing_tools import x\nfrom shop.tests.factories import make\n",
		"shop/tests/factories.py": "from . import seeds\n",
		"shop/tests/seeds.py":     "",
		"shop/tests/__init__.py":  "",
		"shop/tests/test_app.py":  "from shop.app import app\n",
		"conftest.py":             "",
		"run_test.py":             "",
		"shop/contest.py":         "",
	}
	var files []Source
	for path, text := range texts {
		f := source.NewFile(path, text)
		files = append(files, Source{File: f, Syntax: parser.ParseFile(f, &diag.Report{})})
	}
	app, tests := SplitTests(files)
	require.ElementsMatch(t, []string{"shop/app.py", "shop/contest.py", "shop/tests/factories.py", "shop/tests/seeds.py"}, pathsOf(app))
	require.ElementsMatch(t, []string{"conftest.py", "run_test.py", "shop/tests/__init__.py", "shop/tests/test_app.py"}, pathsOf(tests))
	app, tests = SplitTests(tests)
	require.Len(t, app, 4, "tests alone are the app")
	require.Empty(t, tests)
}

func pathsOf(files []Source) []string {
	var out []string
	for _, f := range files {
		out = append(out, f.File.Path)
	}
	return out
}
