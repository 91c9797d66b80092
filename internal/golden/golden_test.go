// This file holds the test of the runner itself.

package golden

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestRunComparesAndUpdates(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "one.txtar")
	require.NoError(t, os.WriteFile(path, []byte("about\n-- app/a.py --\nx = 1\n-- want --\nold\n"), 0o600))
	Run(t, filepath.Join(dir, "*.txtar"), func(t *testing.T, c *Case) {
		require.Equal(t, "one", c.Name)
		require.Equal(t, "about\n", c.Comment())
		require.Equal(t, []string{"a.py"}, c.Tree("app").Paths())
		c.Want(t, "want", "old")
		*update = true
		defer func() { *update = false }()
		c.Want(t, "want", "new")
		c.Want(t, "more", "text")
	})
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, "about\n-- app/a.py --\nx = 1\n-- want --\nnew\n-- more --\ntext\n", string(data))
}
