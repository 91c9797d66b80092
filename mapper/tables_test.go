// This file checks the tables: every rule compiles, and every Go side calls functions that exist.

package mapper

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/flask2gin/flask2gin/mapper/rule"
)

func TestEveryRuleCompiles(t *testing.T) {
	set, err := rule.NewSet(Tables())
	require.NoError(t, err)
	require.NotEmpty(t, set.All())
}

func TestEveryRuleIsOneOfThree(t *testing.T) {
	for _, table := range Tables() {
		for _, r := range table.Table {
			n := 0
			if r.Go != "" {
				n++
			}
			if r.Do != nil {
				n++
			}
			if r.No != 0 {
				n++
			}
			require.Equal(t, 1, n, "%s: %s", table.Name, r.Py)
		}
	}
}

func TestEveryCalledFunctionExists(t *testing.T) {
	sigs := signatures()
	for _, table := range Tables() {
		for _, r := range table.Table {
			if r.Go == "" {
				continue
			}
			for _, name := range rule.Functions(r.Go) {
				require.NotNil(t, sigs.Func(name), "%s: %s calls %s, which has no signature", table.Name, r.Go, name)
			}
		}
	}
}
