// This file compares what is read of YAML with what PyYAML reads (testdata/record.py).

package flasgger_test

import (
	"bufio"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/mapper/flasgger"
)

// TestYAML requires that a document is refused or read as PyYAML does, and that few of those that PyYAML reads are refused.
func TestYAML(t *testing.T) {
	file, err := os.Open("testdata/yaml.jsonl")
	require.NoError(t, err)
	defer file.Close()
	read, good := 0, 0
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var c struct{ YAML, JSON, Error string }
		require.NoError(t, json.Unmarshal(lines.Bytes(), &c))
		if c.Error == "" {
			good++
		}
		v, err := flasgger.ReadYAML(c.YAML)
		if err != nil {
			continue
		}
		text, err := flasgger.JSON(v)
		if err != nil {
			continue
		}
		if text != c.JSON {
			t.Errorf("%q: got %s, want %s%s", c.YAML, text, c.JSON, c.Error)
			continue
		}
		read++
	}
	require.NoError(t, lines.Err())
	require.Greater(t, read, good*4/5)
}
