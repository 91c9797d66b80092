// This file holds the test that the generated pages are fresh.

package docs

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestPagesAreFresh(t *testing.T) {
	for name, want := range Pages() {
		have, err := os.ReadFile(filepath.Join("..", "..", "docs", name))
		require.NoError(t, err)
		require.Equal(t, want, string(have), "docs/%s is not what the tables print; run: make gen", name)
	}
}
