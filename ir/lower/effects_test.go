package lower

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/flask2gin/flask2gin/ir"
)

var effectComment = regexp.MustCompile(`# (reads|writes)(?: (.*))?$`)

// TestEffects checks testdata/effects.txtar: the docstring-like comments at the end of a def line say what the function
// may write, or that it only reads.
func TestEffects(t *testing.T) {
	a, err := txtar.ParseFile("testdata/effects.txtar")
	require.NoError(t, err)
	p, stubs, _ := program(t, a)
	inferViews(p, stubs)
	var entries []*ir.Func
	for _, m := range p.Modules {
		entries = append(entries, m.Funcs...)
	}
	found := Effects(p, entries)
	for _, fn := range entries {
		line := fn.Module.File.Position(fn.Syntax.Bounds().Start).Line
		want := effectComment.FindStringSubmatch(fn.Module.File.Line(line))
		if want == nil {
			continue
		}
		effect := found.Of(fn)
		set := effect.Writes
		if want[1] == "reads" {
			require.Empty(t, effect.Writes, fn.Qualname)
			set = effect.Reads
		}
		var names []string
		for s := range set {
			names = append(names, s.Name)
		}
		slices.Sort(names)
		assert.Equal(t, want[2], strings.Join(names, " "), fn.Qualname)
	}
}
