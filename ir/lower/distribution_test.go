// This file tests which calls are versions of packages.

package lower

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/flask2gin/flask2gin/diag"
	"github.com/flask2gin/flask2gin/parser"
	"github.com/flask2gin/flask2gin/parser/pyast"
	"github.com/flask2gin/flask2gin/source"
)

// TestWriteVersions holds programs against what their last expression becomes: the version as a string, or what it was.
func TestWriteVersions(t *testing.T) {
	for _, program := range []struct {
		text    string
		written bool
	}{
		{"from importlib.metadata import version\nversion('shop')", true},
		{"from importlib.metadata import version as v\nv('shop')", true},
		{"import importlib.metadata\nimportlib.metadata.version('shop')", true},
		{"import importlib.metadata as md\nmd.version('shop')", true},
		{"import importlib.metadata as md\nmd.distribution('shop').version", true},
		{"import pkg_resources\npkg_resources.get_distribution('shop').version", true},
		{"try:\n    from importlib.metadata import version\nexcept ImportError:\n    from importlib_metadata import version\nversion('shop')", true},
		{"from importlib.metadata import version\nversion('other')", false},
		{"from importlib.metadata import version\nversion(name)", false},
		{"from importlib.metadata import version\nversion = print\nversion('shop')", false},
		{"from importlib.metadata import version\ndef version(x):\n    return x\nversion('shop')", false},
		{"from .metadata import version\nversion('shop')", false},
		{"import importlib.metadata as md\nmd.distribution('shop')", false},
		{"try:\n    from importlib.metadata import version\nexcept ImportError:\n    from shop import version\nversion('shop')", false},
	} {
		var r diag.Report
		file := source.NewFile("app.py", program.text+"\n")
		module := parser.ParseFile(file, &r)
		WriteVersions([]Source{{File: file, Syntax: module}}, func(name string) string {
			return map[string]string{"shop": "2.7.1"}[name]
		})
		last := module.Body[len(module.Body)-1].(*pyast.ExprStmt)
		constant, written := last.Value.(*pyast.Constant)
		assert.Equal(t, program.written, written, program.text)
		if written {
			assert.Equal(t, pyast.Str("2.7.1"), constant.Value, program.text)
		}
	}
}
