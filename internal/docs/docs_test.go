// This file holds the test that the generated pages are fresh.

package docs

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPagesAreFresh(t *testing.T) {
	pages, err := Pages()
	require.NoError(t, err)
	for name, want := range pages {
		have, err := os.ReadFile(filepath.Join("..", "..", "docs", name))
		require.NoError(t, err)
		if want != string(have) {
			t.Errorf("docs/%s is not what the tables print, which begins to differ at %q; run: make gen", name, firstChange(want, string(have)))
		}
	}
}

// firstChange returns the first line of want that is not the same in have.
func firstChange(want, have string) string {
	lines := strings.Split(have, "\n")
	for i, line := range strings.Split(want, "\n") {
		if i >= len(lines) || line != lines[i] {
			return line
		}
	}
	return ""
}
