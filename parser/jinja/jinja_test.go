// This file holds parsed templates to the trees that Jinja2 gives for them.

package jinja

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// recorded is one template with Jinja's tree, or the line of its refusal.
type recorded struct {
	Src   string `json:"src"`
	Opt   int    `json:"opt"`
	Tree  string `json:"tree"`
	Error int    `json:"error"`
}

var recordedOptions = []Options{{}, {TrimBlocks: true}, {LstripBlocks: true}, {true, true, true}}

// TestTrees reads testdata/trees.jsonl.gz, which testdata/record.py writes.
func TestTrees(t *testing.T) {
	f, err := os.Open("testdata/trees.jsonl.gz")
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	total, different := 0, 0
	for lines.Scan() {
		var want recorded
		require.NoError(t, json.Unmarshal(lines.Bytes(), &want))
		total++
		if got := outcome(want); got != "" && different < 20 {
			different++
			t.Errorf("options %d, template %q:\n%s", want.Opt, want.Src, got)
		}
	}
	require.NoError(t, lines.Err())
	t.Logf("%d templates", total)
}

// outcome says how a template's tree differs from the recorded one, or nothing.
func outcome(want recorded) string {
	tree, err := Parse(want.Src, recordedOptions[want.Opt], true)
	var refused *Error
	switch {
	case errors.As(err, &refused) && want.Tree == "":
		if refused.Line != want.Error {
			return "got " + refused.Error() + ", want it in another line"
		}
		return ""
	case err != nil:
		return "got " + err.Error() + ", want " + want.Tree
	case want.Tree == "":
		return "got " + Dump(tree) + ", want an error"
	}
	if got := Dump(tree); got != want.Tree {
		return "got  " + got + "\nwant " + want.Tree
	}
	return ""
}

func TestDeepNestingEnds(t *testing.T) {
	for _, src := range []string{
		"{{ " + strings.Repeat("(", 100000), "{{ " + strings.Repeat("not ", 100000), "{{ " + strings.Repeat("-", 100000),
		strings.Repeat("{% if x %}", 100000), "{{ " + strings.Repeat("a if b else ", 100000) + "}}",
		"{{ " + strings.Repeat("a is b(", 100000),
	} {
		_, err := Parse(src, Options{}, false)
		require.Error(t, err)
	}
}
