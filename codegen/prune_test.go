// This file tests that dead declarations are dropped and nothing else.

package codegen

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/codegen/printer"
)

func TestPrune(t *testing.T) {
	got, err := prune(map[string][]byte{
		"a.go": []byte(`// Package p is kept.
package p

import (
	"fmt"
	"strings"
)

// Kept is exported.
func Kept() string { return helper(strings.ToUpper("a")) }

// dead is used by dead code alone.
func dead() { fmt.Println(deader()) }

type thing struct {
	name string
	// gone is used by dead code alone.
	gone *other // behind it
}

type other struct{}

func (t thing) used() string   { return t.name }
func (t thing) unused() string { return t.gone.name }

type pair struct{ a, b int }

// Pairs are written without names.
var Pairs = map[string]pair{"x": {1, 2}}
`),
		"b.go": []byte(`package p

import "os"

func helper(dead string) string { return thing{name: dead}.used() }

// deader is used by dead code alone.
func deader() string { return os.Args[0] } // behind it

const limit = 1
`),
		"c.go": []byte("package p\n\nimport \"os\"\n\nfunc gone() { os.Exit(1) }\n"),
	})
	require.NoError(t, err)
	require.NotContains(t, got, "c.go")
	for name := range got {
		got[name], err = printer.Format(got[name], "m")
		require.NoError(t, err)
	}
	require.Equal(t, `// Package p is kept.
package p

import (
	"strings"
)

// Kept is exported.
func Kept() string { return helper(strings.ToUpper("a")) }

type thing struct {
	name string
}

func (t thing) used() string { return t.name }

type pair struct{ a, b int }

// Pairs are written without names.
var Pairs = map[string]pair{"x": {1, 2}}
`, string(got["a.go"]))
	require.Equal(t, `package p

func helper(dead string) string { return thing{name: dead}.used() }
`, string(got["b.go"]))
}
